import { afterAll, beforeAll, expect, test } from "vitest";
import { findingName } from "../../src/model/create-finding.ts";
import type { FindingCode } from "../../src/model/finding.ts";
import { findingKinds } from "../../src/model/finding-kinds.ts";
import { outputStates } from "../../src/model/output-state.ts";
import type { Report } from "../../src/model/report.ts";
import { outputsOf, tasksOf } from "../../src/model/walk.ts";
import { ruleFiles } from "../support/rule-files.ts";
import { type Expected, foretell, type Problem } from "./oracle.ts";
import { type MadeUp, makeUp } from "./organization.ts";
import { reportOf } from "./report-of.ts";

const seeds = Array.from({ length: 120 }, (_, index) => index + 1);
const rules = ruleFiles.map(({ rule }) => rule.id);

const isOfRule = (code: FindingCode) => findingKinds[code].family === "rule";

/** What the rules found: taken as it is, with whatever waiver removed. */
function foundByRules({ findings }: Report): Problem[] {
  return findings
    .filter(({ code }) => isOfRule(code))
    .map((finding) => ({
      code: findingName(finding),
      severity: finding.severity,
      output: finding.output,
      path: finding.path,
      record: null,
      family: "rule",
      waived: false,
      ...(finding.code === "rules-not-evaluated" && { unjudged: finding.params.outputs }),
    }));
}

/** Findings that the made-up evidence must bring about. */
const compulsory = [
  "approver-unchecked",
  "approver-unknown",
  "document-duplicate-id",
  "event-date-in-future",
  "evidence-count-short",
  "evidence-due",
  "evidence-missing",
  "evidence-no-subjects",
  "evidence-not-evaluated",
  "evidence-requirement-missing",
  "evidence-stale",
  "evidence-subject-missing",
  "evidence-subject-stale",
  "nil-in-future",
  "nil-not-allowed",
  "nil-unsigned",
  "not-applicable-contradicted",
  "not-applicable-overdue",
  "people-missing",
  "period-reversed",
  "person-unknown",
  "policy-below-level",
  "provided-contradicted",
  "provided-ends-soon",
  "provided-lapsed",
  "record-duplicate-key",
  "schema-required",
  "waiver-document-refused",
  "waiver-expired",
  "waiver-too-long",
  "waiver-unused",
];

interface Compared {
  readonly given: MadeUp;
  readonly report: Report;
  readonly foretold: Expected;
}

const compared = new Map<number, Compared>();

beforeAll(async () => {
  for (const seed of seeds) {
    const given = makeUp(seed, rules);
    const report = await reportOf(given);
    compared.set(seed, { given, report, foretold: foretell(given, foundByRules(report)) });
  }
});

afterAll(() => compared.clear());

const numberOf = (states: Readonly<Record<string, string>>, state: string) =>
  Object.values(states).filter((one) => one === state).length;

test.each(seeds)("organization %i is judged as the guides say", (seed) => {
  const { given, report, foretold } = compared.get(seed) as Compared;
  const outputs = outputsOf(report);
  const tasks = tasksOf(report);
  const problems = report.findings
    .filter(({ code }) => !isOfRule(code))
    .map(({ output, code, waived }) => `${output} ${code}${waived ? "*" : ""}`);
  expect(problems.sort()).toEqual(foretold.problems);
  expect(Object.fromEntries(outputs.map(({ id, state }) => [id, state]))).toEqual(foretold.outputs);
  expect(Object.fromEntries(tasks.map(({ id, state }) => [id, state]))).toEqual(foretold.tasks);
  expect(report.conclusion).toBe(foretold.conclusion);
  const { summary } = report;
  const { total, ...sums } = summary.outputs;
  expect(total).toBe(71);
  expect(sums).toEqual(mapKeys(sums, (state) => numberOf(foretold.outputs, state)));
  expect(summary.tasks).toEqual({
    total: 34,
    applicable: 34 - numberOf(foretold.tasks, "not-applicable") - numberOf(foretold.tasks, "provided"),
    current: numberOf(foretold.tasks, "current"),
    lacking: numberOf(foretold.tasks, "lacking"),
  });
  expect(summary.findings).toEqual(foretold.findings);
  const records = given.documents.flatMap(({ data }) => (Array.isArray(data.records) ? data.records : []));
  const read = { documents: given.documents.length, files: given.documents.length, records: records.length };
  expect(summary).toMatchObject(read);
});

function mapKeys(map: object, value: (key: string) => number): Record<string, number> {
  return Object.fromEntries(Object.keys(map).map((key) => [key, value(key)]));
}

test("every state, and every finding about time, occurs often enough to be compared", () => {
  const all = [...compared.values()];
  const states = all.flatMap(({ foretold }) => [...Object.values(foretold.outputs)]);
  for (const state of outputStates)
    expect({ [state]: states.filter((one) => one === state).length >= 40 }).toEqual({ [state]: true });
  const taskStates = all.flatMap(({ foretold }) => Object.values(foretold.tasks));
  expect(new Set(taskStates)).toEqual(new Set(["current", "lacking", "provided", "not-applicable"]));
  const codes = all.flatMap(({ foretold }) => foretold.problems.map((one) => one.split(" ")[1]?.replace("*", "")));
  for (const code of compulsory)
    expect({ [code]: codes.filter((one) => one === code).length >= 5 }).toEqual({ [code]: true });
});
