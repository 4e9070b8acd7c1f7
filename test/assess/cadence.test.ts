import { describe, expect, test } from "vitest";
import type { FindingParameters } from "../../src/model/finding.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Requirement } from "../../src/model/policy.ts";
import { type Arrangement, codesOf, evidence, judge, nil, outputOf, requirement } from "./arrange.ts";

/** State and codes of O1.2.1 under the requirements. */
function outcome(
  requirements: Requirement[],
  documents: Arrangement["documents"],
  asOf: string,
  kind = "periodic" as const,
) {
  const report = judge({ asOf, documents: documents ?? [], cadences: { "O1.2.1": { kind, requirements } } });
  const { state, newest, expires, cadence } = outputOf(report, "O1.2.1");
  return { state, newest, expires, cadence, codes: codesOf(report, "O1.2.1") };
}

const tests = (...days: string[]) => [evidence("O1.2.1", days, { date: "2024-01-31" })];

describe("the newest evidence may be so old", () => {
  const yearly = [requirement({ max_age: "P12M" })];
  const documents = tests("2025-03-01", "2025-08-31");

  test.each([
    ["2026-07-31", "current"],
    ["2026-08-01", "due"], // 30 days before
    ["2026-08-31", "due"], // the last day still counts
    ["2026-09-30", "due"], // the last day of grace
    ["2026-10-01", "stale"],
  ])("on %s: %s", (asOf, state) => {
    expect(outcome(yearly, documents, asOf)).toMatchObject({
      state,
      newest: "2025-08-31",
      expires: "2026-08-31",
      cadence: "P12M",
    });
  });

  test("due is a warning, stale an error", () => {
    expect(outcome(yearly, documents, "2026-08-31").codes).toEqual(["evidence-due"]);
    expect(outcome(yearly, documents, "2026-10-01").codes).toEqual(["evidence-stale"]);
  });

  test("month ends clamp", () => {
    expect(outcome([requirement({ max_age: "P6M" })], tests("2025-08-31"), "2025-09-01").expires).toBe("2026-02-28");
    expect(outcome([requirement({ max_age: "P1M" })], tests("2024-01-31"), "2024-02-01").expires).toBe("2024-02-29");
  });

  test("a short interval has no grace", () => {
    const daily = [requirement({ max_age: "P3D" })];
    expect(outcome(daily, tests("2026-09-28"), "2026-10-01").state).toBe("due");
    expect(outcome(daily, tests("2026-09-28"), "2026-10-02").state).toBe("stale");
  });

  test("nothing at all is missing, whatever the kind", () => {
    expect(outcome(yearly, [], "2026-10-01")).toMatchObject({
      state: "missing",
      expires: null,
      codes: ["evidence-missing"],
    });
  });

  test("a time counts on its day in the configured zone", () => {
    const late = [evidence("O1.2.1", ["2025-08-30T17:30:00Z"], { date: "2025-01-01" })];
    expect(outcome(yearly, late, "2026-01-01").newest).toBe("2025-08-31");
  });

  test("the envelope's date and other fields can take the place of the event date", () => {
    const document = [evidence("O1.2.1", [{ done: "2025-01-01", reviewed: "2026-05-05" }], { date: "2026-06-06" })];
    expect(outcome([requirement({ max_age: "P12M", date: "reviewed" })], document, "2026-07-01").expires).toBe(
      "2027-05-05",
    );
    expect(outcome([requirement({ max_age: "P12M", date: "$document" })], document, "2026-07-01").expires).toBe(
      "2027-06-06",
    );
  });
});

describe("only records that match count", () => {
  const records: JsonObject[] = [
    { done: "2026-01-01", kind: "full", result: "pass" },
    { done: "2026-09-01", kind: "file", result: "fail", retest_of: "n-0" },
  ];
  const newest = (where: NonNullable<Requirement["where"]>) => {
    const report = judge({
      documents: [evidence("O1.2.1", records)],
      cadences: { "O1.2.1": { requirements: [requirement({ max_age: "P12M", where })] } },
    });
    return outputOf(report, "O1.2.1").requirements[0]?.newest;
  };

  test("a value, one of a list, any of several maps, a field left out", () => {
    expect(newest({ result: "pass" })).toBe("2026-01-01");
    expect(newest({ kind: ["file", "image"] })).toBe("2026-09-01");
    expect(newest([{ kind: "image" }, { result: "pass" }])).toBe("2026-01-01");
    expect(newest({ retest_of: null })).toBe("2026-01-01");
    expect(newest({ result: "partial" })).toBe(null);
  });

  test("evidence without a matching record is not enough", () => {
    const result = outcome(
      [requirement({ max_age: "P12M", where: { kind: "full" } })],
      tests("2026-09-01"),
      "2026-10-01",
    );
    expect(result).toMatchObject({ state: "stale", codes: ["evidence-requirement-missing"] });
  });
});

test("what a requirement goes by is named with its title, but not what dates every record", () => {
  const requirements = [
    requirement({ id: "seen", max_age: "P12M", date: "seen" }),
    requirement({ id: "passed", max_age: "P12M", where: { result: "pass" }, date: "done" }),
    requirement({ id: "drilled", max_age: "P12M", where: [{ drill: true }, { drill: false, result: "pass" }] }),
  ];
  const documents = tests("2026-09-01");
  const report = judge({ asOf: "2026-10-01", documents, cadences: { "O1.2.1": { requirements } } });
  const fields = report.findings.flatMap(({ code, params }) => {
    const { requirementId, fields } = params as FindingParameters["evidence-requirement-missing"];
    return code === "evidence-requirement-missing" ? [[requirementId, fields]] : [];
  });
  const [drill, result] = ["drill", "result"].map((field) => ({ field, title: null }));
  expect(Object.fromEntries(fields)).toEqual({
    seen: [{ field: "seen", title: { en: "Seen", "zh-TW": "發現日" } }],
    passed: [result],
    drilled: [drill, result],
  });
});

test("the first period with evidence is remembered too, although later ones are filled", () => {
  const twice = [requirement({ count: { at_least: "2", per: "P1Y" } })];
  const documents = tests("2024-05-01", "2025-01-03", "2025-02-03");
  expect(outcome(twice, documents, "2025-03-01")).toMatchObject({ state: "stale", codes: ["evidence-count-short"] });
  expect(outcome(twice, tests("2025-01-03", "2025-02-03"), "2025-03-01").state).toBe("current");
});

describe("so many in each calendar period", () => {
  const twice = [requirement({ count: { at_least: "2", per: "P1Y" } })];
  const biennial = [requirement({ count: { at_least: "1", per: "P2Y" } })];
  const halfYearly = [requirement({ count: { at_least: "1", per: "P6M" } })];

  test("two audits on 3 January and 30 December satisfy two a year, one on 30 December does not", () => {
    expect(outcome(twice, tests("2025-01-03", "2025-12-30"), "2026-03-01")).toMatchObject({
      state: "current",
      expires: "2026-12-31",
      cadence: "2/P1Y",
    });
    expect(outcome(twice, tests("2025-12-30"), "2026-03-01")).toMatchObject({
      state: "stale",
      expires: "2025-12-31",
      codes: ["evidence-count-short"],
    });
  });

  test("this year's count closes last year's gap, and lasts until the end of the next year", () => {
    expect(outcome(twice, tests("2026-01-03", "2026-02-03"), "2026-03-01")).toMatchObject({
      state: "current",
      expires: "2027-12-31",
    });
  });

  test("the end of a period that is not filled is announced", () => {
    expect(outcome(twice, tests("2025-01-03", "2025-12-30", "2026-05-01"), "2026-11-02")).toMatchObject({
      state: "due",
      codes: ["evidence-due"],
    });
    expect(outcome(twice, tests("2025-01-03", "2025-12-30", "2026-05-01"), "2026-10-31").state).toBe("current");
  });

  test("every two years means any two calendar years in a row", () => {
    expect(outcome(biennial, tests("2024-06-01"), "2026-09-01")).toMatchObject({
      state: "current",
      expires: "2026-12-31",
    });
    expect(outcome(biennial, tests("2024-06-01"), "2027-01-01")).toMatchObject({
      state: "stale",
      expires: "2026-12-31",
    });
  });

  test("half years", () => {
    expect(outcome(halfYearly, tests("2026-04-15"), "2026-10-01")).toMatchObject({
      state: "current",
      expires: "2026-12-31",
    });
    expect(outcome(halfYearly, tests("2025-12-31"), "2026-10-01").state).toBe("stale");
  });

  test.each([
    ["2026-06-30", "due"], // the first half is not over
    ["2026-07-01", "stale"],
    ["2026-12-31", "stale"],
    ["2027-07-01", "stale"], // 366 days after its end, the longest that a waiver covers it
    ["2027-07-02", "current"],
  ])("a half year that was missed is reported after the next was filled, for a year: %s", (asOf, state) => {
    const done = ["2025-12-31", "2026-07-02", "2027-01-05", "2027-07-02"].filter((day) => day <= asOf);
    expect(outcome(halfYearly, tests(...done), asOf).state).toBe(state);
  });

  test("until it is waived", () => {
    const documents = tests("2025-12-31", "2026-07-02");
    const waiver = { finding: "evidence-count-short", output: "O1.2.1", path: null, record: null, fingerprint: null };
    const reported = { reason: "moved house", approvedBy: "p-2", approvedOn: "2026-07-02", expires: "2026-12-31" };
    const report = (waivers: Arrangement["config"]) =>
      judge({
        asOf: "2026-10-01",
        documents,
        cadences: { "O1.2.1": { requirements: halfYearly } },
        config: waivers ?? {},
      });
    const [short] = report({}).findings.filter(({ code }) => code === "evidence-count-short");
    expect(short?.params).toMatchObject({ found: 0, needed: 1, from: "2026-01-01", to: "2026-06-30" });
    expect(outputOf(report({ waivers: [{ ...waiver, ...reported }] }), "O1.2.1").state).toBe("waived");
  });

  test("what was before the first evidence was not missed", () => {
    expect(outcome(halfYearly, tests("2026-07-02"), "2026-10-01").state).toBe("current");
    expect(outcome(twice, tests("2024-12-30", "2026-01-03", "2026-02-03"), "2026-03-01").state).toBe("stale");
  });

  test("records of one day, or with one number, are one occasion", () => {
    expect(outcome(twice, tests("2026-01-03", "2026-01-03"), "2026-03-01").state).toBe("stale");
    const scan = (done: string, scan_no: string) => ({ done, scan_no });
    const byNumber = [requirement({ count: { at_least: "2", per: "P1Y", distinct: "scan_no" } })];
    const one = [evidence("O1.2.1", [scan("2026-01-03", "S-1"), scan("2026-01-04", "S-1")], { date: "2026-01-05" })];
    const two = [evidence("O1.2.1", [scan("2026-01-03", "S-1"), scan("2026-01-03", "S-2")], { date: "2026-01-05" })];
    expect([outcome(byNumber, one, "2026-03-01").state, outcome(byNumber, two, "2026-03-01").state]).toEqual([
      "stale",
      "current",
    ]);
  });
});

describe("each subject on its own", () => {
  const subjects = {
    title: { en: "Core systems", "zh-TW": "核心系統" },
    output: "O1.1.1",
    key: "asset_id",
    where: { core: true },
    field: "asset",
  };
  const systems = (...ids: string[]) => {
    const records = ids.map((asset_id) => ({
      no: asset_id,
      asset_id,
      asset_name: `${asset_id} system`,
      core: true,
      done: "2026-09-01",
    }));
    return evidence("O1.1.1", [...records, { no: "A-9", asset_id: "A-9", core: false, done: "2026-09-01" }]);
  };
  const judged = (documents: Arrangement["documents"], changes: object = {}) => {
    const each = requirement({ max_age: "P6M", subjects: { ...subjects, ...changes } });
    const report = judge({ documents: documents ?? [], cadences: { "O1.2.1": { requirements: [each] } } });
    const { state, requirements } = outputOf(report, "O1.2.1");
    const counted = requirements[0]?.subjects;
    return { state, counted: counted && [counted.current, counted.total], codes: codesOf(report, "O1.2.1"), report };
  };
  const restored = (...pairs: [string, string][]) =>
    evidence(
      "O1.2.1",
      pairs.map(([asset, done]) => ({ asset, done })),
    );

  test("all have fresh evidence", () => {
    const documents = [systems("A-1", "A-2"), restored(["A-1", "2026-09-01"], ["A-2", "2026-08-01"])];
    expect(judged(documents)).toMatchObject({ state: "current", counted: [2, 2], codes: [] });
  });

  test("one has stale evidence, one has none: each is reported, with the denominator", () => {
    const documents = [systems("A-1", "A-2", "A-3"), restored(["A-1", "2026-09-01"], ["A-2", "2025-01-01"])];
    const { report, ...rest } = judged(documents);
    expect(rest).toEqual({
      state: "stale",
      counted: [1, 3],
      codes: ["evidence-subject-missing", "evidence-subject-stale"],
    });
    const [missing] = report.findings.filter(({ code }) => code === "evidence-subject-missing");
    expect(missing).toMatchObject({ pointer: "/records/2/asset_id", params: { subject: "A-3", name: "A-3 system" } });
  });

  test("the newest work is that of any of them", () => {
    for (const days of [
      ["2026-09-01", "2026-08-01"],
      ["2026-08-01", "2026-09-01"],
    ] as const) {
      const { report } = judged([systems("A-1", "A-2"), restored(["A-1", days[0]], ["A-2", days[1]])]);
      expect(outputOf(report, "O1.2.1").requirements[0]?.newest).toBe("2026-09-01");
    }
  });

  test("of what lapses soon, the first is reported, and once", () => {
    const { report } = judged([
      systems("A-1", "A-2", "A-3"),
      restored(["A-1", "2026-04-05"], ["A-2", "2026-04-03"], ["A-3", "2026-04-04"]),
    ]);
    const due = report.findings.filter(({ code }) => code === "evidence-due");
    expect(due.map(({ params }) => (params as FindingParameters["evidence-due"]).expires)).toEqual(["2026-10-03"]);
  });

  test.each([
    ["none of them has any", restored(["A-7", "2026-09-01"]), { state: "missing", expires: null }],
    ["one has, and another has none", restored(["A-1", "2026-09-01"]), { state: "stale", expires: null }],
    ["both have", restored(["A-1", "2026-09-01"], ["A-2", "2026-08-01"]), { state: "current", expires: "2027-02-01" }],
  ])("the requirement as a whole where %s", (_, document, expected) => {
    const { report } = judged([systems("A-1", "A-2"), document]);
    expect(outputOf(report, "O1.2.1").requirements).toMatchObject([expected]);
  });

  test("with a refused part of the register nobody knows of which there has to be evidence", () => {
    const refused = evidence("O1.1.1", ["2026-09-01"], { date: "2026-10-02" });
    expect(judged([systems("A-1"), refused, restored(["A-1", "2026-09-01"])])).toMatchObject({
      state: "not-evaluated",
      codes: ["evidence-not-evaluated"],
    });
  });

  test("a list of subjects in one record counts for each", () => {
    const documents = [systems("A-1", "A-2"), evidence("O1.2.1", [{ asset: ["A-1", "A-2"], done: "2026-09-01" }])];
    expect(judged(documents).counted).toEqual([2, 2]);
  });

  test("without the register the state is unknown, and that does not pass", () => {
    expect(judged([restored(["A-1", "2026-09-01"])])).toMatchObject({
      state: "not-evaluated",
      codes: ["evidence-not-evaluated"],
    });
  });

  test("a register that names no such system: the output as a whole must be current", () => {
    expect(judged([systems(), restored(["A-1", "2026-09-01"])])).toMatchObject({
      state: "current",
      codes: ["evidence-no-subjects"],
    });
    expect(judged([systems(), restored(["A-1", "2025-01-01"])]).codes).toEqual([
      "evidence-no-subjects",
      "evidence-stale",
    ]);
  });

  test.each([
    ["2026-07-24", "current"],
    ["2026-07-25", "due"], // 7 days before
    ["2026-08-01", "due"], // the last day of the interval
    ["2026-08-08", "due"], // the last day of grace
    ["2026-08-09", "stale"],
  ])("a subject without evidence yet has the warning and the grace of any other: %s", (asOf, state) => {
    const each = requirement({ max_age: "P6M", subjects: { ...subjects, since: "start" } });
    const begun = { no: "C-1", asset_id: "C-1", core: true, start: "2026-02-01", done: "2026-02-01" };
    const other = { asset: "C-0", done: "2026-07-20" };
    const documents = [
      evidence("O1.1.1", [begun], { date: "2026-02-01" }),
      evidence("O1.2.1", [other], { date: "2026-07-20" }),
    ];
    const report = judge({ asOf, documents, cadences: { "O1.2.1": { requirements: [each] } } });
    const output = outputOf(report, "O1.2.1");
    const [finding] = report.findings.filter(({ output: id }) => id === "O1.2.1");
    expect(output.state).toBe(state);
    expect(output.requirements[0]?.subjects).toMatchObject({ current: state === "stale" ? 0 : 1, total: 1 });
    if (state === "due") {
      const grace = asOf > "2026-08-01" ? "2026-08-08" : null;
      expect(finding).toMatchObject({
        code: "evidence-due",
        severity: "warning",
        path: documents[0]?.path,
        pointer: "/records/0/asset_id",
        params: { newest: null, expires: "2026-08-01", grace },
      });
    } else expect(finding?.code).toBe(state === "stale" ? "evidence-subject-missing" : undefined);
  });

  test("a subject that began lately has time, one that has ended is left out", () => {
    const contract = (asset_id: string, start: string, end: string) => ({
      no: asset_id,
      asset_id,
      core: true,
      start,
      end,
      done: "2026-09-01",
    });
    const register = evidence("O1.1.1", [
      contract("C-1", "2026-08-01", "2027-07-31"),
      contract("C-2", "2024-01-01", "2025-12-31"),
    ]);
    const documents = [register, restored(["C-0", "2026-09-01"])];
    expect(judged(documents, { since: "start", until: "end" })).toMatchObject({ state: "current", counted: [1, 1] });
    expect(judged(documents).counted).toEqual([0, 2]);
  });

  test("a subject that reaches the figure of a parameter, whatever the scale", () => {
    const valued = (asset_id: string, value: number) => ({ no: asset_id, asset_id, value, done: "2026-09-01" });
    const register = evidence("O1.1.1", [valued("A-1", 1), valued("A-2", 2), valued("A-3", 27)]);
    const documents = [register, restored(["A-2", "2026-09-01"], ["A-3", "2026-09-01"])];
    expect(judged(documents, { where: { value: { at_least: "2" } } })).toMatchObject({ counted: [2, 2] });
  });

  describe("counted by calendar year, one that began within a year has until the end of the next", () => {
    const systemOf = (start: string | null) => {
      const system = { no: "A-1", asset_id: "A-1", core: true, done: "2025-03-01", ...(start !== null && { start }) };
      return evidence("O1.1.1", [system], { date: "2025-03-01" });
    };
    test.each([
      ["2025-03-01", "2025-12-31", [], "current"],
      ["2025-03-01", "2026-10-31", [], "current"],
      ["2025-03-01", "2026-11-01", [], "due"],
      ["2025-03-01", "2026-12-31", [], "due"],
      ["2025-03-01", "2027-01-01", [], "stale"],
      ["2025-01-01", "2026-01-01", [], "stale"], // the whole of 2025
      ["2025-03-01", "2026-10-01", ["2026-04-01"], "current"],
      ["2025-03-01", "2027-11-01", ["2026-04-01"], "due"],
      ["2025-03-01", "2028-01-01", ["2026-04-01"], "stale"],
      [null, "2026-10-01", [], "stale"],
    ] as const)("in service from %s, on %s, tested on %j: %s", (start, asOf, days, state) => {
      const each = requirement({ count: { at_least: "1", per: "P1Y" }, subjects: { ...subjects, since: "start" } });
      const tests = [{ asset: "A-0", done: "2025-01-15" }, ...days.map((done) => ({ asset: "A-1", done }))];
      const report = judge({
        asOf,
        documents: [systemOf(start), evidence("O1.2.1", tests, { date: "2025-01-15" })],
        cadences: { "O1.2.1": { requirements: [each] } },
      });
      expect(outputOf(report, "O1.2.1").state).toBe(state);
    });
  });
});

describe("derived from other evidence", () => {
  const derived = [requirement({ after: { output: "O1.1.1", within: "P1M" } })];
  const judged = (own: string, asOf: string) => {
    const documents = [
      evidence("O1.1.1", ["2026-02-13"], { date: "2026-02-13" }),
      evidence("O1.2.1", [own], { date: own }),
    ];
    const report = judge({ asOf, documents, cadences: { "O1.2.1": { kind: "derived", requirements: derived } } });
    return outputOf(report, "O1.2.1").state;
  };

  test("new evidence is needed within the time after the cause", () => {
    expect(judged("2026-02-20", "2026-09-01")).toBe("current");
    expect(judged("2026-01-20", "2026-03-13")).toBe("due");
    expect(judged("2026-01-20", "2026-03-14")).toBe("stale");
  });

  test("with a refused document of the cause it is not evaluated", () => {
    const documents = [
      evidence("O1.1.1", ["2026-02-13"], { date: "2026-02-13" }),
      evidence("O1.1.1", ["2026-03-13"], { date: "2026-10-02" }),
      evidence("O1.2.1", ["2026-02-20"], { date: "2026-02-20" }),
    ];
    const report = judge({ documents, cadences: { "O1.2.1": { kind: "derived", requirements: derived } } });
    expect(outputOf(report, "O1.2.1").state).toBe("not-evaluated");
  });

  test("without the cause it is not evaluated", () => {
    const report = judge({
      documents: tests("2026-02-20"),
      cadences: { "O1.2.1": { kind: "derived", requirements: derived } },
    });
    expect(outputOf(report, "O1.2.1").state).toBe("not-evaluated");
  });
});

describe("outputs that exist only after an event", () => {
  const requirements = [requirement({ max_age: "P3M" })];
  const judged = (documents: Arrangement["documents"], more: Partial<Requirement> = {}) => {
    const all = requirements.map((one) => ({ ...one, ...more }));
    const report = judge({ documents: documents ?? [], cadences: { "O1.2.2": { kind: "event", requirements: all } } });
    return [outputOf(report, "O1.2.2").state, ...codesOf(report, "O1.2.2")];
  };

  test("a nil statement counts up to its last day", () => {
    expect(judged([nil("O1.2.2", "2026-07-01", "2026-09-30")])).toEqual(["current"]);
    expect(judged([nil("O1.2.2", "2026-01-01", "2026-03-31")])).toEqual(["stale", "evidence-stale"]);
    expect(judged([evidence("O1.2.2", ["2026-09-01"])])).toEqual(["current"]);
    expect(judged([])).toEqual(["missing", "evidence-missing"]);
  });

  test("a drill cannot be replaced by a nil statement", () => {
    expect(judged([nil("O1.2.2", "2026-07-01", "2026-09-30")], { nil: false })).toEqual([
      "stale",
      "evidence-requirement-missing",
    ]);
  });

  test("a nil statement needs a second person and a period that is over", () => {
    expect(judged([nil("O1.2.2", "2026-07-01", "2026-09-30", { prepared_by: "p-3" })])).toEqual([
      "invalid",
      "nil-unsigned",
    ]);
    expect(judged([nil("O1.2.2", "2026-07-01", "2026-12-31")])).toEqual(["invalid", "nil-in-future"]);
    expect(judged([nil("O1.2.2", "2026-09-30", "2026-07-01")])).toEqual(["invalid", "period-reversed"]);
  });

  test("no other output may be proven by a nil statement", () => {
    const report = judge({
      documents: [nil("O1.2.1", "2026-07-01", "2026-09-30")],
      cadences: { "O1.2.1": { requirements } },
    });
    expect(codesOf(report, "O1.2.1")).toEqual(["nil-not-allowed"]);
    expect(outputOf(report, "O1.2.1").state).toBe("invalid");
  });
});
