import { expect, test } from "vitest";
import { knownProblems, problemNews } from "../../src/derive/known-problems.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { formatTrackingIssue } from "../../src/report/markdown/issue-body.ts";
import { knownProblemsMark, readKnownProblems } from "../../src/report/markdown/known-problems-mark.ts";
import { evidence, judge, requirement } from "../assess/arrange.ts";
import { waiver, withWaivers } from "../assess/exceptions.ts";

const options = { color: false, verbose: true } as const;
const cadences = { "O1.2.1": { requirements: [requirement({ max_age: "P12M" })] } };
const on = (asOf: string, ...days: string[]) =>
  judge({ asOf, cadences, documents: [evidence("O1.2.1", days, { date: days[0] ?? null })] });

const before = on("2026-10-01", "2025-12-01");
const known = knownProblems(before);

test("what is written down is read again", () => {
  expect(readKnownProblems(`<!-- ours -->\n${knownProblemsMark(known)}text\n`)).toEqual(known);
  expect(readKnownProblems(`a\r\n${knownProblemsMark(known).replace("\n", "\r\n")}`)).toEqual(known);
  expect(known.outputs.size).toBe(2); // that the other two outputs are missing
});

test.each([
  ["nothing", ""],
  ["no day", "<!-- isms-evidence known 0123456789ab:O1.1.1 -->"],
  ["another fingerprint", "<!-- isms-evidence known 2026-10-01 xyz:O1.1.1 -->"],
  ["another output", "<!-- isms-evidence known 2026-10-01 0123456789ab:@everyone -->"],
  ["more behind it", "<!-- isms-evidence known 2026-10-01 --> <b>"],
  ["far too many", `<!-- isms-evidence known 2026-10-01${" 0123456789ab:-".repeat(501)} -->`],
])("of a line that somebody has edited nothing is known: %s", (_name, body) => {
  expect(readKnownProblems(body)).toBeNull();
});

test("too many problems are not written down", () => {
  const outputs = (size: number) => new Map(Array.from({ length: size }, (_, at) => [`${at}`.padStart(12, "0"), null]));
  expect(knownProblemsMark({ asOf: "2026-10-01", outputs: outputs(501) })).toBe("");
  expect(knownProblemsMark({ asOf: "2026-10-01", outputs: outputs(500) }).length).toBeLessThan(12_000);
});

test("a lapse is new once: as it comes due, not as it lapses", () => {
  const due = on("2026-12-01", "2025-12-01");
  expect(problemNews(known, due)?.added.map(({ code }) => code)).toEqual(["evidence-due"]);
  expect(problemNews(knownProblems(due), on("2027-03-01", "2025-12-01"))).toBeNull();
});

test("what is resolved is counted by output, what is new is described", () => {
  const lapsed = on("2027-03-01", "2025-12-01");
  const news = problemNews(knownProblems(lapsed), on("2027-03-02", "2027-03-01"));
  expect(news).toEqual({ since: "2027-03-01", added: [], resolved: new Map([["O1.2.1", 1]]) });
  const text = formatTrackingIssue(lapsed, [], { ...options, locale: "en" }, news);
  expect(text).toContain("\n### Since 2027-03-01\n\n**Findings resolved**: O1.2.1 O1.2.1 (1)\n");
  expect(formatTrackingIssue(lapsed, [], { ...options, locale: "en" }, null)).not.toContain("Since");
});

test("what is waived is no problem", () => {
  const lapsed = withWaivers([]);
  const waived = withWaivers([waiver]);
  const outputsOf = (report: Report) => [...knownProblems(report).outputs.values()];
  expect(outputsOf(lapsed)).toContain("O1.2.1");
  expect(outputsOf(waived)).not.toContain("O1.2.1");
});

test("of many new problems the first are listed, in one line each", () => {
  const [finding] = before.findings.filter(({ code }) => code === "evidence-missing") as [Finding];
  const many = Array.from({ length: 25 }, (_, at) => ({ ...finding, output: `O9.9.${at}` }));
  const after: Report = { ...before, findings: many };
  const news = problemNews({ asOf: "2026-10-01", outputs: new Map() }, after);
  const text = formatTrackingIssue(after, [], { ...options, locale: "zh-TW" }, news);
  expect(text.match(/^- O9\.9\.\d+：/gm)).toHaveLength(20);
  expect(text).toContain("- 另有 5 項發現事項。");
});
