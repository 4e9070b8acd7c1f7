import { describe, expect, test } from "vitest";
import { readText, readTexts, republicDay, shownValue, valueContext } from "../../src/form/read-text.ts";
import type { Person } from "../../src/model/config.ts";
import type { FieldType, FieldValue } from "../../src/model/output-form.ts";
import { sheetOf } from "./sheet-of.ts";

const person = (id: string, name: string): Person => ({ id, name, unit: "資訊室", roles: [], joined: "" });
const people = [person("p-001", "林志明"), person("p-002", "陳怡君"), person("p-003", "陳怡君")];
const context = valueContext({ ...(await sheetOf("O4.8.2")), known: { asset_id: [["A-0007", "檔案伺服器"]] } }, people);
const results: readonly FieldValue[] = [
  { value: "full_restore", label: "完整還原" },
  { value: "file", label: "檔案還原" },
];
const levels: readonly FieldValue[] = [
  { value: 1, label: "政策" },
  { value: 2, label: "程序" },
];

describe("what people type is understood as", () => {
  test.each<readonly [FieldType, string, unknown]>([
    ["date", "2026-09-30", "2026-09-30"],
    ["date", "115/9/30", "2026-09-30"],
    ["date", "民國115年9月30日", "2026-09-30"],
    ["date", "next week", "next week"],
    ["datetime", "2026-09-30 08:30", "2026-09-30T08:30:00+08:00"],
    ["datetime", "115.9.30 8:30", "2026-09-30T08:30:00+08:00"],
    ["datetime", "2026-09-30T00:30:00Z", "2026-09-30T00:30:00Z"],
    ["datetime", "115/9/30", "115/9/30"],
    ["duration", "6 個月", "P6M"],
    ["duration", "P1Y", "P1Y"],
    ["integer", "１２", 12],
    ["integer", "1.5", "1.5"],
    ["number", "1,204.5", 1204.5],
    ["percent", "95%", 95],
    ["boolean", "是", true],
    ["boolean", "✓", true],
    ["boolean", "否", false],
    ["boolean", "maybe", "maybe"],
    ["person", "林志明", "p-001"],
    ["person", "p-002 陳怡君", "p-002"],
    ["person", "p-002（陳怡君）", "p-002"],
    ["person", "陳怡君", "陳怡君"],
    ["identifier", "Ａ-０００７", "A-0007"],
    ["line", "a\n b", "a b"],
    ["text", " a\r\nb ", "a\nb"],
    ["text", " \n ", undefined],
    ["line", "", undefined],
  ])("%s %j", (type, written, value) =>
    expect(readText(written, { type, values: [], refersTo: null }, context)).toBe(value),
  );

  test.each([
    ["完整還原", results, "full_restore"],
    ["file（檔案還原）", results, "file"],
    ["Full restore", results, "full_restore"],
    ["其他", results, "其他"],
    ["2", levels, 2],
    ["程序", levels, 2],
  ])("choice %j", (written, values, value) =>
    expect(readText(written, { type: "choice", values, refersTo: null }, context)).toBe(value),
  );

  test("a list, by its commas or lines", () => {
    expect(readTexts("A-1、A-2，A-3\nA-4", { type: "identifier", values: [], refersTo: null }, context)).toEqual([
      "A-1",
      "A-2",
      "A-3",
      "A-4",
    ]);
    expect(readTexts("備份，異地\n還原", { type: "line", values: [], refersTo: null }, context)).toEqual([
      "備份，異地",
      "還原",
    ]);
  });

  test.each([
    ["無", []],
    ["none", []],
    ["", undefined],
    ["、", undefined],
  ])("a list of %j", (written, values) =>
    expect(readTexts(written, { type: "identifier", values: [], refersTo: null }, context)).toEqual(values),
  );
});

describe("what is shown", () => {
  test.each<readonly [unknown, FieldType, string]>([
    ["2026-09-30T08:30:00+08:00", "datetime", "2026-09-30 08:30"],
    ["2026-09-30T08:30:05+08:00", "datetime", "2026-09-30T08:30:05+08:00"],
    ["2026-09-30T00:30:00Z", "datetime", "2026-09-30T00:30:00Z"],
    ["nonsense", "datetime", "nonsense"],
    [1.5, "number", "1.5"],
    [null, "line", ""],
    [{ a: 1 }, "line", '{"a":1}'],
  ])("%j as %s", (value, type, shown) => {
    expect(shownValue(value as string, { type })).toBe(shown);
    if (type === "datetime") expect(readText(shown, { type, values: [], refersTo: null }, context)).toBe(value);
  });

  test.each([
    ["2026-09-30", { year: 115, month: 9, day: 30 }],
    ["2026-09-30T08:30:00+08:00", { year: 115, month: 9, day: 30 }],
    ["1911-12-31", null],
    ["2026-02-30", null],
    ["2026-09-30 or so", null],
  ])("%s in the calendar of the Republic", (value, day) => expect(republicDay(value)).toEqual(day));
});
