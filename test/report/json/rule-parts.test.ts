import { expect, test } from "vitest";
import { createFinding } from "../../../src/model/create-finding.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { RuleReport } from "../../../src/model/report.ts";
import { formatJson } from "../../../src/report/json/json.ts";
import { readReport } from "../../../src/saved/read-report.ts";
import { consistent } from "../consistent-report.ts";
import { passingReport } from "../fixture-report.ts";

const text = (words: string) => ({ en: words, "zh-TW": `${words}。` });
const own: RuleReport = {
  id: "own",
  title: text("Own"),
  severity: "error",
  outputs: ["O4.8.1"],
  state: "broken",
  subjects: null,
  evaluated: 2,
  broken: 2,
  lacking: [],
};

function broken(line: number, message = text("Run {run.id} failed."), rule = "own"): Finding {
  return createFinding("rule-broken", { rule, message, values: { "run.id": line } }, { path: "a.yaml", line });
}

const saved = (...findings: Finding[]) => formatJson(consistent({ ...passingReport, findings, rules: [own] }));
const inFile = (...findings: Finding[]) => JSON.parse(saved(...findings));
const paramsIn = ({ findings }: { findings: readonly Finding[] }) => findings.map(({ params }) => params);

test("what a rule says of its breaches is with the rule, and neither that nor its id in the parameters", () => {
  const document = inFile(broken(1), broken(2));
  expect(document.rules).toEqual([{ ...own, message: text("Run {run.id} failed.") }]);
  expect(document.findings.map(({ rule }: { rule: string }) => rule)).toEqual(["own", "own"]);
  expect(paramsIn(document)).toEqual([{ values: { "run.id": 1 } }, { values: { "run.id": 2 } }]);
  expect(document.texts).toEqual([]);
});

test("a rule without findings has none", () => {
  expect(inFile().rules).toEqual([own]);
});

test.each([
  ["other words than the one before it", [broken(1), broken(2, text("As it was before."))]],
  ["a rule that the report does not know", [broken(1), broken(2, text("As it was before."), "of-the-base")]],
])("a message with %s stays in the parameters", async (_, findings) => {
  const [, second] = paramsIn(inFile(...findings));
  expect(second).toMatchObject({ message: text("As it was before.") });
  expect(paramsIn(await readReport(saved(...findings)))).toEqual(paramsIn({ findings }));
});

test("a long message stays in the parameters, so that a small file means no huge report", () => {
  const long = text("x".repeat(500));
  const document = inFile(broken(1, long), broken(2, long));
  expect(document.rules).toEqual([own]);
  expect(paramsIn(document)).toEqual([1, 2].map((line) => ({ message: long, values: { "run.id": line } })));
});

test("parameters are read in full, and rules as they were", async () => {
  const findings = [broken(1), createFinding("rule-failed", { rule: "own", title: text("Own"), reason: "budget" })];
  const report = await readReport(saved(...findings));
  expect(report.findings).toEqual(findings);
  expect(report.rules).toEqual([own]);
});

test("a report of before, with null for what does not apply, is the same report", async () => {
  const document = inFile(broken(1), broken(2), createFinding("evidence-missing", { event: false }));
  const nothing = { rule: null, output: null, path: null, line: null, column: null, pointer: null, documentId: null };
  for (const [index, finding] of document.findings.entries()) {
    const ofRule = finding.rule && { rule: "own", message: text("Run {run.id} failed.") };
    document.findings[index] = { ...nothing, record: null, ...finding, params: { ...finding.params, ...ofRule } };
  }
  document.rules = [own];
  expect(formatJson(await readReport(JSON.stringify(document)))).toBe(
    saved(broken(1), broken(2), createFinding("evidence-missing", { event: false })),
  );
});

test("a broken rule that says nothing anywhere is refused", async () => {
  const document = inFile(broken(1), broken(2));
  document.rules = [own];
  await expect(readReport(JSON.stringify(document))).rejects.toMatchObject({
    code: "report-disagrees",
    params: { pointer: "/findings/0/rule", stated: "own" },
  });
});

test.each(["rule-broken", "rule-failed"])("%s without a rule is refused", async (code) => {
  const document = inFile(
    broken(1),
    createFinding("rule-failed", { rule: "own", title: text("Own"), reason: "budget" }),
  );
  document.findings.find((finding: Finding) => finding.code === code).rule = null;
  await expect(readReport(JSON.stringify(document))).rejects.toMatchObject({ code: "file-invalid" });
});
