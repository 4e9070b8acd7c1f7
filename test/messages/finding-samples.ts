import { notSearchedReasons } from "../../src/model/attachment.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding, FindingCode, FindingParameters } from "../../src/model/finding.ts";
import type { LocalizedText } from "../../src/model/locale.ts";
import { nameTroubles } from "../../src/model/name-trouble.ts";
import { type NotComparedReason, notComparedReasons } from "../../src/model/not-compared-reason.ts";
import { unreadReasons } from "../../src/model/unread-reason.ts";

const title: LocalizedText = { en: "Test type", "zh-TW": "測試類型" };
const because: LocalizedText = { en: "A failed test says why.", "zh-TW": "測試失敗須說明原因。" };
const named = { requirementId: "restore-test", requirement: { en: "Restore test", "zh-TW": "還原測試" } };
const asItIs = { written: null, suggestion: null, wide: false };
const reason = "設備汰換中";
const waiverOf = { exception: "waiver", name: "evidence-stale" } as const;
const entryOf = { exception: "not-applicable", name: "O4.4.2" } as const;

/** Representative parameters for every code: a code without any does not compile. */
const parameterSamples: {
  readonly [C in FindingCode]: readonly [FindingParameters[C], ...FindingParameters[C][]];
} = {
  "change-not-compared": [...notComparedReasons].map((reason) => ({ reason })) as [{ reason: NotComparedReason }],
  "files-not-read": [
    { files: [{ path: "evidence/a.YAML", reason: "pattern" }], total: 1 },
    {
      files: unreadReasons.map((reason) => ({ path: `evidence/${reason}.yaml`, reason })),
      total: 30,
      partial: true,
    },
    { files: [], total: 0, partial: true },
  ],
  "evidence-untracked": [
    { documents: 1, files: ["evidence/a.yaml"] },
    { documents: 7, files: ["a", "b", "c", "d", "e", "f"] },
  ],
  "git-refused": [{ reason: "repository-not-trusted" }, { reason: "timed-out" }, { reason: "unreadable" }],
  "file-outside-root": [{ target: "../secret.yaml" }],
  "file-link-not-followed": [{ target: "archive/2025.yaml" }],
  "file-name-not-portable": [
    { reason: "case", other: "evidence/A.yaml" },
    ...nameTroubles.filter((one) => one !== "case").map((one) => ({ reason: one, other: null })),
  ],
  "hidden-character": [
    { character: "U+200B", kind: "invisible", places: 1 },
    { character: "U+202E", kind: "direction", places: 2 },
    { character: "U+000D", kind: "line-break", places: 12 },
  ],
  "file-too-large": [{ bytes: 41943040, limit: 33554432 }],
  "file-not-utf8": [
    { byte: 17, encoding: null },
    { byte: 0, encoding: "UTF-16" },
    { byte: 17, encoding: "Big5" },
  ],
  "document-empty": [{}],
  "yaml-syntax": [{ reason: "bad indentation of a mapping entry" }, { reason: "something new" }],
  "yaml-duplicate-key": [{ key: "asset_id" }],
  "yaml-forbidden-key": [{ key: "__proto__" }],
  "yaml-too-deep": [{ limit: 64 }],
  "yaml-too-many-aliases": [{ limit: 100000 }],
  "number-changed": [{ written: "12345678901234567890", read: "12345678901234567000" }],
  "yaml-anchor-unused": [{ written: "&D" }],
  "yaml-wide-sign": [
    { sign: "：", instead: ":" },
    { sign: "\u3000", instead: " " },
    { sign: "“", instead: '"' },
  ],
  "yaml-byte-order-mark": [{}],
  "json-syntax": [
    { kind: "comment" },
    { kind: "trailing-comma" },
    { kind: "control-character" },
    { kind: "single-quote" },
    { kind: "unquoted" },
    { kind: "several-values" },
    { kind: "misplaced-sign" },
  ],
  "number-not-finite": [{ written: ".inf" }],
  "document-not-a-map": [
    { actual: "array", wide: false, unspaced: false },
    { actual: "string", wide: true, unspaced: false },
    { actual: "string", wide: false, unspaced: true },
    { actual: "string", wide: false, unspaced: false },
  ],
  "output-unnamed": [{ near: null }, { near: "Output" }],
  "output-unknown": [
    { output: "O4.8.3", suggestion: "O4.8.2" },
    { output: "backup", suggestion: null },
  ],
  "schema-required": [
    { key: "witness", title, because },
    { key: "witness", title: null, because: null },
  ],
  "schema-former-field": [
    { key: "report_kind", title, value: null, now: ["report_kind: first"] },
    { key: "category", title: null, value: "leak", now: ["category: intrusion", "subcategory: data_leak"] },
  ],
  "schema-unknown-key": [
    { key: "asset", suggestion: "asset_id", known: ["asset_id", "test_no"], split: false },
    {
      key: "remark",
      suggestion: null,
      known: Array.from({ length: 30 }, (_, index) => `field_${index}`),
      split: false,
    },
    { key: "remark", suggestion: null, known: [], split: false },
    { key: "or material information", suggestion: null, known: ["level"], split: true },
  ],
  "schema-merge-key": [{}],
  "schema-type": [
    { title, expected: ["integer", "null"], actual: "string", ...asItIs },
    { title, expected: ["boolean"], actual: "object", ...asItIs },
    { title, expected: ["string"], actual: "null", ...asItIs },
    { title, expected: ["string"], actual: "integer", ...asItIs, written: "0000000001" },
    { title, expected: ["boolean"], actual: "string", ...asItIs, suggestion: "true" },
    { title, expected: ["array"], actual: "string", ...asItIs, suggestion: "[A-1, A-2]" },
    { title, expected: ["object"], actual: "string", ...asItIs, wide: true },
  ],
  "schema-value": [
    { title, value: "ful", allowed: ["full", "partial"], labels: { full: "完整" }, suggestion: "full", because },
    { title: null, value: "x", allowed: ["y"], labels: {}, suggestion: null, because: null },
    { title, value: "", allowed: ["full", "partial"], labels: { full: "完整" }, suggestion: null, because: null },
  ],
  "schema-format": [
    { title, format: "date", value: "2026-02-30", suggestion: null },
    { title, format: "date", value: "115.9.30", suggestion: "2026-09-30" },
    { title: null, format: "duration", value: "1m", suggestion: null },
    { title: null, format: "uri", value: "x", suggestion: null },
  ],
  "schema-pattern": [
    {
      title,
      pattern: "^CVE-\\d{4}-\\d{4,}$",
      form: { en: "a CVE number, such as CVE-2026-12345", "zh-TW": "CVE 編號，例如 CVE-2026-12345" },
      value: "CVE-26-1",
      suggestion: null,
    },
    { title, pattern: "^x$", form: null, value: "y", suggestion: "x" },
  ],
  "person-not-an-id": [
    { title, value: "Wang", named: null, suggestion: null },
    { title, value: "Wang", named: [], suggestion: null },
    { title, value: "Wang", named: ["p-01"], suggestion: "p-01" },
    { title, value: "Wang", named: ["p-01", "p-07"], suggestion: null },
  ],
  "schema-range": [
    { title, comparison: "<=", limit: 5, value: "6", because: null },
    { title, comparison: "multiple of", limit: 2, value: "3", because },
  ],
  "schema-length": [
    { title, of: "items", comparison: ">=", limit: 1, because: null },
    { title, of: "characters", comparison: "<=", limit: 300, because },
    { title, of: "keys", comparison: "<=", limit: 2, because: null },
  ],
  "schema-unique": [{ title, first: 0, second: 2 }],
  "schema-forbidden": [{ title, key: "exception_ref", because }],
  "schema-alternative": [{ title: null, because: null }],
  "records-or-nil": [{ both: true }, { both: false }],
  "findings-omitted": [{ more: 1 }, { more: 299900 }],
  "document-duplicate-id": [{ id: "restore-tests-2026-q3", otherPath: "evidence/a.yaml" }],
  "record-duplicate-key": [{ key: "test_no", value: "RT-2026-031", first: 0 }],
  "event-date-in-future": [{ date: "2027-01-01", asOf: "2026-10-01" }],
  "date-too-early": [{ date: "1926-09-30", earliest: "1990-01-01" }],
  "nil-not-allowed": [{ kind: "periodic" }, { kind: "constructor" }],
  "nil-in-future": [{ to: "2026-12-31", asOf: "2026-10-01" }],
  "nil-unsigned": [{ person: "p-012" }],
  "period-reversed": [{ from: "2026-09-30", to: "2026-07-01" }],
  "person-unknown": [
    { person: "p-0012", suggestion: "p-012", named: [] },
    { person: "nobody", suggestion: null, named: [] },
    { person: "Bill", suggestion: null, named: ["p-01", "p-07"] },
  ],
  "approver-new": [{ person: "p-099" }],
  "people-missing": [{}],
  "evidence-missing": [{ event: true }, { event: false }],
  "evidence-not-checked-out": [{ files: 1 }, { files: 12 }],
  "evidence-stale": [
    { ...named, newest: "2026-02-11", expires: "2026-08-11", cadence: "P6M" },
    { ...named, newest: null, expires: "2026-08-11", cadence: "P1M" },
  ],
  "evidence-due": [
    { ...named, newest: "2026-04-11", expires: "2026-10-11", cadence: "P6M", grace: null },
    { ...named, newest: "2026-03-11", expires: "2026-09-11", cadence: "2/P1Y", grace: "2026-10-11" },
  ],
  "evidence-requirement-missing": [
    { ...named, cadence: "P12M" },
    {
      ...named,
      cadence: "P12M",
      fields: [
        { field: "kind", title: { en: "kind", "zh-TW": "種類" } },
        { field: "reviewed_on", title: null },
      ],
    },
  ],
  "evidence-count-short": [{ ...named, found: 1, needed: 2, from: "2025-01-01", to: "2025-12-31", cadence: "2/P1Y" }],
  "evidence-subject-missing": [
    { ...named, subject: "A-0007", name: "公文管理系統", cadence: "P12M" },
    { ...named, subject: "A-0007", name: null, cadence: "P12M" },
  ],
  "evidence-subject-stale": [
    { ...named, subject: "A-0007", name: null, newest: "2025-02-11", expires: "2026-02-11", cadence: "P12M" },
  ],
  "evidence-not-evaluated": [{ ...named, needs: "O2.1.1" }],
  "evidence-no-subjects": [{ ...named, subjects: { en: "core systems", "zh-TW": "核心資通系統" }, needs: "O2.1.1" }],
  "overlay-required": [
    { key: "witness", title, policy: "own" },
    { key: "witness", title: null, policy: "own" },
  ],
  "overlay-value": [{ title, value: "checksum", allowed: ["full_restore"], policy: "own" }],
  "rule-broken": [
    {
      rule: "backup-restore-tested",
      message: {
        en: "{a.id} ({n}, {ok}): {list} within {parameters.age}.",
        "zh-TW": "{a.id}（{n}、{ok}）：{list}，{parameters.age}內。",
      },
      values: { "a.id": "A-1", n: 1.005, ok: false, list: ["full_restore", "y"], "parameters.age": "P6M" },
      labels: { list: { full_restore: "完整還原" } },
    },
  ],
  "rule-failed": [
    { rule: "own-rule", title, reason: "No such key: eol_date" },
    { rule: "own-rule", title, reason: "budget" },
  ],
  "rules-not-evaluated": [
    { needs: "O2.1.1", refused: false, rules: ["a-b"], outputs: [] },
    { needs: "people", refused: false, rules: ["a-b", "c-d", "e-f", "g-h", "i-j", "k-l"], outputs: [] },
    { needs: "level", refused: false, rules: ["a-b"], outputs: [] },
    { needs: "O2.1.1", refused: true, rules: ["a-b"], outputs: ["O4.8.1", "O4.8.2"] },
  ],
  "history-not-judged": [
    { reason: "in-memory", rules: ["a-b"] },
    { reason: "no-git", rules: ["a-b"] },
    { reason: "no-repository", rules: ["a-b"] },
    { reason: "repository-not-trusted", rules: ["a-b"] },
    { reason: "no-commit", rules: ["a-b"] },
    { reason: "timed-out", rules: ["a-b"] },
    { reason: "unreadable", rules: ["a-b"] },
    { reason: "shallow", rules: ["a-b", "c-d"] },
    { reason: "partial-clone", rules: ["a-b"] },
    { reason: "incomplete", rules: ["a-b"] },
    { reason: "too-long", rules: ["a-b"] },
  ],
  "approval-undated": [waiverOf, entryOf],
  "approval-in-future": [{ ...waiverOf, approvedOn: "2026-11-01", asOf: "2026-10-01" }],
  "approval-after-end": [{ ...entryOf, approvedOn: "2026-11-01", end: "2026-10-01" }],
  "approver-unknown": [
    { ...waiverOf, person: "p-999", suggestion: "p-009" },
    { ...entryOf, person: "x", suggestion: null },
  ],
  "approver-not-employed": [
    { ...waiverOf, person: "p-001", approvedOn: "2026-09-01", joined: "2026-09-02", left: null },
    { ...entryOf, person: "p-001", approvedOn: "2026-09-01", joined: "2020-01-01", left: "2026-08-31" },
  ],
  "approver-without-authority": [
    { ...waiverOf, person: "p-001", roles: ["it", "soc"], allowed: ["head", "ciso"], vendor: false },
    { ...entryOf, person: "p-001", roles: ["manager"], allowed: [], vendor: true },
  ],
  "approver-is-preparer": [
    { ...waiverOf, person: "p-001" },
    { ...entryOf, person: "p-001" },
  ],
  "approver-unchecked": [
    { exception: "waiver", entries: 1 },
    { exception: "waiver", entries: 3 },
    { exception: "not-applicable", entries: 1 },
    { exception: "not-applicable", entries: 2 },
  ],
  "exception-shadowed": [
    { ...waiverOf, list: "waivers", by: [1] },
    { ...entryOf, list: "not_applicable", by: [1, 3] },
    { exception: "provided", name: "O5.3.1", list: "not_applicable", by: [1] },
  ],
  "not-applicable-too-long": [{ reviewBy: "9999-12-31", capped: "2028-10-01", longest: "P2Y" }],
  "not-applicable-overdue": [{ reviewBy: "2026-03-31", reason }],
  "not-applicable-contradicted": [
    { documents: 1, reason },
    { documents: 3, reason },
  ],
  "provided-too-long": [{ reviewBy: "9999-12-31", capped: "2027-10-01", longest: "P1Y" }],
  "provided-ends-soon": [{ by: "County network center", agreement: "letter 1150012345", lastDay: "2026-10-31" }],
  "provided-lapsed": [{ by: "County network center", agreement: "letter 1150012345", lastDay: "2026-07-31" }],
  "provided-contradicted": [
    { documents: 1, by: "County network center" },
    { documents: 3, by: "County network center" },
  ],
  "waiver-expired": [{ finding: "evidence-stale", expires: "2026-08-31", reason }],
  "waiver-unused": [{ finding: "evidence-stale", expires: "2026-12-31" }],
  "waiver-too-long": [{ finding: "evidence-stale", expires: "2029-12-31", capped: "2027-10-02", longest: "P366D" }],
  "waiver-finding-unknown": [
    { finding: "evidence-mising", suggestion: "evidence-missing" },
    { finding: "x", suggestion: null },
  ],
  "waiver-too-broad": [
    { finding: "evidence-stale", path: null },
    { finding: "evidence-stale", path: "." },
  ],
  "waiver-fingerprint-ambiguous": [
    {
      finding: "evidence-stale",
      fingerprint: "0123456789ab",
      fingerprints: ["0123456789abcdef0123456789abcdef", "0123456789ab00000000000000000000"],
    },
  ],
  "waiver-document-refused": [
    { finding: "schema-required", documents: 1 },
    { finding: "schema-required", documents: 2 },
  ],
  "attachment-missing": [
    { path: "files/a.pdf", suggestion: null },
    { path: "files/A.pdf", suggestion: "files/a.pdf" },
  ],
  "attachment-changed": [{ path: "files/a.pdf", written: "0".repeat(64), actual: "a".repeat(64) }],
  "attachment-refused": [
    { path: "../a.pdf", reason: "outside" },
    { path: ".env", reason: "hidden" },
    { path: "files/con.pdf", reason: "name" },
  ],
  "attachment-too-large": [{ path: "files/dump.bin", bytes: 1073741824, limit: 536870912 }],
  "attachment-not-here": [
    { path: "files/a.pdf", reason: "lfs" },
    { path: "files/a.pdf", reason: "sparse" },
    { path: "files/a.pdf", reason: "submodule" },
  ],
  "attachments-not-searched": [
    { files: [{ path: "files/a.pdf", reason: "format" }], total: 1 },
    { files: notSearchedReasons.map((reason) => ({ path: `files/${reason}.docx`, reason })), total: 12 },
  ],
  "personal-national-id": [{}],
  "personal-resident-id": [{}],
  "personal-card": [{}],
  "personal-mobile": [{}],
  "secret-private-key": [{}],
  "secret-token": [{ issuer: "GitHub" }],
  "secret-in-url": [{}],
  "policy-below-level": [{ level: "B", policy: "csma-c", expected: "csma-b" }],
};

/** A finding for every sample, without a location. */
export const findingSamples: readonly Finding[] = (Object.keys(parameterSamples) as FindingCode[]).flatMap((code) =>
  parameterSamples[code].map((params) => createFinding(code, params)),
);
