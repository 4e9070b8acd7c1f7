import { describe, expect, test } from "vitest";
import { datedRecords, documentDate, filterOf } from "../../src/evidence/event-dates.ts";
import { evidenceDocument } from "../../src/evidence/evidence-document.ts";
import type { JsonObject } from "../../src/model/json.ts";
import type { Parameter, RecordFilter } from "../../src/model/policy.ts";

function placesOf(records: JsonObject[], field: string) {
  const data = { date: "2026-09-30", records };
  const document = evidenceDocument(data, { path: "a.yaml", index: 0, output: "O4.8.2", valid: true });
  return datedRecords(document, field, "Asia/Taipei").map(({ date, pointer, recordIndex, record }) => {
    expect(record).toBe(records[recordIndex]);
    return [date, pointer];
  });
}

describe("datedRecords says of each record when and where", () => {
  test("by a field of the record, which may be missing", () => {
    const records: JsonObject[] = [{ on: "2026-01-02" }, {}, { on: "2026-03-04T23:30:00Z" }];
    expect(placesOf(records, "on")).toEqual([
      ["2026-01-02", "/records/0/on"],
      ["2026-03-05", "/records/2/on"],
    ]);
  });

  test("by a field of inner maps and lists", () => {
    const records: JsonObject[] = [
      { test: { on: "2026-01-02" } },
      { test: [{ on: "2026-02-03" }, {}, { on: "2026-04-05" }] },
    ];
    expect(placesOf(records, "test.on")).toEqual([
      ["2026-01-02", "/records/0/test/on"],
      ["2026-02-03", "/records/1/test/0/on"],
      ["2026-04-05", "/records/1/test/2/on"],
    ]);
    expect(placesOf([{ on: ["2026-01-02", 3, "2026-01-04"] }], "on")).toEqual([
      ["2026-01-02", "/records/0/on/0"],
      ["2026-01-04", "/records/0/on/2"],
    ]);
  });

  test("by the date of the envelope; what is called like a path is no path", () => {
    expect(placesOf([{ on: "2026-01-02" }], documentDate)).toEqual([["2026-09-30", "/date"]]);
    expect(placesOf([{ "test.on": "2026-01-02" }], "test.on")).toEqual([]);
  });
});

describe("filterOf", () => {
  const parameters = { limit: { value: 4 } as Parameter };
  const record = { kind: "full", hosts: ["a", "b"], test: { passed: true }, none: [], hours: [1, 4] };
  const cases: [filter: RecordFilter | undefined, expected: boolean][] = [
    [undefined, true],
    [{ kind: "full" }, true],
    [{ kind: ["partial", "full"] }, true],
    [{ kind: "partial" }, false],
    [{ hosts: "b" }, true],
    [{ hosts: "c" }, false],
    [{ "test.passed": true, kind: "full" }, true],
    [{ "test.passed": false }, false],
    [{ other: null }, true],
    [{ none: null }, true],
    [{ kind: null }, false],
    [[{ kind: "partial" }, { hosts: "a" }], true],
    [{ hours: { at_least: "limit" } }, true],
    [{ kind: { at_least: "limit" } }, false],
  ];
  test.each(cases)("%j: %s", (filter, expected) => {
    expect(filterOf(filter, parameters)(record)).toBe(expected);
  });
});
