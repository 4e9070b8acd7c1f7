import { describe, expect, test } from "vitest";
import { codesOf, evidence, judge, outputOf, requirement } from "./arrange.ts";

const cadences = { "O1.2.1": { requirements: [requirement({ max_age: "P12M" })] } };
const judged = (...documents: ReturnType<typeof evidence>[]) => judge({ documents, cadences });

describe("what one schema cannot see", () => {
  test("two documents with one id", () => {
    const report = judged(
      evidence("O1.2.1", ["2026-09-01"], { id: "same" }),
      evidence("O1.2.1", ["2026-08-01"], { id: "same" }),
    );
    expect(report.findings.find(({ code }) => code === "document-duplicate-id")).toMatchObject({
      pointer: "/id",
      params: { id: "same" },
    });
    expect(outputOf(report, "O1.2.1").state).toBe("invalid");
  });

  test("an id may be used again by another output", () => {
    const report = judged(
      evidence("O1.2.1", ["2026-09-01"], { id: "same" }),
      evidence("O1.1.1", ["2026-08-01"], { id: "same" }),
    );
    expect(codesOf(report, "O1.2.1")).toEqual([]);
  });

  test("two records with one key in a document", () => {
    const report = judged(
      evidence("O1.2.1", [
        { no: "x", done: "2026-09-01" },
        { no: "x", done: "2026-09-02" },
      ]),
    );
    expect(report.findings.find(({ code }) => code === "record-duplicate-key")).toMatchObject({
      pointer: "/records/1/no",
      params: { first: 1 },
    });
  });

  test("work and documents dated after the as-of date prove nothing", () => {
    const report = judged(evidence("O1.2.1", ["2026-10-01", "2026-10-02"]));
    expect(report.findings.find(({ code }) => code === "event-date-in-future")).toMatchObject({
      pointer: "/records/1/done",
    });
    expect(codesOf(judged(evidence("O1.2.1", ["2026-09-01"], { date: "2026-10-02" })), "O1.2.1")).toEqual([
      "event-date-in-future",
    ]);
    expect(outputOf(report, "O1.2.1")).toMatchObject({ state: "invalid", newest: null });
  });

  test("work of 1990 may be evidence, that of a year before cannot", () => {
    const report = judged(evidence("O1.2.1", ["1989-12-31", "1990-01-01"]));
    const early = report.findings.filter(({ code }) => code === "date-too-early");
    expect(early.map(({ pointer }) => pointer)).toEqual(["/records/0/done"]);
  });

  test("more of it than a function takes arguments", () => {
    const records = Array.from({ length: 150_000 }, () => ({ done: "2026-09-01", by: "x" }));
    const [omitted] = judged(evidence("O1.2.1", records)).findings.filter(({ code }) => code === "findings-omitted");
    expect(omitted?.params).toEqual({ more: 149_900 });
  });

  test("persons must be in the roster, with the nearest id", () => {
    const report = judged(evidence("O1.2.1", [{ done: "2026-09-01", by: "p-l" }], { prepared_by: "x" }));
    const unknown = report.findings.filter(({ code }) => code === "person-unknown");
    expect(unknown.map(({ pointer, params }) => [pointer, params])).toEqual([
      ["/records/0/by", { person: "p-l", suggestion: "p-1", named: [] }],
      ["/prepared_by", { person: "x", suggestion: null, named: [] }],
    ]);
  });

  test("without a roster nobody can be looked up, and the report says so", () => {
    const report = judge({
      documents: [evidence("O1.2.1", [{ done: "2026-09-01", by: "p-9" }])],
      cadences,
      people: null,
    });
    expect(codesOf(report, "O1.2.1")).toEqual([]);
    expect(codesOf(report, null)).toEqual(["people-missing"]);
  });
});

describe("the report", () => {
  test("a task lacks current evidence when any applicable output does", () => {
    const fresh = ["O1.1.1", "O1.2.1", "O1.2.2"].map((id) => evidence(id, ["2026-09-01"]));
    expect(judged(...fresh).summary.tasks).toEqual({ total: 2, applicable: 2, current: 2, lacking: 0 });
    expect(judged(...fresh.slice(0, 2)).summary.tasks).toEqual({ total: 2, applicable: 2, current: 1, lacking: 1 });
    expect(judged(...fresh).conclusion).toBe("pass");
  });

  test("same input, same bytes", () => {
    const documents = [evidence("O1.2.1", ["2020-01-01"]), evidence("O1.1.1", ["2026-09-01"], { prepared_by: "x" })];
    expect(JSON.stringify(judged(...documents))).toBe(JSON.stringify(judged(...documents.toReversed())));
  });

  test("findings are in the order of the standard", () => {
    const report = judged(
      evidence("O1.2.1", ["2020-01-01"], { date: "2020-01-01" }),
      evidence("O1.1.1", ["2026-09-01"], { prepared_by: "x" }),
    );
    expect(report.findings.map(({ code, output }) => `${output} ${code}`)).toEqual([
      "O1.1.1 person-unknown",
      "O1.2.1 evidence-stale",
      "O1.2.2 evidence-missing",
    ]);
  });

  test("narrowed to files, it reports what concerns them and their outputs; the totals stay", () => {
    const stale = evidence("O1.2.1", ["2020-01-01"], { date: "2020-01-01" });
    const wrong = evidence("O1.1.1", ["2026-09-01"], { prepared_by: "x" });
    const report = judge({ documents: [stale, wrong], cadences, paths: [stale.path] });
    expect(report.findings.map(({ code }) => code)).toEqual(["evidence-stale"]);
    expect(report.summary.findings.error).toBe(1);
    expect(report.summary.tasks.lacking).toBe(2);
  });

  test("a policy below the organization's level is reported", () => {
    const organization = { name: "test", level: "C" as const, kind: "agency" as const, government: true };
    expect(codesOf(judge({ config: { organization } }), null)).toEqual(["policy-below-level"]);
  });
});
