import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { bundle } from "../support/bundle.ts";
import { nilStatement } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { runCli } = bundle();

const people = `version: 1
people:
  - { id: p-1, name: 王小明, unit: 資訊室, roles: [it], joined: 2020-01-01 }
  - { id: p-2, name: 李小華, unit: 資訊室, roles: [manager], joined: 2020-01-01 }
  - { id: p-3, name: 陳大同, unit: 資訊室, roles: [ciso], joined: 2020-01-01 }
`;
const config = "version: 1\npeople: people.yaml\n";
const approved = "reason: 整修, approved_by: p-3, approved_on: 2026-09-01";
const good = { "people.yaml": people, "evidence/nil.yaml": nilStatement("nil-1") };

type FoundFinding = Finding & { message: { en: string; "zh-TW": string } };

async function reportOf(files: Readonly<Record<string, string>>, ...words: string[]) {
  const folder = temporaryFolder({ ...good, ...files });
  const { out, error } = await runCli(folder, ["--as-of", "2026-10-01", "--format", "json", ...words]);
  expect(error).toBe("");
  return JSON.parse(out) as Report & { findings: FoundFinding[] };
}

const placesOf = (report: { findings: readonly Finding[] }, code: string) =>
  report.findings
    .filter((finding) => finding.code === code)
    .map(({ path, line, column }) => `${path}:${line}:${column}`);

describe("a configuration of before approvals had days", () => {
  const old = `${config}not_applicable:
  - { output: O4.4.2, reason: 無物聯網設備, approved_by: p-3, review_by: 2027-03-31 }
waivers:
  - finding: evidence-missing
    output: O4.7.1
    reason: 整修
    approved_by: p-3
    expires: 2026-12-31
`;

  test("is checked as ever; what it excused counts, and each entry says what to add and where", async () => {
    const report = await reportOf({ "isms-evidence.yaml": old });
    expect(placesOf(report, "approval-undated")).toEqual(["isms-evidence.yaml:4:5", "isms-evidence.yaml:6:5"]);
    for (const { code, message } of report.findings) {
      if (code !== "approval-undated") continue;
      expect(message.en).toContain("approved_on: 2026-09-30");
      expect(message["zh-TW"]).toContain("approved_on: 2026-09-30");
    }
    expect(report.findings.filter(({ code, waived }) => code === "evidence-missing" && waived === null)).toHaveLength(
      70,
    );
    expect(report.waivers).toMatchObject([{ covers: 0, approvedOn: null }]);
    expect(report.notApplicable).toEqual([]);
  });

  test("is in order once the days are there", async () => {
    const dated = old
      .replaceAll(/approved_by: p-3(,?)/g, "approved_by: p-3$1 APPROVED")
      .replace(" APPROVED", " approved_on: 2026-09-01,");
    const report = await reportOf({
      "isms-evidence.yaml": dated.replace(" APPROVED", "\n    approved_on: 2026-09-01"),
    });
    expect(placesOf(report, "approval-undated")).toEqual([]);
    expect(report.summary.outputs).toMatchObject({ "not-applicable": 1, waived: 1 });
  });

  test("and without a roster is reported once for each list", async () => {
    const dated = `version: 1
not_applicable:
  - { output: O4.4.2, ${approved}, review_by: 2027-03-31 }
  - { output: O4.6.1, ${approved}, review_by: 2027-03-31 }
waivers:
  - { finding: evidence-missing, output: O4.7.1, ${approved}, expires: 2026-12-31 }
`;
    const report = await reportOf({ "isms-evidence.yaml": dated });
    expect(report.findings.filter(({ code }) => code === "approver-unchecked").map(({ params }) => params)).toEqual([
      { exception: "not-applicable", entries: 2 },
      { exception: "waiver", entries: 1 },
    ]);
    expect(report.summary.outputs).toMatchObject({ "not-applicable": 0, waived: 0 });
  });
});

describe("a waiver of what is wrong with a file or a document", () => {
  const waive = (finding: string, rest = "") =>
    `${config}waivers:\n  - { finding: ${finding}, ${rest}${approved}, expires: 2026-12-31 }\n`;

  test.each<[string, string]>([
    ["yaml-syntax", "output: O7.1.1\nid: [nil-1\n"],
    ["yaml-duplicate-key", `${nilStatement("nil-1")}unit: 資訊室\n`],
    ["document-empty", "# nothing\n"],
    ["output-unknown", nilStatement("nil-1").replace("O7.1.1", "O7.1.9")],
    ["output-unnamed", nilStatement("nil-1").replace("output: O7.1.1\n", "")],
    ["document-not-a-map", "- a\n"],
    ["schema-required", nilStatement("nil-1").replace("unit: 資訊室\n", "")],
    ["person-unknown", nilStatement("nil-1").replace("approved_by: p-2", "approved_by: p-9")],
  ])("%s covers it, says that it is still refused, and the output stays lacking", async (finding, text) => {
    const report = await reportOf({ "isms-evidence.yaml": waive(finding), "evidence/nil.yaml": text });
    expect(report.findings.filter(({ code }) => code === finding).map(({ waived }) => waived !== null)).toEqual([true]);
    expect(report.waivers).toMatchObject([{ covers: 1 }]);
    expect(placesOf(report, "waiver-document-refused")).toEqual(["isms-evidence.yaml:4:16"]);
    const output = report.duties
      .flatMap(({ tasks }) => tasks.flatMap(({ outputs }) => outputs))
      .find(({ id }) => id === "O7.1.1");
    expect(["missing", "stale"]).toContain(output?.state);
  });

  test("a rule is waived by its id, without output or path", async () => {
    const report = await reportOf({ "isms-evidence.yaml": waive("gen-date-order") });
    expect(placesOf(report, "waiver-too-broad")).toEqual([]);
    expect(placesOf(report, "waiver-unused")).toEqual(["isms-evidence.yaml:4:16"]);
  });

  test.each([
    ["gen-date-ordr", "gen-date-order"],
    ["evidence-mising", "evidence-missing"],
  ])("a mistyped code, of a finding or a rule, gets a suggestion: %s", async (written, meant) => {
    const report = await reportOf({ "isms-evidence.yaml": waive(written) });
    expect(report.findings.find(({ code }) => code === "waiver-finding-unknown")?.params).toEqual({
      finding: written,
      suggestion: meant,
    });
  });
});

describe("a policy that loosens", () => {
  const text = "{ zh-TW: 測試, en: Test }";
  const windows = "windows: [{ at_least: P0D, due_soon: P30D, grace: P3000D }]\n";
  const own = (body: string) => ({
    "isms-evidence.yaml": `${config}policy: own.yaml\n`,
    "own.yaml": `id: own\ntitle: ${text}\nextends: csma-c\n${body}`,
  });

  test("has its changes in every report that people read, in both languages", async () => {
    const folder = temporaryFolder({
      ...good,
      ...own(`${windows}change_rules:\n  gen-date-order: { off: true, reason: 轉檔中 }\n`),
    });
    const words: Readonly<Record<string, string[]>> = {
      en: ["3000 days (loosened)", "(gen-date-order): error → off (loosened; reason: 轉檔中)"],
      "zh-TW": ["3000 天（放寬）", "（gen-date-order）：錯誤 → 停用（放寬；理由：轉檔中）"],
    };
    for (const [locale, expected] of Object.entries(words)) {
      for (const format of ["pretty", "markdown", "html", "oscal"]) {
        const { out } = await runCli(folder, ["--as-of", "2026-10-01", "--format", format, "--locale", locale]);
        const plain = out
          .replaceAll("\\", "")
          .replaceAll(/<[^>]+>/g, "")
          .replaceAll("&gt;", ">");
        // Lines break anywhere.
        const joined = (text: string) => text.replaceAll(/\s/g, "");
        for (const words of expected) expect(joined(plain), `${format} ${locale}`).toContain(joined(words));
      }
    }
  });

  test("what the law counts, without a reason, ends with status 2, the place and what to add", async () => {
    const body = `cadences:\n  O8.3.1:\n    requirements:\n      - id: internal-audit\n        title: ${text}\n        date: audit_date\n        count: { at_least: internal_audit_count, per: internal_audit_period }\n`;
    const folder = temporaryFolder({ ...good, ...own(body) });
    const { status, out, error } = await runCli(folder, ["--as-of", "2026-10-01"]);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toMatch(/own\.yaml:7:9: .*O8\.3\.1, .*\(internal-audit\).*audit_type: internal → none/);
    expect(error).toContain("add reason next to the requirements");
  });

  test("under the id of a built-in one ends with status 2 and the line", async () => {
    const files = own(windows);
    const folder = temporaryFolder({
      ...good,
      ...files,
      "own.yaml": files["own.yaml"].replace("id: own", "id: csma-a"),
    });
    const { status, error } = await runCli(folder, ["--as-of", "2026-10-01"]);
    expect(status).toBe(2);
    expect(error).toMatch(/own\.yaml:1:5: .*csma-a/);
  });
});

test("the terminal says how many findings are waived", async () => {
  const waivers = ["O4.7.1", "O4.7.2"].map(
    (output) => `  - { finding: evidence-missing, output: ${output}, ${approved}, expires: 2026-12-31 }\n`,
  );
  const folder = temporaryFolder({ ...good, "isms-evidence.yaml": `${config}waivers:\n${waivers.join("")}` });
  expect((await runCli(folder, ["--as-of", "2026-10-01"])).out).toContain("2 findings by 2 waivers");
});
