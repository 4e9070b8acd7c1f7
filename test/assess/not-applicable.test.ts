import { expect, test } from "vitest";
import type { NotApplicableEntry } from "../../src/model/config.ts";
import { codesOf, evidence, judge, outputOf } from "./arrange.ts";
import { entry, objections, stale, waiver, withEntries } from "./exceptions.ts";

const other = evidence("O1.1.1", ["2026-09-01"]);
const judged = (changes: Partial<NotApplicableEntry>, documents = [other]) =>
  withEntries([{ ...entry, ...changes }], documents);

test("what does not apply is left out of the sums", () => {
  const report = judged({});
  expect(outputOf(report, "O1.2.1").state).toBe("not-applicable");
  expect(report.summary.outputs).toMatchObject({ total: 3, "not-applicable": 1 });
});

test("a task without any other output is not applicable either", () => {
  const both = [entry, { ...entry, output: "O1.2.2" }];
  const report = judge({ documents: [other], config: { notApplicable: both } });
  expect(report.summary.tasks).toEqual({ total: 2, applicable: 1, current: 1, lacking: 0 });
});

test("it counts again once its review is overdue", () => {
  const report = judged({ reviewBy: "2026-09-30" });
  expect(codesOf(report, "O1.2.1")).toEqual(["evidence-missing", "not-applicable-overdue"]);
  expect(outputOf(report, "O1.2.1").state).toBe("missing");
});

test("evidence of it is a contradiction", () => {
  expect(codesOf(judged({}, [stale]), "O1.2.1")).toEqual(["not-applicable-contradicted"]);
});

test("nobody takes out of scope what they have made evidence of", () => {
  const report = judged({}, [evidence("O1.2.1", ["2026-09-01"], { prepared_by: "p-2" })]);
  expect(objections(report)).toEqual([["approver-is-preparer", "/not_applicable/0/approved_by"]]);
  expect(outputOf(report, "O1.2.1").state).toBe("current");
});

test("of two entries for one output the first that holds counts, and the other is reported", () => {
  const first = { ...entry, reason: "first" };
  const report = withEntries([first, { ...entry, reviewBy: "2027-06-30" }], [stale]);
  expect(report.notApplicable).toMatchObject([{ reason: "first", reviewBy: "2026-12-31" }]);
  expect(objections(report)).toEqual([
    ["exception-shadowed", "/not_applicable/1/output"],
    ["not-applicable-contradicted", "/not_applicable/0/output"],
  ]);
  expect(report.findings.find(({ code }) => code === "exception-shadowed")?.params).toMatchObject({ by: [1] });

  const afterOverdue = withEntries([{ ...entry, reviewBy: "2026-09-30" }, entry]);
  expect(outputOf(afterOverdue, "O1.2.1").state).toBe("not-applicable");
  expect(objections(afterOverdue)).toEqual([["not-applicable-overdue", "/not_applicable/0/review_by"]]);
});

test.each(["approver-unknown", "not-applicable-overdue"])(
  "no waiver excuses what is wrong with an entry: %s",
  (finding) => {
    const config = { waivers: [{ ...waiver, finding, output: null }] };
    const report = withEntries(
      [
        { ...entry, approvedBy: "p-9" },
        { ...entry, output: "O1.2.2", reviewBy: "2026-09-30" },
      ],
      [],
      { config },
    );
    expect(report.findings.find(({ code }) => code === finding)?.waived).toBeNull();
  },
);
