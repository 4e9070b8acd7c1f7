import { describe, expect, test } from "vitest";
import { evaluateRequirement } from "../../src/assess/requirement.ts";
import { applicableOutputs, judgeScope } from "../../src/assess/scope.ts";
import type { Config, NotApplicableEntry, Waiver } from "../../src/model/config.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import { kindOf } from "../../src/model/finding-kinds.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Policy, Requirement } from "../../src/model/policy.ts";
import { around, daysAfter, edgeDays, midnights } from "../support/around.ts";
import { type Arrangement, codesOf, evidence, judge, nil, outputOf, people, requirement } from "./arrange.ts";

// One table for each comparison with the as-of date: the day before, the day, the day after.

/** What O1.2.1 is under one requirement on a day. */
function outcome(asOf: string, documents: readonly EvidenceDocument[], one: Requirement, more: Arrangement = {}) {
  const report = judge({ ...more, asOf, documents, cadences: { "O1.2.1": { requirements: [one] } } });
  const { state, newest, expires } = outputOf(report, "O1.2.1");
  return { state, newest, expires, codes: codesOf(report, "O1.2.1"), report };
}

/** Met by any evidence of whatever age. */
const always = requirement();
/** A day before all those that the tables ask about. */
const long = "2025-08-01";

describe("what is dated after the as-of date is refused, on that day and before it is not", () => {
  const refusedThenTaken = [["event-date-in-future"], [], []];

  test.each(edgeDays)("the date of a document, %s", (day) => {
    const document = evidence("O1.2.1", [long], { date: day });
    expect(around(day, (asOf) => outcome(asOf, [document], always).codes)).toEqual(refusedThenTaken);
  });

  test.each(edgeDays)("the day of the work, %s", (day) => {
    const document = evidence("O1.2.1", [day], { date: long });
    expect(around(day, (asOf) => outcome(asOf, [document], always).codes)).toEqual(refusedThenTaken);
    expect(around(day, (asOf) => outcome(asOf, [document], always).newest)).toEqual([null, day, day]);
  });

  test.each(edgeDays)("the last day of a nil statement, %s", (day) => {
    const statement = nil("O1.2.2", long, day, { date: long });
    const codes = (asOf: string) => {
      const report = judge({ asOf, documents: [statement], cadences: { "O1.2.2": { kind: "event" } } });
      return codesOf(report, "O1.2.2");
    };
    expect(around(day, codes)).toEqual([["nil-in-future"], [], []]);
  });

  test.each(edgeDays)("a second date of the record counts from its day on, %s", (day) => {
    const document = evidence("O1.2.1", [{ done: long, reviewed: day }], { date: long });
    const reviewed = requirement({ date: "reviewed" });
    const missing = ["evidence-requirement-missing"];
    expect(around(day, (asOf) => outcome(asOf, [document], reviewed).codes)).toEqual([missing, [], []]);
  });

  describe.each(midnights)("midnight in $timezone", ({ timezone, last, first }) => {
    const config = { timezone };
    const codes = (asOf: string, time: string, field: Partial<Requirement> = {}) => {
      const record = field.date ? { done: long, [field.date]: time } : { done: time };
      const document = evidence("O1.2.1", [record], { date: long });
      return outcome(asOf, [document], requirement(field), { config }).codes;
    };

    test.each(edgeDays)("a time on %s", (day) => {
      for (const time of last) {
        expect(around(day, (asOf) => codes(asOf, `${day}${time}`))).toEqual(refusedThenTaken);
      }
      for (const time of first) {
        const next = daysAfter(day, 1);
        expect(around(next, (asOf) => codes(asOf, `${day}${time}`))).toEqual(refusedThenTaken);
      }
    });

    test("a second time of the record", () => {
      const missing = ["evidence-requirement-missing"];
      for (const time of last) {
        const asked = around("2026-09-30", (asOf) => codes(asOf, `2026-09-30${time}`, { date: "reviewed" }));
        expect(asked).toEqual([missing, [], []]);
      }
    });
  });

  const earliest = "1990-01-01";

  test("a period or a nil statement may begin in 1990, not before", () => {
    const ofPeriod = (from: string) =>
      outcome("2026-10-01", [evidence("O1.2.1", [long], { period: { from, to: "2026-09-15" } })], always).codes;
    expect(around(earliest, ofPeriod)).toEqual([["date-too-early"], [], []]);
    const ofNil = (from: string, to: string) =>
      codesOf(judge({ documents: [nil("O1.2.2", from, to)], cadences: { "O1.2.2": { kind: "event" } } }), "O1.2.2");
    expect(around(earliest, (from) => ofNil(from, "2026-09-15"))).toEqual([["date-too-early"], [], []]);
    expect(around(earliest, (to) => ofNil(earliest, to))).toEqual([["date-too-early", "period-reversed"], [], []]);
  });

  test("a period may begin and end on one day", () => {
    const reversed = (to: string) =>
      outcome("2026-10-01", [evidence("O1.2.1", [long], { period: { from: "2026-09-15", to } })], always).codes;
    expect(around("2026-09-15", reversed)).toEqual([["period-reversed"], [], []]);
  });
});

describe("an interval: the first day of the warning, the last day, the last day of grace", () => {
  test.each([
    // interval, work done, first day of the warning, last day, last day of grace
    ["P12M", "2025-08-31", "2026-08-01", "2026-08-31", "2026-09-30"],
    ["P1Y", "2025-10-01", "2026-09-01", "2026-10-01", "2026-10-31"],
    ["P12M", "2024-02-29", "2025-01-29", "2025-02-28", "2025-03-30"],
    ["P12M", "2027-02-28", "2028-01-29", "2028-02-28", "2028-03-29"],
    ["P2Y", "2024-02-29", "2026-01-29", "2026-02-28", "2026-03-30"],
    ["P6M", "2025-08-31", "2026-02-21", "2026-02-28", "2026-03-07"],
    ["P3M", "2027-11-30", "2028-02-22", "2028-02-29", "2028-03-07"],
    ["P1M", "2026-01-31", "2026-02-21", "2026-02-28", "2026-03-07"],
    ["P1M", "2026-12-31", "2027-01-24", "2027-01-31", "2027-02-07"],
    ["P3D", "2026-12-30", "2027-01-01", "2027-01-02", "2027-01-02"],
  ])("%s after %s", (interval, done, warning, last, grace) => {
    const document = evidence("O1.2.1", [done], { date: done });
    const stateOn = (asOf: string) => outcome(asOf, [document], requirement({ max_age: interval })).state;
    const graceOn = (asOf: string) => {
      const { report } = outcome(asOf, [document], requirement({ max_age: interval }));
      const due = report.findings.find(({ code }) => code === "evidence-due");
      return due?.code === "evidence-due" ? due.params.grace : undefined;
    };
    expect(around(warning, stateOn)).toEqual(["current", "due", "due"]);
    expect(around(grace, stateOn)).toEqual(["due", "due", "stale"]);
    // While the evidence is good, nothing is said about grace.
    expect([graceOn(warning), graceOn(last)]).toEqual([null, null]);
    if (grace !== last) expect([graceOn(daysAfter(last, 1)), graceOn(grace)]).toEqual([grace, grace]);
    expect(outcome(warning, [document], requirement({ max_age: interval })).expires).toBe(last);
  });

  test("the newest evidence counts, in whatever order it is written", () => {
    const days = ["2026-03-01", "2026-03-03", "2026-03-02"];
    expect(outcome("2026-10-01", [evidence("O1.2.1", days)], always).newest).toBe("2026-03-03");
  });
});

describe("a count: the first day of the warning, the last day", () => {
  const counted = (at_least: string, per: string) => requirement({ count: { at_least, per } });

  test.each([
    // so many, in each, work done, first day of the warning, last day
    ["1", "P6M", ["2026-04-15"], "2026-11-01", "2026-12-31"],
    ["2", "P1Y", ["2025-01-03", "2025-12-30"], "2026-11-01", "2026-12-31"],
    ["1", "P2Y", ["2024-06-01"], "2026-11-01", "2026-12-31"],
    ["1", "P3M", ["2027-11-30"], "2028-01-31", "2028-03-31"],
    ["1", "P6M", ["2026-08-01"], "2027-05-01", "2027-06-30"],
  ])("%s in each %s with %s", (atLeast, per, done, warning, last) => {
    const document = evidence("O1.2.1", done, { date: done.at(-1) ?? "" });
    const stateOn = (asOf: string) => outcome(asOf, [document], counted(atLeast, per)).state;
    expect(around(warning, stateOn)).toEqual(["current", "due", "due"]);
    expect(around(last, stateOn)).toEqual(["due", "due", "stale"]);
  });

  test.each([
    ["P3M", "2026-07-01", ["2026-09-30", "2026-12-31", "2026-12-31"]],
    ["P6M", "2026-07-01", ["2026-12-31", "2027-06-30", "2027-06-30"]],
    ["P1Y", "2026-01-01", ["2026-12-31", "2027-12-31", "2027-12-31"]],
    ["P3M", "2028-02-29", ["2028-06-30", "2028-06-30", "2028-06-30"]],
    ["P2Y", "2025-12-31", ["2027-12-31", "2027-12-31", "2028-12-31"]],
  ])("the period of %s to which work around %s belongs", (per, day, expires) => {
    const until = (done: string) =>
      outcome(daysAfter(day, 2), [evidence("O1.2.1", [done], { date: done })], counted("1", per)).expires;
    expect(around(day, until)).toEqual(expires);
  });

  test("work of the as-of date counts, of a later date it does not", () => {
    const documents = ["2026-03-01", "2026-03-02", "2026-03-03"].map((reviewed) =>
      evidence("O1.2.1", [{ done: long, reviewed }], { date: long }),
    );
    const twice = requirement({ date: "reviewed", count: { at_least: "2", per: "P1Y" } });
    expect(around("2026-03-02", (asOf) => outcome(asOf, documents, twice).state)).toEqual([
      "stale",
      "current",
      "current",
    ]);
  });

  test("of one scan over several days its last day counts, so it belongs to the later period", () => {
    const scan = (done: string) => ({ done, scan_no: "S-1" });
    const yearly = requirement({ count: { at_least: "1", per: "P1Y", distinct: "scan_no" } });
    for (const days of [
      ["2026-12-31", "2027-01-01"],
      ["2027-01-01", "2026-12-31"],
    ]) {
      const document = evidence("O1.2.1", days.map(scan), { date: "2027-01-02" });
      expect(outcome("2027-03-01", [document], yearly).expires).toBe("2028-12-31");
    }
  });

  test("a count of none asks for one, and comes to an end", () => {
    const figure = (value: number | string) => ({ value }) as Policy["parameters"][string];
    const policy = {
      parameters: { none: figure(0), year: figure("P1Y") },
      windows: [],
      count_due_soon: "P60D",
    } as unknown as Policy;
    const document = evidence("O1.2.1", ["2026-03-01"]);
    const dated = { date: "2026-03-01", document, pointer: "", record: {}, recordIndex: 0 };
    const context = {
      output: "O1.2.1",
      asOf: "2026-10-01",
      policy,
      subjects: null,
      newestOf: () => null,
      eventDate: "$document",
      titleOf: () => null,
    };
    const ofNone = requirement({ count: { at_least: "none", per: "year" } });
    expect(evaluateRequirement(ofNone, { ...context, evidence: [dated] }).report.expires).toBe("2027-12-31");
    expect(evaluateRequirement(ofNone, { ...context, evidence: [] }).report.state).toBe("missing");
  });
});

describe("evidence that follows from other evidence", () => {
  const judged = (asOf: string, cause: string, own: string, within = "P1M") => {
    const documents = [evidence("O1.1.1", [cause], { date: long }), evidence("O1.2.1", [own], { date: long })];
    return outcome(asOf, documents, requirement({ after: { output: "O1.1.1", within } }));
  };

  test.each(edgeDays)("made on the day of its cause (%s) it is good, made before it is not", (day) => {
    const stateOf = (own: string) => judged(daysAfter(day, 2), day, own).state;
    expect(around(day, stateOf)).toEqual(["due", "current", "current"]);
  });

  test.each([
    ["2026-08-31", "2026-09-30"],
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-12-15", "2027-01-15"],
  ])("a cause of %s leaves until %s", (cause, last) => {
    expect(around(last, (asOf) => judged(asOf, cause, "2025-01-01").state)).toEqual(["due", "due", "stale"]);
    expect(judged(last, cause, "2025-01-01").expires).toBe(last);
  });
});

describe("subjects", () => {
  const each = (changes: object = {}): Requirement =>
    requirement({
      max_age: "P6M",
      subjects: { title: { en: "", "zh-TW": "" }, output: "O1.1.1", key: "no", field: "asset", ...changes },
    });
  const register = (date: string, records: JsonObject[]) =>
    evidence(
      "O1.1.1",
      records.map((record) => ({ done: long, ...record })),
      { date },
    );
  const proof = (...assets: string[]) =>
    evidence(
      "O1.2.1",
      assets.map((asset, index) => ({ no: `t-${index}`, asset, done: long })),
      { date: long },
    );
  const counted = (asOf: string, documents: EvidenceDocument[], one: Requirement) => {
    const { report } = outcome(asOf, documents, one);
    const subjects = outputOf(report, "O1.2.1").requirements[0]?.subjects;
    return subjects ? `${subjects.current}/${subjects.total}` : "none";
  };

  test.each(edgeDays)("a contract counts from its first day, %s", (day) => {
    const documents = [register(long, [{ no: "C-1", start: day }, { no: "C-2" }])];
    expect(around(day, (asOf) => counted(asOf, documents, each({ since: "start" })))).toEqual(["0/1", "1/2", "1/2"]);
  });

  test.each(edgeDays)("a contract counts until its last day, %s", (day) => {
    const documents = [register(long, [{ no: "C-1", end: day }, { no: "C-2" }])];
    expect(around(day, (asOf) => counted(asOf, documents, each({ until: "end" })))).toEqual(["0/2", "0/2", "0/1"]);
  });

  test.each([
    ["2026-03-31", "2026-09-30", "2026-10-07"],
    ["2025-08-31", "2026-02-28", "2026-03-07"],
    ["2027-08-29", "2028-02-29", "2028-03-07"],
  ])("one that begins on %s has time for its first evidence until %s, with grace until %s", (start, last, grace) => {
    const documents = [register(long, [{ no: "C-1", start }]), proof("C-0")];
    const lacks = (asOf: string) =>
      outcome(asOf, documents, each({ since: "start" })).codes.includes("evidence-subject-missing");
    const inGrace = (asOf: string) => outcome(asOf, documents, each({ since: "start" })).state === "due";
    expect(around(grace, lacks)).toEqual([false, false, true]);
    expect(around(last, inGrace)).toEqual([true, true, true]);
  });

  test("of two registers the newer one speaks, of one day the newer row, else the one that is read last", () => {
    const core = { ...each({ where: { core: true } }), max_age: "P2Y" };
    const says = (dates: [string, boolean, string?][]) => {
      const documents = dates.map(([date, isCore, done = long]) =>
        register(date, [
          { no: "A-1", core: isCore, done },
          { no: "A-2", core: true },
        ]),
      );
      return counted("2026-10-01", [...documents, proof("A-1", "A-2")], core);
    };
    expect(
      around("2026-03-31", (date) =>
        says([
          ["2026-03-31", true],
          [date, false],
        ]),
      ),
    ).toEqual(["2/2", "1/1", "1/1"]);
    expect(
      around("2026-03-31", (date) =>
        says([
          ["2026-03-31", false],
          [date, true],
        ]),
      ),
    ).toEqual(["1/1", "2/2", "2/2"]);
    expect(
      around("2026-03-15", (done) =>
        says([
          ["2026-03-31", true, "2026-03-15"],
          ["2026-03-31", false, done],
        ]),
      ),
    ).toEqual(["2/2", "1/1", "1/1"]);
  });
});

describe("exceptions", () => {
  const entryUntil = (reviewBy: string): NotApplicableEntry => {
    const approvedOn = daysAfter(reviewBy, -30);
    return { output: "O1.2.1", reason: "none", approvedBy: "p-2", approvedOn, reviewBy };
  };

  test.each(edgeDays)("what does not apply until %s is judged again on the day after", (reviewBy) => {
    const config: Partial<Config> = { notApplicable: [entryUntil(reviewBy)] };
    const judged = (asOf: string) => {
      const report = judge({ asOf, documents: [evidence("O1.1.1", [long], { date: long })], config });
      return [outputOf(report, "O1.2.1").state, ...codesOf(report, "O1.2.1")];
    };
    const excluded = ["not-applicable"];
    const back = ["missing", "evidence-missing", "not-applicable-overdue"];
    expect(around(reviewBy, judged)).toEqual([excluded, excluded, back]);
  });

  test.each(edgeDays)("rules see the output again on the day after %s", (reviewBy) => {
    const config = { notApplicable: [entryUntil(reviewBy)], provided: [] } as unknown as Config;
    const figures = { not_applicable_max_span: { value: "P2Y" }, exception_approver_roles: { value: ["manager"] } };
    const policy = { parameters: figures, windows: [], cadences: {} } as unknown as Policy;
    const seen = (asOf: string) =>
      applicableOutputs(
        ["O1.1.1", "O1.2.1"],
        judgeScope({ config, configPath: null, policy, people, documents: [], asOf, suggestPerson: () => null }),
      );
    expect(around(reviewBy, seen)).toEqual([["O1.1.1"], ["O1.1.1"], ["O1.1.1", "O1.2.1"]]);
  });

  const waiver: Waiver = {
    finding: "evidence-stale",
    output: "O1.2.1",
    path: null,
    record: null,
    fingerprint: null,
    reason: "moving house",
    approvedBy: "p-2",
    approvedOn: "2026-02-01",
    expires: "2026-12-31",
  };
  const waived = (asOf: string, changes: Partial<Waiver>) => {
    const stale = evidence("O1.2.1", ["2024-01-01"], { date: "2024-01-02" });
    const config = { waivers: [{ ...waiver, ...changes }] };
    const { report, state } = outcome(asOf, [stale], requirement({ max_age: "P12M" }), { config });
    const codes = report.findings.map(({ code }) => code).filter((code) => kindOf(code).family === "scope");
    return [state, ...codes];
  };

  test.each(edgeDays)("a waiver covers until %s", (expires) => {
    const approvedOn = daysAfter(expires, -30);
    expect(around(expires, (asOf) => waived(asOf, { approvedOn, expires }))).toEqual([
      ["waived"],
      ["waived"],
      ["stale", "waiver-expired"],
    ]);
  });

  test.each([
    ["2026-09-01", "2027-09-02"],
    ["2027-03-01", "2028-03-01"], // 366 days with a leap day
    ["2027-02-28", "2028-02-29"],
  ])("approved on %s it holds until %s at the latest", (approvedOn, capped) => {
    const asked = (expires: string) => waived(daysAfter(approvedOn, 60), { approvedOn, expires });
    expect(around(capped, asked)).toEqual([["waived"], ["waived"], ["waived", "waiver-too-long"]]);
    const later = { approvedOn, expires: daysAfter(capped, 400) };
    expect(around(capped, (asOf) => waived(asOf, later))).toEqual([
      ["waived", "waiver-too-long"],
      ["waived", "waiver-too-long"],
      ["stale", "waiver-expired", "waiver-too-long"],
    ]);
  });
});
