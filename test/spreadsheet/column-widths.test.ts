import { describe, expect, test } from "vitest";
import { columnWidths } from "../../src/spreadsheet/column-widths.ts";
import type { Cell } from "../../src/spreadsheet/written-sheet.ts";

const widthsOf = (head: readonly string[], rows: readonly (readonly Cell[])[]) =>
  columnWidths({ name: "sheet", head, rows });
const total = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0);
const many = (count: number, row: readonly Cell[]) => Array.from({ length: count }, () => row);

describe("a sheet that fits on a page", () => {
  test("has columns as wide as what they contain, with a margin", () => {
    expect(widthsOf(["code", "name"], [["O1.1.1", "資訊資產清冊"]])).toEqual([9, 15]);
  });

  test("has no column wider than 60 characters and its margin", () => {
    expect(widthsOf(["code", "message"], [["O1.1.1", "x".repeat(500)]])).toEqual([9, 63]);
  });
});

describe("a sheet that is wider than a page", () => {
  const head = ["state", "code", "message", "path", "reason", "approved by"];
  const row = ["error", "evidence-stale-by-far", "文".repeat(60), "evidence/".repeat(6), "", "p".repeat(30)];
  const rare = [...row.slice(0, 4), "reason ".repeat(9), "p".repeat(30)];

  test("is as wide as a page", () => {
    expect(total(widthsOf(head, many(9, rare)))).toBeGreaterThan(180);
    expect(total(widthsOf(head, many(9, rare)))).toBeLessThanOrEqual(185);
  });

  test("gives the room to the text that makes its rows high, not to what is long in one row", () => {
    const [, , message = 0, path = 0, reason = 0] = widthsOf(head, [...many(40, row), rare]);
    expect(message).toBeGreaterThan(60);
    expect(message).toBeGreaterThan(path);
    expect(path).toBeGreaterThan(reason);
  });

  test("keeps short columns as they are", () => {
    expect(widthsOf(head, many(9, rare))[0]).toBe(8);
  });

  test("has no line that is too long to be followed", () => {
    for (const one of widthsOf(["message", "a", "b"], many(3, ["文".repeat(900), "x".repeat(70), "y".repeat(70)])))
      expect(one).toBeLessThanOrEqual(100);
  });

  test("fits with more columns than have room for their first share", () => {
    const columns = Array.from({ length: 30 }, (_, at) => `${at}`);
    expect(total(widthsOf(columns, [columns.map(() => "x".repeat(40))]))).toBeLessThanOrEqual(185);
  });

  test("looks at some rows of many", () => {
    const before = columnWidths({ name: "few", head, rows: many(500, row) });
    expect(columnWidths({ name: "many", head, rows: many(50_000, row) })).toEqual(before);
  });
});
