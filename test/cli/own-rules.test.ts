import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-01"];
const restoreTests = readFileSync(
  new URL("test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml", repositoryFolder),
  "utf8",
);
const text = "{ zh-TW: 測試。, en: Test. }";

/** A repository with its own policy that has the given keys. */
function repository(keys: string): string {
  return temporaryFolder({
    "isms-evidence.yaml": "version: 1\npolicy: own.yaml\n",
    "own.yaml": `id: own\ntitle: ${text}\nextends: baseline\n${keys}`,
    "evidence/restore-tests.yaml": restoreTests,
  });
}

function rule(keys: string): string {
  return `rules:
  - id: own-rule
    title: { zh-TW: 自訂規則, en: Own rule }
    severity: error
    outputs: [O4.8.2]
    codes: [P4.8.3]
    needs: [O4.8.2]
    source: { text: ${text}, refs: [], date: 2026-11-24, verified: true }
${keys}`;
}

async function reportOf(folder: string) {
  const { out, error } = await runCli(folder, [...day, "--format", "json"]);
  expect(error).toBe("");
  return JSON.parse(out);
}

const ownFindings = async (folder: string) =>
  (await reportOf(folder)).findings.filter(({ rule }: { rule: string | null }) => rule === "own-rule");

describe("a team's own rule", () => {
  const message = "    message: { zh-TW: '測試 {test.test_no} 未通過。', en: 'Test {test.test_no} did not pass.' }\n";
  const broken = rule(`    for: { test: O4.8.2 }\n    require: test.result == "none-of-them" || false\n${message}`);

  test("finds records, points at their field and makes the output contradicted", async () => {
    const folder = repository(
      rule(`    for: { test: O4.8.2 }\n    require: test.test_no == "RT-0"\n    at: test.test_no\n${message}`),
    );
    const report = await reportOf(folder);
    const found = report.findings.filter(({ rule }: { rule: string | null }) => rule === "own-rule");
    expect(found[0]).toMatchObject({
      severity: "error",
      output: "O4.8.2",
      path: "evidence/restore-tests.yaml",
      pointer: "/records/0/test_no",
    });
    expect(found[0].line).toBeGreaterThan(1);
    expect(found[0].message.en).toMatch(/^Test RT-[^{}]* did not pass\.$/);
    expect(report.rules.find(({ id }: { id: string }) => id === "own-rule")).toMatchObject({ state: "broken" });
  });

  test("with a value that the field cannot have is refused with line and column", async () => {
    const { status, out, error } = await runCli(repository(broken), day);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toMatch(/own\.yaml:13:29: .*own-rule.*require.*none-of-them/);
  });

  test.each([
    ["a misspelled field", "require: has(test.witnes)", /own\.yaml:13:23: .*"witnes"[\s\S]*"witness"/],
    ["an output that is not there", "require: 'size(records(\"O4.8.9\")) == 0'", /own\.yaml:13:\d+: .*O4\.8\.9/],
    ["what does not parse", "require: test.result ==", /own\.yaml:13:\d+: .*require/],
    ["a program of ours", "program: date-order", /own\.yaml:13:14: .*built-in/],
    ["an unknown key", "require: 'true'\n    requires: x", /own\.yaml:14:5: .*requires/],
  ])("with %s is refused with line and column", async (_, key, expected) => {
    const { status, error } = await runCli(
      repository(
        rule(
          `    for: { test: O4.8.2 }\n    severity_note: x\n${key}\n`
            .replace("    severity_note: x\n", "")
            .replace(key, `    ${key}`) + message,
        ),
      ),
      day,
    );
    expect(status).toBe(2);
    expect(error).toMatch(expected);
  });

  test.each([
    ["a code that the standard lacks", (keys: string) => keys.replace("P4.8.3", "P4.8.9"), /P4\.8\.9/],
    [
      "an id that is taken",
      (keys: string) => keys.replace("own-rule", "wifi-strength"),
      /Duplicate rule "wifi-strength"/,
    ],
    [
      "messages that show different values",
      (keys: string) => keys.replace("Test {test.test_no} did", "A test did"),
      /test\.test_no/,
    ],
    [
      "an output that is not in the standard",
      (keys: string) => keys.replace("needs: [O4.8.2]", "needs: [O4.8.9]"),
      /O4\.8\.9/,
    ],
  ])("with %s is refused", async (_, change, expected) => {
    const good = rule(`    for: { test: O4.8.2 }\n    require: test.test_no != ""\n${message}`);
    expect((await reportOf(repository(good))).rules.some(({ id }: { id: string }) => id === "own-rule")).toBe(true);
    const { status, error } = await runCli(repository(change(good)), day);
    expect(status).toBe(2);
    expect(error).toMatch(expected);
  });

  test("that fails on a record is a finding of its own, and the others go on", async () => {
    const folder = repository(
      rule(
        `    for: { test: O4.8.2 }\n    require: first(test.issues.filter(i, false)).issue != ""\n    at: test.test_no\n${message}`,
      ),
    );
    const found = await ownFindings(folder);
    expect(new Set(found.map(({ code }: { code: string }) => code))).toEqual(new Set(["rule-failed"]));
    const counts = (await reportOf(folder)).summary.rules;
    expect(counts.failed).toBe(1);
    expect(counts.met).toBeGreaterThan(0);
  });

  test("whose inputs are missing is not evaluated, and the report says what it would need", async () => {
    const folder = repository(
      rule(
        `    for: { asset: latest O2.1.1 }\n    require: size(lookup("O4.8.2", "asset_id", asset.asset_id)) > 0\n    message: ${text}\n`,
      ).replace("needs: [O4.8.2]", "needs: [O2.1.1, O4.8.2]"),
    );
    const report = await reportOf(folder);
    expect(report.rules.find(({ id }: { id: string }) => id === "own-rule")).toMatchObject({
      state: "not-evaluated",
      lacking: ["O2.1.1"],
    });
    const reported = report.findings.filter(
      ({ code, output }: { code: string; output: string }) => code === "rules-not-evaluated" && output === "O2.1.1",
    );
    expect(reported[0].params.rules).toContain("own-rule");
  });

  test("is waived by its id and the record", async () => {
    const waiver =
      "people: people.yaml\nwaivers: [{ finding: own-rule, record: RECORD, reason: 例外, approved_by: p-9, approved_on: 2026-09-01, expires: 2026-12-31 }]\n";
    const files = (record: string) =>
      temporaryFolder({
        "isms-evidence.yaml": `version: 1\npolicy: own.yaml\n${waiver.replace("RECORD", record)}`,
        "own.yaml": `id: own\ntitle: ${text}\nextends: baseline\n${rule(`    for: { test: O4.8.2 }\n    require: test.test_no == "RT-0"\n${message}`)}`,
        "people.yaml": `version: 1\npeople:\n${["p-003", "p-006", "p-008", "p-011", "p-034", "p-9"]
          .map((id) => `  - { id: ${id}, name: ${id}, unit: 資訊室, roles: [manager], joined: 2020-01-01 }\n`)
          .join("")}`,
        "evidence/restore-tests.yaml": restoreTests,
      });
    const all = await ownFindings(files("RT-0"));
    const [first] = all;
    const record = first.params.values["test.test_no"];
    const waived = (await ownFindings(files(record))).filter(
      ({ waived: by }: { waived: object | null }) => by !== null,
    );
    expect(waived.map(({ params }: { params: { values: object } }) => params.values)).toEqual([
      { "test.test_no": record },
    ]);
  });
});

describe("changes of rules", () => {
  test("switch off, and change the severity, with a reason that every report prints", async () => {
    const folder = repository(
      "change_rules:\n  gen-date-order: { off: true, reason: 轉檔中 }\n  gen-evidence-reused: { severity: warning, reason: 逐步導入 }\n",
    );
    const report = await reportOf(folder);
    const loosened = { kind: "rule", direction: "loosened", statutory: false };
    expect(report.policy.overrides).toEqual([
      { ...loosened, rule: "gen-date-order", from: "error", to: "off", reason: "轉檔中" },
      { ...loosened, rule: "gen-evidence-reused", from: "error", to: "warning", reason: "逐步導入" },
    ]);
    expect(report.rules.find(({ id }: { id: string }) => id === "gen-date-order")).toMatchObject({ state: "off" });
    for (const format of ["pretty", "markdown"])
      expect((await runCli(folder, [...day, "--format", format])).out).toContain("轉檔中");
  });

  test.each([
    ["without a reason", "change_rules: { gen-date-order: { off: true } }\n", /reason/],
    [
      "of a rule that is not there",
      "change_rules: { gen-date-ordr: { off: true, reason: x } }\n",
      /own\.yaml:4:\d+: [\s\S]*gen-date-order/,
    ],
  ])("%s are refused", async (_, keys, expected) => {
    const { status, error } = await runCli(repository(keys), day);
    expect(status).toBe(2);
    expect(error).toMatch(expected);
  });
});

describe("overlays", () => {
  test("require more than the schema", async () => {
    const folder = repository(
      "overlays:\n  O4.8.2: { required: [readability_reason], values: { test_type: [checksum] } }\n",
    );
    const { findings: found } = await reportOf(folder);
    expect(
      new Set(
        found.map(
          ({ code, output, pointer }: { code: string; output: string; pointer: string }) =>
            `${code} ${output} ${pointer}`,
        ),
      ),
    ).toContain("overlay-value O4.8.2 /records/0/test_type");
    expect(found.some(({ code }: { code: string }) => code === "overlay-required")).toBe(true);
  });

  test.each([
    [
      "a field that is not there",
      "overlays: { O4.8.2: { required: [witnes] } }\n",
      /own\.yaml:4:\d+: [\s\S]*"witness"/,
    ],
    [
      "a value that the schema does not allow",
      "overlays: { O4.8.2: { values: { test_type: [sampling] } } }\n",
      /own\.yaml:4:\d+: [\s\S]*stricter/,
    ],
    [
      "an output that is not there",
      "overlays: { O4.8.9: { required: [witness] } }\n",
      /own\.yaml:4:\d+: [\s\S]*O4\.8\.9/,
    ],
  ])("with %s are refused", async (_, keys, expected) => {
    const { status, error } = await runCli(repository(keys), day);
    expect(status).toBe(2);
    expect(error).toMatch(expected);
  });
});
