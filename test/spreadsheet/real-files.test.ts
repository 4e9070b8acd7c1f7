import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSpreadsheet } from "../../src/spreadsheet/read-spreadsheet.ts";

// Made by test/fixtures/spreadsheets/make.py: merged heads, hidden parts, all kinds of values.
const read = (name: string) =>
  readSpreadsheet(readFileSync(new URL(`../fixtures/spreadsheets/${name}`, import.meta.url)), name);

describe.each(["openpyxl.xlsx", "openpyxl-1904.xlsx", "libreoffice.xlsx", "libreoffice.ods"])("%s", (name) => {
  const { sheets } = read(name);
  const [assets, notes] = sheets;
  const row = assets?.rows[4]?.cells ?? [];

  test("sheets, merges and what is hidden", () => {
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["資產清冊", false],
      ["填表說明", true],
    ]);
    expect(notes?.rows).toEqual([{ number: 1, isHidden: false, cells: ["本表由各單位填寫"] }]);
    expect(assets?.merges).toHaveLength(8);
    expect(assets?.merges).toContainEqual({ firstRow: 3, lastRow: 3, firstColumn: 5, lastColumn: 7 });
    expect([...(assets?.hiddenColumns ?? [])]).toEqual([2]);
    expect(assets?.rows.filter(({ isHidden }) => isHidden).map(({ number }) => number)).toEqual([6]);
  });

  test("an id keeps the zeros that its format shows", () => expect(row[0]).toBe("00001"));
  test("a comment is no part of the text", () => expect(row[1]).toBe("掛號系統主機"));
  test("a day shown with a year of the Republic", () => expect(row[8]).toEqual({ kind: "date", text: "2026-09-30" }));
  test("a share", () => expect(row[11]).toEqual({ kind: "percent", fraction: 0.95 }));
  test("a date with a time", () => expect(row[13]).toEqual({ kind: "date", text: "2026-09-30T08:30:00" }));
  test("a time of day", () => expect(row[14]).toEqual({ kind: "time", seconds: 50_700 }));
  test("hours beyond a day", () => expect(row[15]).toEqual({ kind: "time", seconds: 129_600 }));
  test("the text of a link, not where it leads", () => expect(row[17]).toBe("連結文字"));
  test("a line break in a head", () => expect(assets?.rows[3]?.cells[5]).toBe("機密性\n(C)"));
  test("a formula gives its last value, or says that it has none", () => {
    const isComputed = name.startsWith("libreoffice");
    expect(row[10]).toEqual(isComputed ? 2 : { kind: "uncomputed" });
    expect(row[16]).toEqual(isComputed ? { kind: "error", text: "#DIV/0!" } : { kind: "uncomputed" });
  });
});
