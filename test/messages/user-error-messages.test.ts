import { describe, expect, test } from "vitest";
import { userErrorText } from "../../src/messages/user-errors.ts";
import { locales } from "../../src/model/locale.ts";
import { spreadsheetRefusals } from "../../src/model/spreadsheet-refusal.ts";
import { timestampTroubles } from "../../src/model/timestamp-trouble.ts";
import { UserError, type UserErrorCode, type UserErrorParameters } from "../../src/model/user-error.ts";
import { findingSamples } from "./finding-samples.ts";

const suggestion = "csma-c";
const unreasoned = { direction: "loosened", statutory: true, reason: null } as const;

/** Representative parameters for every code: a code without samples does not compile. */
const samples: { readonly [C in UserErrorCode]: readonly UserErrorParameters[C][] } = {
  "option-unknown": [
    { option: "--frmat", command: "check", suggestion: "--format" },
    { option: "--output", command: "export", suggestion: null },
    { option: "x", command: null, suggestion: null },
  ],
  "option-value": [
    { option: "--fail-on", value: "info", allowed: ["error", "warning", "never"] },
    { option: "--limit", value: "x", allowed: [] },
    { option: "--out", value: "x.doc", allowed: [{ en: "FOLDER", "zh-TW": "資料夾" }] },
  ],
  "option-seconds": [{ option: "--deadline", value: "x", most: 99_999 }],
  "day-outside": [{ option: "--until", value: "2026-09-30", first: "2026-10-01", last: "2031-10-01" }],
  "option-needs-value": [{ option: "--config" }, { option: "--format html=" }],
  "option-conflict": [{ options: ["--format json", "--format csv"] }],
  "command-unknown": [
    { command: "chekc", suggestion: "check" },
    { command: "x", suggestion: null },
  ],
  "mapping-unknown": [
    { mapping: "iso2701", allowed: ["iso27001", "csf", "schedule-10", "inspection"], suggestion: "iso27001" },
    { mapping: "x", allowed: ["iso27001", "csf", "schedule-10", "inspection"], suggestion: null },
  ],
  "argument-missing": [
    { command: "seal", argument: { en: "--out FILE", "zh-TW": "--out 檔案" }, example: "seal --out seal.json" },
    { command: "explain", argument: { en: "CODE", "zh-TW": "代碼" }, example: "explain O4.8.2" },
  ],
  "config-above": [{ path: "../isms-evidence.yaml" }],
  "config-below": [
    { folder: "evidence", config: "evidence/isms-evidence.yaml", more: 0 },
    { folder: "a b", config: "a b/isms-evidence.yml", more: 2 },
  ],
  "questions-ended": [{}],
  "argument-extra": [{ argument: "x" }],
  "as-of-impossible": [{ value: "2026-02-30" }],
  "code-by-name": [
    { text: "O4.8", named: [{ id: "O4.8.1", name: { "zh-TW": "備份執行紀錄", en: "Backup execution records" } }] },
  ],
  "code-unknown": [
    { code: "O4.8.3", suggestion: "O4.8.2" },
    { code: "x", suggestion: null },
  ],
  "github-url": [{ url: "http://example.org" }],
  "github-token-missing": [{ inputs: ["comment", "badge-branch"] }],
  "github-permission": [{ request: "POST /repos/a/b/issues", permission: "issues: write" }],
  "github-scope": [{ forge: "Gitea", request: "POST /repos/a/b/issues", scope: "write:issue" }],
  "github-refused": [{ forge: "GitHub", request: "POST /repos/a/b/issues", status: 422, message: "Validation Failed" }],
  "github-unavailable": [{ forge: "GitHub", request: "POST /repos/a/b/issues", reason: "502" }],
  "github-branch-default": [{ branch: "main" }],
  "github-branch-foreign": [{ branch: "gh-pages" }],
  "github-branch-missing": [{ branch: "badges" }],
  "output-outside-workspace": [{ input: "json-file", path: "../x.json" }],
  "cache-in-repository": [{ folder: "/tmp/a/cache" }],
  "event-unreadable": [{ path: "/tmp/event.json" }],
  "config-not-checked-out": [{ path: "isms-evidence.yaml" }],
  "event-without-base": [{ event: "schedule" }],
  "history-unusable": [{ reason: "shallow" }, { reason: "no-repository" }],
  "git-missing": [{}],
  "not-a-repository": [{ folder: "/tmp/a" }],
  "git-failed": [
    { folder: "/tmp/a", said: null, isTooLong: false },
    { folder: "/tmp/a", said: "", isTooLong: false },
    { folder: "/tmp/a", said: "fatal: bad object HEAD", isTooLong: false },
    { folder: "/tmp/a", said: "", isTooLong: true },
  ],
  "repository-not-trusted": [{ folder: "/tmp/a" }],
  "proposal-unknown": [{ event: "issue_comment" }],
  "checkout-not-head": [{ event: "pull_request_target", head: "0123abc", found: "4567def" }],
  "revision-incomplete": [{ revision: "main" }],
  "revision-unknown": [
    { revision: "main", shallow: false },
    { revision: "0123abc", shallow: true },
  ],
  "nothing-to-check": [{ folder: "/tmp/a" }],
  "config-name": [{ folder: "/tmp/a", name: ".isms-evidence.yaml", expected: "isms-evidence.yaml" }],
  "config-twice": [{ folder: "/tmp/a", names: ["isms-evidence.yaml", "isms-evidence.yml"] }],
  "config-not-found": [{ path: "a.yaml" }],
  "path-not-evidence": [{ path: "a.yaml", patterns: ["evidence/**/*.yaml", "a"] }],
  "path-no-match": [{ path: "a/*.yaml" }, { path: "O4.8.2" }],
  "path-outside-root": [{ path: "../a" }],
  "path-hidden": [{ path: ".env" }],
  "pattern-refused": [
    { pattern: "a".repeat(1001), why: "long", part: "" },
    { pattern: "{1..9}.yaml", why: "range", part: "{1..9}" },
    { pattern: "!a.yaml", why: "negation", part: "!" },
    { pattern: "@(a|b).yaml", why: "group", part: "@(" },
    { pattern: "{a,b}{a,b}", why: "alternatives", part: "" },
  ],
  "ignore-file-too-large": [{ path: ".gitignore", bytes: 262144, lines: 10000 }],
  "deadline-passed": [{ seconds: 1 }, { seconds: 300 }],
  "folder-missing": [{}],
  unreadable: [{ path: "a.yaml", reason: "EACCES" }],
  "file-invalid": [
    { what: "config", problems: findingSamples.slice(0, 2) },
    { what: "policy", problems: findingSamples.slice(0, 1) },
    { what: "people", problems: findingSamples.slice(0, 1) },
    { what: "cases", problems: findingSamples.slice(0, 1) },
  ],
  "policy-not-found": [
    { policy: "csma-f", from: null, suggestion },
    { policy: "csma-f", from: "own.yaml", suggestion: null },
  ],
  "policy-id-taken": [{ policy: "csma-c" }],
  "policy-unreasoned": [
    { override: { ...unreasoned, kind: "window", atLeast: "P12M", part: "grace", from: "P30D", to: "P3000D" } },
    { override: { ...unreasoned, kind: "cadence", output: "O7.7.2", from: "periodic", to: "event" } },
    {
      override: {
        ...unreasoned,
        kind: "requirement",
        output: "O7.7.2",
        requirement: "all",
        part: "subjects",
        from: "O2.1.1.asset_id",
        to: null,
      },
    },
  ],
  "policy-cycle": [{ chain: ["a.yaml", "b.yaml", "a.yaml"] }],
  "policy-unknown-output": [{ output: "O9.9.9", suggestion: null }],
  "parameter-unknown": [{ parameter: "leaver_deadlin_h", suggestion: "leaver_deadline_h" }],
  "parameter-unit": [{ parameter: "leaver_deadline_h", unit: "hour", value: "P1D" }],
  "parameter-loosened": [{ parameter: "audits", from: "2", to: "1" }],
  "parameter-undefined": [{ parameter: "audits", requirement: "internal-audit" }],
  "field-unknown": [{ field: "kind", output: "O4.8.2", suggestion: null }],
  "duration-ambiguous": [{ value: "1m" }],
  "cases-not-found": [{ paths: [] }, { paths: ["policies/own.cases.yaml"] }],
  "rule-duplicate": [{ rule: "wifi-strength" }],
  "rule-unknown": [{ rule: "wifi-strenth", suggestion: "wifi-strength" }],
  "rule-expression": (["field", "name", "value", "source", "forbidden", "other"] as const).map((kind) => {
    const params = { rule: "own-rule", part: "let.passed", written: "asset_id", reason: "no such overload" };
    return { ...params, kind, suggestion: kind === "field" ? suggestion : null };
  }),
  "rule-placeholders": [{ rule: "own-rule", expressions: ["asset.asset_id"] }],
  "rule-code-unknown": [{ rule: "own-rule", code: "K999", suggestion: "K99" }],
  "overlay-field": [{ output: "O4.8.2", field: "witnes", suggestion: "witness" }],
  "overlay-value": [
    { output: "O4.8.2", field: "test_type", value: "ful", allowed: ["full_restore"], suggestion: "full_restore" },
    { output: "O4.8.2", field: "witness", value: "x", allowed: [], suggestion: null },
  ],
  "timezone-unknown": [{ timezone: "Asia/Taipie" }],
  "person-duplicate": [{ person: "p-001" }],
  "output-unknown-in-config": [{ output: "O4.8.3", suggestion: "O4.8.2" }],
  "report-not-json": [{ why: "empty" }, { why: "cut" }, { why: "syntax" }],
  "report-version": [{ found: "2", known: "1" }],
  "report-disagrees": [{ pointer: "/summary/tasks/current", stated: "34", counted: "31" }],
  "report-is-shard": [{}],
  "shard-invalid": [{}],
  "shard-duplicate": [{ number: 2, of: 4 }],
  "shards-missing": [
    { numbers: [3], of: 4 },
    { numbers: [1, 3], of: 4 },
  ],
  "shard-differs": [
    { part: "version", found: "0.1.0", expected: "0.2.0" },
    { part: "of", found: "3", expected: "4" },
    { part: "asOf", found: "2026-10-01", expected: "2026-10-02" },
    { part: "commit", found: "0123abc", expected: "4567def" },
    { part: "yardstick", found: "0123abc", expected: "4567def" },
    { part: "files", found: "evidence/a.yaml", expected: "evidence/b.yaml" },
    { part: "content", found: "evidence/a.yaml", expected: "evidence/a.yaml" },
  ],
  "shard-option": [{ option: "--policy" }],
  "repository-duplicate": [{ repository: "city-hospital" }],
  "pack-folder-foreign": [{ path: "audit" }],
  "seal-invalid": (["json", "statement", "form", "files", "root"] as const).map((why) => ({ path: "seal.json", why })),
  "openssl-missing": [{}],
  "openssl-failed": timestampTroubles.flatMap((trouble) =>
    ["message imprint mismatch", ""].map((said) => ({ trouble, said })),
  ),
  "export-several": [{ titles: ["O2.1.1", "O4.8.2"] }],
  "not-tabular": [{ pointer: "/records/3/asset_id" }],
  "renewal-unreadable": [{ path: "evidence/a.yaml" }],
  "file-changed": [{ path: "evidence/a.yaml" }],
  "file-exists": [{ path: "evidence/O4.8.2-2026-10-01.yaml" }],
  "write-failed": [{ path: "out/report.json", reason: "ENOSPC" }],
  "sheet-unknown": [{ sheet: "Sheet9", known: ["Assets"] }],
  "import-no-heads": [
    { files: ["assets.xlsx"], output: null },
    { files: ["a.csv", "b.csv"], output: "O2.1.1" },
  ],
  "import-output-unclear": [{ outputs: ["O4.8.1", "O4.8.2"] }],
  "import-target-unclear": [{ paths: ["evidence/a.yaml", "evidence/b.yaml"] }],
  "import-not-updatable": [{ path: "evidence/a.yaml" }],
  "mapping-field": [
    { field: "asset_nam", output: "O2.1.1", suggestion: "asset_name" },
    { field: "x", output: "O2.1.1", suggestion: null },
  ],
  "spreadsheet-refused": spreadsheetRefusals.map((why) => ({ why, limit: 50 * 1024 * 1024 })),
};

const cases = (Object.keys(samples) as UserErrorCode[]).flatMap((code) =>
  samples[code].map((params) => [code, new UserError(code, params) as UserError] as const),
);

describe.each(locales)("%s", (locale) => {
  test.each(cases)("%s", (_, error) => {
    const { message, hint } = userErrorText(error, locale);
    for (const text of [message, hint]) {
      expect(text).not.toMatch(/undefined|null|\[object|\n| {2}/);
      expect(text).toMatch(locale === "en" ? /[.?]$/ : /[。？]$/);
      expect(/\p{Script=Han}/u.test(text)).toBe(locale === "zh-TW");
    }
  });
});
