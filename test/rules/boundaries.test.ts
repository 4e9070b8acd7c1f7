import { describe, expect, test } from "vitest";
import type { SchemaInfo } from "../../src/evidence/validators.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { evaluateRule } from "../../src/rules/evaluate-rule.ts";
import { dateOrder } from "../../src/rules/programs/date-order.ts";
import type { ProgramInput } from "../../src/rules/programs/program.ts";
import { assetReferences } from "../../src/rules/programs/references.ts";
import { around, daysAfter, edgeDays, midnights } from "../support/around.ts";
import { asksOf } from "./ask-on.ts";
import { documentOf, factsOf, prepared, resultOf } from "./language/language.ts";

// One table for each comparison with the as-of date that rules make: the day before, the day, the day after.

describe("days and times of a record", () => {
  const schema = {
    eventDate: "done",
    properties: {},
    times: ["/records/*/done", "/records/*/checked", "/records/*/steps/*/at"],
    order: [["asked", "checked"]],
  } as unknown as SchemaInfo;
  const breaches = (asOf: string, timezone: string, record: JsonObject, more: JsonObject = {}) => {
    const schemas = new Map([["O4.8.2", schema]]);
    const input = { schemas, config: { timezone }, asOf } as unknown as ProgramInput;
    const judged = dateOrder.judging(input, () => undefined);
    return judged(documentOf("O4.8.2", "2025-01-01", [record], more)).breaches.map(({ place }) => place?.pointer);
  };

  describe.each(midnights)("none lies after the as-of date in $timezone", ({ timezone, last, first }) => {
    const late = ["/records/0/checked"];

    test.each(edgeDays)("%s", (day) => {
      for (const time of ["", ...last]) {
        const asked = around(day, (asOf) => breaches(asOf, timezone, { checked: `${day}${time}` }));
        expect(asked).toEqual([late, [], []]);
      }
      for (const time of first) {
        const asked = around(daysAfter(day, 1), (asOf) => breaches(asOf, timezone, { checked: `${day}${time}` }));
        expect(asked).toEqual([late, [], []]);
      }
    });
  });

  test.each([
    ["2026-09-30T23:00:00-12:00", true], // 2026-10-02 there
    ["2026-09-30T21:59:59-12:00", false],
    ["2026-09-29T23:00:00-12:00", false],
    ["2026-09-28T23:59:59-12:00", false],
  ])("%s is late on 2026-10-01 at the other end of the world: %s", (checked, isLate) => {
    expect(breaches("2026-10-01", "Pacific/Kiritimati", { checked })).toEqual(isLate ? ["/records/0/checked"] : []);
  });

  test("one of a list is asked as well, the event date has a finding of its own", () => {
    const record = { done: "2026-10-02", steps: [{ at: "2026-10-01" }, { at: "2026-10-02" }] };
    expect(breaches("2026-10-01", "Asia/Taipei", record)).toEqual(["/records/0/steps/1/at"]);
  });

  test.each([
    ["2024-12-31T15:59:59Z", "2026-10-01", false], // the document is of 2025-01-01
    ["2024-12-31T16:00:00Z", "2026-10-01", true],
    ["2026-10-01T23:59:59+08:00", "2026-10-01", true],
    ["2026-10-02T00:00:00+08:00", "2026-10-01", false],
  ])("a document that was approved at %s is one on %s: %s", (approved_at, asOf, isRight) => {
    const found = breaches(asOf, "Asia/Taipei", {}, { approved_at });
    expect(found).toEqual(isRight ? [] : ["/approved_at"]);
  });

  test.each([
    ["2024-12-31", []],
    ["2025-01-01", []],
    ["2025-01-02", ["/date"]],
  ])("a document of 2025-01-01 may state that nothing happened up to %s: %j", (to, found) => {
    expect(breaches("2026-10-01", "Asia/Taipei", {}, { nil: { from: "2024-10-01", to } })).toEqual(found);
  });

  test.each([
    ["2026-09-30", "2026-09-30", true],
    ["2026-09-30", "2026-09-29", false],
    ["2026-09-30", "2026-09-30T00:00:00+08:00", true],
    ["2026-09-30", "2026-09-29T16:00:00Z", true], // midnight in Taipei
    ["2026-09-30", "2026-09-29T15:59:59Z", false],
    ["2026-09-30T23:59:59+08:00", "2026-09-30", true],
    ["2026-10-01T00:00:00+08:00", "2026-09-30", false],
    ["2026-09-30T10:00:00+08:00", "2026-09-30T10:00:00+08:00", true],
    ["2026-09-30T10:00:00+08:00", "2026-09-30T02:00:00Z", true],
    ["2026-09-30T10:00:01+08:00", "2026-09-30T02:00:00Z", false],
    ["2026-09-30T10:00:00+08:00", "2026-09-30T09:59:59+08:00", false],
  ])("%s may be followed by %s: %s", (asked, checked, isInOrder) => {
    expect(breaches("2027-01-01", "Asia/Taipei", { asked, checked })).toEqual(isInOrder ? [] : ["/records/0/checked"]);
  });
});

describe("a nil statement and an event on its first or last day", () => {
  const isContradicted = async (timezone: string, from: string, to: string, at: string) => {
    const nil = { from, to, statement: "無權限異動", confirmed_by: "p-2" };
    const given = { evidence: { "O4.1.1": { nil }, "O4.2.2": [{ effective_at: at }] } };
    return (await asksOf("gen-nil-statement-contradicted", given, timezone)("2030-01-01")) > 0;
  };

  test.each(edgeDays)("%s", async (day) => {
    const on = (at: string) => `${at}T12:00:00+08:00`;
    const fromDay = around(day, (at) => isContradicted("Asia/Taipei", day, "2029-12-31", on(at)));
    expect(await Promise.all(fromDay)).toEqual([false, true, true]);
    const toDay = around(day, (at) => isContradicted("Asia/Taipei", "2025-01-01", day, on(at)));
    expect(await Promise.all(toDay)).toEqual([true, true, false]);
  });

  test.each(midnights)("midnight in $timezone", async ({ timezone, last, first }) => {
    const at = (time: string) => isContradicted(timezone, "2026-07-01", "2026-09-30", time);
    for (const time of last) {
      const asked = around("2026-09-30", (day) => at(`${day}${time}`));
      expect(await Promise.all(asked)).toEqual([true, true, false]);
    }
    for (const time of first) expect(await at(`2026-09-30${time}`)).toBe(false);
  });
});

describe("an asset that was disposed of", () => {
  const schemas = new Map<string, unknown>([
    ["O2.1.1", { eventDate: "last_inventory_date" }],
    ["O4.8.2", { eventDate: "done", references: { asset_id: "O2.1.1.asset_id" } }],
  ]);
  const isRefused = (registers: EvidenceDocument[], done: string, timezone = "Asia/Taipei") => {
    const document = documentOf("O4.8.2", "2025-01-01", [{ asset_id: "A-1", done }]);
    const input = { documents: [...registers, document], schemas, refused: new Set(), config: { timezone } };
    const judged = assetReferences.judging(input as unknown as ProgramInput, () => undefined);
    return judged(document).breaches.length > 0;
  };
  const register = (date: string, status: string, last_inventory_date: string) =>
    documentOf("O2.1.1", date, [{ asset_id: "A-1", status, last_inventory_date }]);

  test.each(edgeDays)("work may be done on it until the day it was found disposed of, %s", (day) => {
    const registers = [register(day, "disposed", day)];
    expect(around(day, (done) => isRefused(registers, done))).toEqual([false, false, true]);
  });

  test.each(midnights)("midnight in $timezone", ({ timezone, last, first }) => {
    const registers = [register("2026-09-30", "disposed", "2026-09-30")];
    for (const time of last) {
      const ask = around("2026-09-30", (day) => isRefused(registers, `${day}${time}`, timezone));
      expect(ask).toEqual([false, false, true]);
    }
    for (const time of first) expect(isRefused(registers, `2026-09-30${time}`, timezone)).toBe(true);
  });

  test("the newer register says so, of one day the newer row, else the one read last", () => {
    const says = (date: string, row: string) =>
      isRefused([register("2026-03-31", "in_use", "2026-03-15"), register(date, "disposed", row)], "2026-05-01");
    expect(around("2026-03-31", (date) => says(date, "2026-03-15"))).toEqual([false, true, true]);
    expect(around("2026-03-15", (row) => says("2026-03-31", row))).toEqual([false, true, true]);
  });
});

describe("an expression about the as-of date", () => {
  test.each([
    ["<=", [true, true, false]],
    ["<", [true, false, false]],
    [">=", [false, true, true]],
    ["==", [false, true, false]],
  ])("a day %s today, on the day before, on it and after it", async (operator, answers) => {
    const asked = await Promise.all(around("2026-10-01", (day) => resultOf(`"${day}" ${operator} today`)));
    expect(asked).toEqual(answers);
  });

  test("a time is compared by its day in the zone", async () => {
    const times = ["2026-10-01T15:59:59Z", "2026-10-01T16:00:00Z"];
    expect(await Promise.all(times.map((time) => resultOf(`day("${time}") <= today`)))).toEqual([true, false]);
  });

  test("a period ends with its last day", async () => {
    const isIn = (day: string) => resultOf(`"${day}" <= periodOf("2026-06-15", "P6M").to`);
    expect(await Promise.all(around("2026-06-30", isIn))).toEqual([true, true, false]);
  });

  test("a rule that is asked of each record is broken from the day on which its figure ends", async () => {
    const ended = { for: { job: "O4.8.2" }, require: "day(job.ended_at) >= subtract(today, parameters.age)" };
    const { compiled, ...rest } = await prepared(ended);
    const rule = compiled.get("own-rule-0");
    if (!rule) throw new Error("no rule");
    const isMet = (day: string) => {
      const documents = [documentOf("O4.8.2", day, [{ ended_at: `${day}T00:00:00+08:00` }])];
      return evaluateRule(rule, factsOf({ compiled, ...rest }, documents), rest.runtime).breaches.length === 0;
    };
    // Six months before 2026-10-01.
    expect(around("2026-04-01", isMet)).toEqual([false, true, true]);
  });
});

test("of two records about one subject the newer document speaks; of one day the newer record, else the one read last", async () => {
  const register = (date: string, done: string, owner: string) =>
    documentOf("O2.1.1", date, [{ asset_id: "A-1", owner, last_inventory_date: done, status: "in_use" }]);
  const owner = (...documents: EvidenceDocument[]) => resultOf('first(records("latest O2.1.1")).owner', documents);
  const before = (date: string) =>
    owner(register("2026-03-31", "2026-03-01", "p-1"), register(date, "2026-03-01", "p-2"));
  expect(await Promise.all(around("2026-03-31", before))).toEqual(["p-1", "p-2", "p-2"]);
  const sameDay = (done: string) =>
    owner(register("2026-03-31", "2026-03-15", "p-1"), register("2026-03-31", done, "p-2"));
  expect(await Promise.all(around("2026-03-15", sameDay))).toEqual(["p-1", "p-2", "p-2"]);
});
