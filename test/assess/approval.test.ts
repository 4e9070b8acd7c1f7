import { describe, expect, test } from "vitest";
import type { Person } from "../../src/model/config.ts";
import type { Report } from "../../src/model/report.ts";
import { evidence, outputOf, people } from "./arrange.ts";
import { entry, objections, rosterWith, stale, waiver, withEntries, withWaivers } from "./exceptions.ts";

interface Approval {
  readonly approvedBy?: string;
  readonly approvedOn?: string | null;
  readonly end?: string;
}

type Judge = (approval: Approval, asOf?: string, roster?: readonly Person[] | null) => Report;

const withoutEnd = ({ end: _, ...rest }: Approval) => rest;
const waived: Judge = (approval, asOf = "2026-10-01", roster = people) =>
  withWaivers([{ ...waiver, ...withoutEnd(approval), expires: approval.end ?? waiver.expires }], [stale], {
    asOf,
    people: roster,
  });
const excluded: Judge = (approval, asOf = "2026-10-01", roster = people) =>
  withEntries([{ ...entry, ...withoutEnd(approval), reviewBy: approval.end ?? entry.reviewBy }], [], {
    asOf,
    people: roster,
  });

describe.each([
  { kind: "waiver", judged: waived, at: "/waivers/0", ended: "waiver-expired", excused: "waived", lacking: "stale" },
  {
    kind: "not-applicable entry",
    judged: excluded,
    at: "/not_applicable/0",
    ended: "not-applicable-overdue",
    excused: "not-applicable",
    lacking: "missing",
  },
])("the approval of a $kind", ({ judged, at, ended, excused, lacking }) => {
  const stateOf = (report: Report) => outputOf(report, "O1.2.1").state;
  const endField = ended === "waiver-expired" ? "expires" : "review_by";

  test("by a manager on a day before is enough", () => {
    const report = judged({});
    expect([stateOf(report), objections(report)]).toEqual([excused, []]);
  });

  test("without its day excuses nothing, and says what to add where", () => {
    const report = judged({ approvedOn: null });
    expect([stateOf(report), objections(report)]).toEqual([lacking, [["approval-undated", `${at}/approved_on`]]]);
    expect(report.findings.find(({ code }) => code === "approval-undated")?.path).toBe("isms-evidence.yaml");
  });

  test.each([
    ["2026-08-31", lacking, "approval-in-future"],
    ["2026-09-01", excused, null],
    ["2026-09-02", excused, null],
    ["2026-12-30", excused, null],
    ["2026-12-31", excused, null],
    ["2027-01-01", lacking, ended],
  ])("of 1 September until 31 December, on %s: %s", (asOf, state, code) => {
    const report = judged({}, asOf);
    expect(stateOf(report)).toBe(state);
    expect(objections(report).map(([one]) => one)).toEqual(code === null ? [] : [code]);
  });

  test("of one day holds on that day, and without its day can still be dated then", () => {
    const [dated, undated] = ["2026-10-01", null].map((approvedOn) => judged({ approvedOn, end: "2026-10-01" }));
    expect(dated && [stateOf(dated), objections(dated)]).toEqual([excused, []]);
    expect(undated && objections(undated)).toEqual([["approval-undated", `${at}/approved_on`]]);
  });

  test("that has ended is reported as that, dated or not", () => {
    for (const approvedOn of [null, "2026-07-01"]) {
      const report = judged({ approvedOn, end: "2026-09-30" });
      expect(objections(report)).toEqual([[ended, `${at}/${endField}`]]);
    }
  });

  test.each(["2026-10-01", "2026-06-01", "2027-06-01"])(
    "given after its last day never excused anything: %s",
    (asOf) => {
      const report = judged({ approvedOn: "2026-09-02", end: "2026-09-01" }, asOf);
      expect(objections(report)).toEqual([["approval-after-end", `${at}/approved_on`]]);
      expect(stateOf(report)).toBe(lacking);
    },
  );

  test.each<[string, string, Partial<Person>, string]>([
    ["nobody of the roster", "p-9", {}, "approver-unknown"],
    ["somebody without such a role", "p-3", {}, "approver-without-authority"],
    ["an auditor", "p-2", { roles: ["auditor", "dedicated"] }, "approver-without-authority"],
    ["a vendor's manager", "p-2", { employment: "vendor", vendor: "X" }, "approver-without-authority"],
    ["somebody who joined the day after", "p-2", { joined: "2026-09-02" }, "approver-not-employed"],
    ["somebody who had left the day before", "p-2", { left: "2026-08-31" }, "approver-not-employed"],
  ])("by %s excuses nothing and is an error", (_, approvedBy, changes, code) => {
    const report = judged({ approvedBy }, undefined, rosterWith("p-2", changes));
    expect([stateOf(report), objections(report)]).toEqual([lacking, [[code, `${at}/approved_by`]]]);
    expect(report.findings.find((finding) => finding.code === code)).toMatchObject({ severity: "error", output: null });
  });

  test.each<[string, Partial<Person>]>([
    ["joined on the day", { joined: "2026-09-01" }],
    ["left on the day", { left: "2026-09-01" }],
    ["has left since", { left: "2026-09-20" }],
    ["has such a role among others", { roles: ["it", "ciso"] }],
    ["is on a contract of their own", { employment: "contractor" }],
  ])("by a manager who %s is enough", (_, changes) => {
    expect(stateOf(judged({}, undefined, rosterWith("p-2", changes)))).toBe(excused);
  });

  test("cannot be looked up without a roster: it excuses nothing, which is reported once", () => {
    const report = judged({}, undefined, null);
    expect([stateOf(report), objections(report)]).toEqual([lacking, [["approver-unchecked", `${at}/approved_by`]]]);
  });
});

describe("the longest time", () => {
  test.each([
    ["2027-09-01", "2027-09-01", []],
    ["2027-09-02", "2027-09-02", []],
    ["2027-09-03", "2027-09-02", ["waiver-too-long"]],
    ["9999-12-31", "2027-09-02", ["waiver-too-long"]],
  ])("of a waiver is 366 days from its approval: %s is %s", (end, last, codes) => {
    const report = waived({ end });
    expect(report.waivers).toMatchObject([{ expires: last, covers: 1 }]);
    expect(objections(report).map(([code]) => code)).toEqual(codes);
  });

  test.each([
    ["2028-08-31", "2028-08-31", []],
    ["2028-09-01", "2028-09-01", []],
    ["2028-09-02", "2028-09-01", ["not-applicable-too-long"]],
    ["9999-12-31", "2028-09-01", ["not-applicable-too-long"]],
  ])("of a not-applicable entry is two years from its approval: %s is %s", (end, last, codes) => {
    const report = excluded({ end });
    expect(report.notApplicable).toMatchObject([{ reviewBy: last }]);
    expect(objections(report).map(([code]) => code)).toEqual(codes);
  });

  test("ends the exception on the last day allowed", () => {
    expect(outputOf(waived({ end: "9999-12-31" }, "2027-09-02"), "O1.2.1").state).toBe("waived");
    expect(outputOf(waived({ end: "9999-12-31" }, "2027-09-03"), "O1.2.1").state).toBe("stale");
    expect(outputOf(excluded({ end: "9999-12-31" }, "2028-09-01"), "O1.2.1").state).toBe("not-applicable");
    expect(outputOf(excluded({ end: "9999-12-31" }, "2028-09-02"), "O1.2.1").state).toBe("missing");
  });

  test("from a leap day is counted on the calendar", () => {
    const report = withEntries([{ ...entry, approvedOn: "2028-02-29", reviewBy: "2031-01-01" }], [], {
      asOf: "2028-03-01",
    });
    expect(report.notApplicable).toMatchObject([{ reviewBy: "2030-02-28" }]);
  });
});

describe("nobody excuses their own work", () => {
  const byManager = evidence("O1.2.1", ["2024-01-01"], { date: "2024-01-02", prepared_by: "p-2" });

  test("a waiver does not cover findings in documents that its approver prepared; it covers the others", () => {
    const unknown = (prepared: string) =>
      evidence("O1.2.1", [{ done: "2026-09-01", by: "p-9" }], { prepared_by: prepared });
    const report = withWaivers([{ ...waiver, finding: "person-unknown" }], [unknown("p-1"), unknown("p-2")]);
    expect(
      report.findings.filter(({ code }) => code === "person-unknown").map(({ waived: by }) => by !== null),
    ).toEqual([true, false]);
    expect(report.waivers).toMatchObject([{ covers: 1 }]);
    expect(objections(report)).toContainEqual(["approver-is-preparer", "/waivers/0/approved_by"]);
  });

  test("nor a lapse of evidence of their own, also where no document is to blame", () => {
    expect(objections(withWaivers([waiver], [byManager]))).toEqual([
      ["approver-is-preparer", "/waivers/0/approved_by"],
    ]);
    const scans = evidence("O1.2.1", [{ done: "2026-09-01", kind: "scan" }], { prepared_by: "p-2" });
    const cadences = {
      "O1.2.1": { requirements: [{ id: "drill", title: { en: "", "zh-TW": "" }, where: { kind: "drill" } }] },
    };
    const missing = { ...waiver, finding: "evidence-requirement-missing" };
    const report = withWaivers([missing], [scans], { cadences });
    expect(report.findings.find(({ code }) => code === "evidence-requirement-missing")).toMatchObject({
      path: null,
      waived: null,
    });
    expect(objections(report)).toEqual([["approver-is-preparer", "/waivers/0/approved_by"]]);
  });

  test("nor what is about themselves", () => {
    const cadences = {
      "O1.2.1": {
        requirements: [
          {
            id: "trained",
            title: { en: "", "zh-TW": "" },
            max_age: "P12M",
            subjects: { title: { en: "", "zh-TW": "" }, output: "O1.1.1", key: "no", field: "of" },
          },
        ],
      },
    };
    const register = evidence("O1.1.1", [
      { done: "2026-09-01", no: "p-2" },
      { done: "2026-09-01", no: "p-3" },
    ]);
    const trained = evidence("O1.2.1", [{ done: "2026-09-01", of: "p-1" }]);
    const report = withWaivers([{ ...waiver, finding: "evidence-subject-missing" }], [register, trained], { cadences });
    const missing = report.findings.filter(({ code }) => code === "evidence-subject-missing");
    expect(missing.map(({ record, waived: by }) => [record, by !== null])).toEqual([
      ["p-2", false],
      ["p-3", true],
    ]);
  });

  test("an output is not declared not applicable by who prepared evidence of it", () => {
    const report = withEntries([entry], [byManager]);
    expect(outputOf(report, "O1.2.1").state).toBe("stale");
    expect(objections(report)).toEqual([["approver-is-preparer", "/not_applicable/0/approved_by"]]);
  });
});
