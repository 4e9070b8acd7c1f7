import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CellColumn, readCell } from "../../../src/intake/values/read-cell.ts";
import { plainUse, type ValueContext } from "../../../src/intake/values/read-value.ts";
import type { Cell } from "../../../src/spreadsheet/sheet.ts";
import { isDateTime, isDay, isDuration } from "../../../src/time/formats.ts";
import { anyDay, anyText, holds } from "../../support/holds.ts";

const person = (id: string, name: string) => ({ id, name, unit: "資訊室", roles: [], joined: "2020-01-01" });
const context: ValueContext = {
  people: [person("p-001", "王小明"), person("p-002", "李小華")],
  timezone: "Asia/Taipei",
  synonyms: new Map([["passed", ["正常"]]]),
  referable: () => new Map() as unknown as ReturnType<ValueContext["referable"]>,
};
const types = [
  ...(["text", "line", "string", "identifier", "person", "choice", "boolean", "date", "datetime", "duration"] as const),
  ...(["integer", "number", "percent", "url", "sha256"] as const),
];
const columnOf = (type: (typeof types)[number], isList: boolean): CellColumn =>
  ({
    type: type as CellColumn["type"],
    isList,
    refersTo: null,
    values:
      type === "choice"
        ? [
            { value: "passed", label: "通過" },
            { value: "failed", label: "未通過" },
          ]
        : [],
  }) as unknown as CellColumn;

/** What people write in the cells of all columns. */
const written = fc.oneof(
  anyText,
  anyDay,
  anyDay.map((day) => `民國${Number(day.slice(0, 4)) - 1911}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`),
  fc.constantFrom(
    "是",
    "否",
    "無",
    "V",
    "○",
    "－",
    "N/A",
    "通過",
    "正常",
    "王小明",
    "3 天",
    "95%",
    "1,234",
    "115.9.30",
    "☑通過□未通過",
  ),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  written,
  fc.tuple(written, written).map((parts) => parts.join("、")),
  fc.double(),
  fc.integer({ min: -10, max: 99_999 }),
  fc.boolean(),
  fc.constant(null),
  anyDay.map((text) => ({ kind: "date" as const, text })),
  fc.integer({ min: 0, max: 200_000 }).map((seconds) => ({ kind: "time" as const, seconds })),
  fc.double({ noNaN: true }).map((fraction) => ({ kind: "percent" as const, fraction })),
  anyText.map((text) => ({ kind: "error" as const, text })),
  fc.constant({ kind: "uncomputed" as const }),
);

/** What a value of a type is; text is anything without characters that nobody sees. */
const isOf: Partial<Record<(typeof types)[number], (value: unknown) => boolean>> = {
  date: (value) => isDay(String(value)),
  datetime: (value) => isDateTime(String(value)),
  duration: (value) => isDuration(String(value)),
  boolean: (value) => typeof value === "boolean",
  integer: Number.isSafeInteger,
  number: Number.isFinite,
  percent: Number.isFinite,
  choice: (value) => value === "passed" || value === "failed",
  person: (value) => value === "p-001" || value === "p-002",
};

describe.each(types)("any cell in a column of %s", (type) => {
  test("is a value of it, nothing, or a problem; never another value", () =>
    holds([anyCell, fc.boolean()], (cell, isList) => {
      const reading = readCell(cell, columnOf(type, isList), plainUse, context);
      if (reading === null || "problem" in reading) return;
      const values: readonly unknown[] = isList ? (reading.value as readonly unknown[]) : [reading.value];
      for (const value of values) {
        expect(isOf[type]?.(value) ?? true, JSON.stringify(reading)).toBe(true);
        if (typeof value === "string")
          expect(value.replace(/[\n\t]/g, "")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      }
    }));

  test("that a program could not compute is a problem", () =>
    holds([anyText, fc.boolean()], (text, isList) => {
      for (const cell of [{ kind: "error", text } as const, { kind: "uncomputed" } as const])
        expect(readCell(cell, columnOf(type, isList), plainUse, context)).toHaveProperty("problem");
    }));
});
