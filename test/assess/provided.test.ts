import { expect, test } from "vitest";
import type { ProvidedEntry } from "../../src/model/config.ts";
import { type Arrangement, codesOf, evidence, judge, outputOf } from "./arrange.ts";
import { entry, objections, rosterWith, stale } from "./exceptions.ts";

const other = evidence("O1.1.1", ["2026-09-01"]);
const provided: ProvidedEntry = {
  output: "O1.2.1",
  by: "the county",
  agreement: "letter 1",
  until: "2028-12-31",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  reviewBy: "2026-12-31",
};
const judged = (changes: Partial<ProvidedEntry>, documents = [other]) =>
  judge({ documents, config: { provided: [{ ...provided, ...changes }] } });

test("what others provide is neither current nor lacking", () => {
  const report = judged({});
  expect(outputOf(report, "O1.2.1").state).toBe("provided");
  expect(codesOf(report, "O1.2.1")).toEqual([]);
  expect(report.summary.outputs).toMatchObject({ total: 3, provided: 1, "not-applicable": 0 });
  expect(report.provided).toEqual([{ ...provided }]);
});

test("a task of which others provide all that applies is no task with current evidence", () => {
  const config = { provided: [provided], notApplicable: [{ ...entry, output: "O1.2.2" }] };
  const report = judge({ documents: [other], config });
  expect(report.summary.tasks).toEqual({ total: 2, applicable: 1, current: 1, lacking: 0 });
  expect(report.duties.flatMap(({ tasks }) => tasks).map(({ state }) => state)).toEqual(["current", "provided"]);
});

test("with nothing but what others provide, there is no conclusion", () => {
  const all = ["O1.1.1", "O1.2.1", "O1.2.2"].map((output) => ({ ...provided, output }));
  expect(judge({ documents: [], config: { provided: all } }).conclusion).toBe("unknown");
});

test.each([
  ["the agreement ends", { until: "2026-09-30" }, "until"],
  ["its review is overdue", { reviewBy: "2026-09-30" }, "review_by"],
] as const)("it counts again once %s", (_, changes, field) => {
  expect(outputOf(judged({ until: "2026-10-01", reviewBy: "2026-10-01" }), "O1.2.1").state).toBe("provided");
  const report = judged(changes);
  expect(outputOf(report, "O1.2.1").state).toBe("missing");
  expect(objections(report)).toEqual([["provided-lapsed", `/provided/0/${field}`]]);
});

test.each([
  ["the agreement ends", { until: "2026-10-31" }, "until"],
  ["its review is due", { reviewBy: "2026-10-31" }, "review_by"],
  ["the longest time from its approval ends", { approvedOn: "2025-10-31" }, "review_by"],
] as const)("it warns from 30 days before %s, the warning of an interval of a year", (_, changes, field) => {
  const on = (asOf: string) => judge({ asOf, documents: [other], config: { provided: [{ ...provided, ...changes }] } });
  const soon = (asOf: string) => objections(on(asOf)).filter(([code]) => code === "provided-ends-soon");
  expect(soon("2026-09-30")).toEqual([]);
  for (const asOf of ["2026-10-01", "2026-10-31"]) {
    expect(soon(asOf)).toEqual([["provided-ends-soon", `/provided/0/${field}`]]);
    expect(outputOf(on(asOf), "O1.2.1").state).toBe("provided");
  }
  expect(soon("2026-11-01")).toEqual([]);
  expect(objections(on("2026-11-01")).map(([code]) => code)).toContain("provided-lapsed");
});

test("an entry without effect does not warn of its end", () => {
  const report = judged({ until: "2026-10-31", approvedBy: "p-9" });
  expect(objections(report).map(([code]) => code)).toEqual(["approver-unknown"]);
});

test("what is not applicable no longer is provided, while the agreement holds", () => {
  const config = { provided: [provided], notApplicable: [{ ...entry, reviewBy: "2026-09-30" }] };
  expect(outputOf(judge({ documents: [other], config }), "O1.2.1").state).toBe("provided");
});

test("of what the policy asks nothing, others may provide all the same", () => {
  const cadences = { "O1.2.1": { asksNothing: true as const } };
  const stateWith = (config: Arrangement["config"]) =>
    outputOf(judge({ documents: [other], cadences, ...(config ? { config } : {}) }), "O1.2.1").state;
  expect(stateWith({})).toBe("not-applicable");
  expect(stateWith({ provided: [provided] })).toBe("provided");
});

test("evidence of which the policy asks nothing is judged like any other", () => {
  const cadences = { "O1.2.1": { asksNothing: true as const } };
  const stateOf = (day: string) =>
    outputOf(judge({ documents: [other, evidence("O1.2.1", [day])], cadences }), "O1.2.1").state;
  expect([stateOf("2026-09-01"), stateOf("2026-10-02")]).toEqual(["current", "invalid"]);
});

test.each([
  ["without a day of approval", { approvedOn: null }, "approval-undated"],
  ["approved by a stranger", { approvedBy: "p-9" }, "approver-unknown"],
  ["approved in the future", { approvedOn: "2026-10-02" }, "approval-in-future"],
] as const)("an entry %s excuses nothing", (_, changes, code) => {
  const report = judged(changes);
  expect(outputOf(report, "O1.2.1").state).toBe("missing");
  expect(objections(report).map(([found]) => found)).toEqual([code]);
});

test("nor does one approved by a vendor, or without a roster", () => {
  const config = { provided: [provided] };
  const vendor = judge({ documents: [other], config, people: rosterWith("p-2", { employment: "vendor" }) });
  expect(objections(vendor).map(([code]) => code)).toEqual(["approver-without-authority"]);
  const nobody = judge({ documents: [other], config, people: null });
  expect(objections(nobody).map(([code]) => code)).toEqual(["approver-unchecked"]);
  expect(outputOf(nobody, "O1.2.1").state).toBe("missing");
});

test("it holds for a year from its approval at most", () => {
  const report = judged({ reviewBy: "2028-12-31" });
  expect(report.provided).toMatchObject([{ reviewBy: "2027-09-01", until: "2028-12-31" }]);
  expect(objections(report)).toEqual([["provided-too-long", "/provided/0/review_by"]]);
});

test("evidence of one's own is a contradiction", () => {
  expect(codesOf(judged({}, [stale]), "O1.2.1")).toEqual(["provided-contradicted"]);
});

test("what does not apply is not provided", () => {
  const report = judge({ documents: [other], config: { provided: [provided], notApplicable: [entry] } });
  expect(outputOf(report, "O1.2.1").state).toBe("not-applicable");
  expect(objections(report)).toEqual([["exception-shadowed", "/provided/0/output"]]);
});
