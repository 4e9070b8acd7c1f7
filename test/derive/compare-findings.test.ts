import { describe, expect, test } from "vitest";
import { compareFindings } from "../../src/derive/compare-findings.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { fixtureReport, passingReport } from "../report/fixture-report.ts";

const output = "O4.8.2";
const title = { en: "Test", "zh-TW": "測試" };
const requirement = (requirementId: string) => ({ requirementId, requirement: title, cadence: "P6M" });
const missing = createFinding("evidence-missing", { event: false }, { output });
const whole = (id: string) => createFinding("evidence-requirement-missing", requirement(id), { output });
const unjudged = (id: string) =>
  createFinding("evidence-not-evaluated", { requirementId: id, requirement: title, needs: "O2.1.1" }, { output });
const ofSubject = (id: string, subject: string) =>
  createFinding("evidence-subject-missing", { ...requirement(id), subject, name: null }, { output });
const wrong = createFinding("records-or-nil", { both: false }, { output });

function compare(
  before: readonly Finding[],
  after: readonly Finding[],
  echoes: { before?: readonly Finding[]; after?: readonly Finding[] } = {},
) {
  const judged = (findings: readonly Finding[], hidden: readonly Finding[] = []) => ({
    report: { ...passingReport, findings },
    echoes: hidden,
    documents: [],
  });
  return compareFindings(judged(before, echoes.before), judged(after, echoes.after));
}

describe("a lapse is not new where one as bad spoke of it before", () => {
  test.each([
    ["the output had nothing, a requirement has nothing", missing, whole("a")],
    ["the output had nothing, a subject has nothing", missing, ofSubject("a", "A-1")],
    ["the requirement had nothing, a subject of it has nothing", whole("a"), ofSubject("a", "A-1")],
    ["the requirement could not be judged, a subject of it has nothing", unjudged("a"), ofSubject("a", "A-1")],
  ])("%s", (_, before, after) => {
    expect(compare([before], [after])).toEqual({ added: [], fixed: [] });
  });
});

describe("a lapse is new where nothing as bad spoke of it", () => {
  test.each([
    ["another requirement", whole("a"), whole("b")],
    ["a subject of another requirement", whole("a"), ofSubject("b", "A-1")],
    ["another subject", ofSubject("a", "A-1"), ofSubject("a", "A-2")],
  ])("%s", (_, before, after) => {
    expect(compare([before], [after])).toEqual({ added: [after], fixed: [before] });
  });
});

describe("a requirement of which there was nothing, without a finding that said so", () => {
  const first = { id: "a", title, newest: null, expires: null, cadence: "P6M", subjects: null };
  const reportWith = (state: "missing" | "current", newest: string | null): Report => {
    const [duty] = fixtureReport.duties;
    const [task] = duty?.tasks ?? [];
    const [one] = task?.outputs ?? [];
    if (!duty || !task || !one) throw new Error("the fixture has an output");
    const requirements = [{ ...first, state }];
    const outputs = [{ ...one, id: output, state: "missing" as const, newest, requirements }];
    return { ...fixtureReport, findings: [], duties: [{ ...duty, tasks: [{ ...task, outputs }] }] };
  };
  const addedTo = (report: Report, finding: Finding) => {
    const judged = (findings: readonly Finding[]) => ({ report: { ...report, findings }, echoes: [], documents: [] });
    return compareFindings(judged([]), judged([finding])).added;
  };

  test.each<[string, Report, Finding, number]>([
    ["is not new", reportWith("missing", null), whole("a"), 0],
    ["is new where it had something", reportWith("current", null), whole("a"), 1],
    ["is new where nobody can say any more what there is", reportWith("missing", null), unjudged("a"), 1],
    ["nor is the output as a whole", reportWith("missing", null), missing, 0],
    ["the output is, where it had something", reportWith("missing", "2026-01-31"), missing, 1],
  ])("%s", (_, report, finding, added) => {
    expect(addedTo(report, finding)).toHaveLength(added);
  });
});

describe("echoes", () => {
  test("of a document that was refused before hide nothing that is new", () => {
    expect(compare([wrong], [wrong], { after: [whole("a")] }).added).toEqual([whole("a")]);
  });

  test("of a document that is newly refused add nothing", () => {
    expect(compare([], [wrong], { after: [whole("a")] }).added).toEqual([wrong]);
  });

  test("that were there before are not new once the document is fixed", () => {
    expect(compare([wrong], [whole("a")], { before: [whole("a")] })).toEqual({ added: [], fixed: [wrong] });
  });
});
