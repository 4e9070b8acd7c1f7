import { describe, expect, test } from "vitest";
import type { Config, NotApplicableEntry, Waiver } from "../../src/model/config.ts";
import { codesOf, evidence, judge, outputOf, requirement } from "./arrange.ts";

const yearly = { "O1.2.1": { requirements: [requirement({ max_age: "P12M" })] } };
const stale = evidence("O1.2.1", ["2024-01-01"], { date: "2024-01-02" });
const entry: NotApplicableEntry = { output: "O1.2.1", reason: "none here", approvedBy: "p-2", reviewBy: "2026-12-31" };
const waiver: Waiver = {
  finding: "evidence-stale",
  output: null,
  path: null,
  record: null,
  reason: "moving house",
  approvedBy: "p-2",
  approvedOn: "2026-09-01",
  expires: "2026-12-31",
};

const withWaiver = (changes: Partial<Waiver>, documents = [stale]) =>
  judge({ documents, cadences: yearly, config: { waivers: [{ ...waiver, ...changes }] } });

describe("what does not apply", () => {
  const judged = (changes: Partial<NotApplicableEntry>, documents = [evidence("O1.1.1", ["2026-09-01"])]) =>
    judge({ documents, cadences: yearly, config: { notApplicable: [{ ...entry, ...changes }] } as Partial<Config> });

  test("is left out of the sums", () => {
    const report = judged({});
    expect(outputOf(report, "O1.2.1").state).toBe("not-applicable");
    expect(report.summary.outputs).toMatchObject({ total: 3, "not-applicable": 1 });
  });

  test("a task without any other output is not applicable either", () => {
    const both = [entry, { ...entry, output: "O1.2.2" }];
    const report = judge({ documents: [evidence("O1.1.1", ["2026-09-01"])], config: { notApplicable: both } });
    expect(report.summary.tasks).toEqual({ total: 2, applicable: 1, current: 1, lacking: 0 });
  });

  test("counts again once its review is overdue", () => {
    const report = judged({ reviewBy: "2026-09-30" });
    expect(codesOf(report, "O1.2.1")).toEqual(["evidence-missing", "not-applicable-overdue"]);
    expect(outputOf(report, "O1.2.1").state).toBe("missing");
  });

  test("evidence of it is a contradiction", () => {
    expect(codesOf(judged({}, [stale]), "O1.2.1")).toEqual(["not-applicable-contradicted"]);
  });

  test("its approver must be in the roster", () => {
    expect(codesOf(judged({ approvedBy: "p-4" }), null)).toEqual(["person-unknown"]);
  });
});

describe("waivers", () => {
  test("a lapse that is covered does not make the task lacking, and stays in sight", () => {
    const report = withWaiver({ output: "O1.2.1" });
    expect(outputOf(report, "O1.2.1").state).toBe("waived");
    expect(report.summary.findings.error).toBe(2); // that the other two outputs are missing
    expect(report.findings.find(({ code }) => code === "evidence-stale")?.waived).toMatchObject({
      expires: "2026-12-31",
    });
    expect(report.waivers).toMatchObject([{ covers: 1 }]);
  });

  test.each([
    ["another output", { output: "O1.1.1" }],
    ["another file", { path: "evidence/other.yaml" }],
    ["a folder of which the name only begins alike", { path: "evid" }],
    ["another record", { record: "n-7" }],
    ["another finding", { finding: "evidence-due" }],
  ])("one for %s covers nothing and is reported as unused", (_name, changes) => {
    const report = withWaiver(changes);
    expect(outputOf(report, "O1.2.1").state).toBe("stale");
    expect(report.findings.map(({ code }) => code)).toContain("waiver-unused");
  });

  test("the file, its folder and the record's key name what is covered", () => {
    for (const changes of [{ path: stale.path }, { path: "evidence" }, { path: "evidence/" }, { record: "n-0" }]) {
      expect(outputOf(withWaiver(changes), "O1.2.1").state).toBe("waived");
    }
  });

  test("an expired one covers nothing and is reported", () => {
    const report = withWaiver({ expires: "2026-09-30" });
    expect(outputOf(report, "O1.2.1").state).toBe("stale");
    expect(report.findings.map(({ code }) => code)).toContain("waiver-expired");
    expect(outputOf(withWaiver({ expires: "2026-10-01" }), "O1.2.1").state).toBe("waived");
  });

  test("a long one is reported and lasts 366 days from its approval", () => {
    const report = withWaiver({ approvedOn: "2026-09-01", expires: "2030-01-01" });
    expect(report.waivers).toMatchObject([{ expires: "2027-09-02" }]);
    expect(report.findings.map(({ code }) => code)).toContain("waiver-too-long");
    const ended = withWaiver({ approvedOn: "2025-01-01", expires: "2030-01-01" });
    expect(ended.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["waiver-too-long", "waiver-expired"]),
    );
  });

  test("an output with another error stays lacking", () => {
    const unknown = evidence("O1.2.1", [{ done: "2026-09-01", by: "p-9" }]);
    expect(outputOf(withWaiver({ output: "O1.2.1" }, [stale, unknown]), "O1.2.1").state).toBe("invalid");
  });

  test("one for a document's error does not hide that the output has lapsed", () => {
    const unknown = evidence("O1.2.1", [{ done: "2026-09-01", by: "p-9" }]);
    const report = withWaiver({ finding: "person-unknown" }, [stale, unknown]);
    expect(outputOf(report, "O1.2.1").state).toBe("stale");
  });
});
