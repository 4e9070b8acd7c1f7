import { describe, expect, test } from "vitest";
import { bodyRows } from "../../src/intake/body-rows.ts";
import { withDittos } from "../../src/intake/dittos.ts";
import { filledDown } from "../../src/intake/filled-down.ts";
import type { SpreadsheetWords } from "../../src/intake/words.ts";
import type { Cell, Range, Row, Sheet } from "../../src/spreadsheet/sheet.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";

const { footers } = (await loadBuiltin("spreadsheet-words")) as SpreadsheetWords;

const title = ["資訊資產清冊"];
const heads = ["項次", "資產編號", "資產名稱", "保管人"];

function rowsOf(rows: readonly (readonly Cell[])[]): Row[] {
  return rows.map((cells, at) => ({ number: at + 1, isHidden: false, cells }));
}

/** What becomes of each row below the heads: a record, or why it is none. */
function kinds(body: readonly (readonly Cell[])[], merges: readonly Range[] = []): string[] {
  const rows = rowsOf([title, heads, ...body]);
  const sheet: Sheet = { name: "S", isHidden: false, rows, merges, hiddenColumns: new Set() };
  const parts = heads.map((text, column) => ({ column, parts: [text] }));
  const assigned = parts.map((head, at) => ({
    head,
    target: at === 0 ? null : { field: text(at), columns: [], by: "title" as const },
    doubt: [],
    near: [],
    isDecided: false,
  }));
  const { rows: records, leftOut } = bodyRows(sheet, { first: 1, last: 1, heads: parts }, assigned, footers);
  const why = new Map([
    ...records.map(({ number }) => [number, "record"] as const),
    ...leftOut.map(({ number, why }) => [number, why] as const),
  ]);
  return rows.slice(2).map(({ number }) => why.get(number) ?? "blank");
}

const text = (at: number) => heads[at] ?? "";
const record = [1, "A-1", "主機", "王小明"];

describe("rows below the heads", () => {
  test.each<readonly [readonly Cell[], string]>([
    [record, "record"],
    [[null, "A-1"], "record"],
    [[], "blank"],
    [heads, "heads"],
    [title, "heads"],
    [["(必填)", null, "（下拉選單）", "(姓名)"], "heads"],
    [["第 1 頁，共 2 頁"], "footer"],
    [["合計", 12], "footer"],
    [["總人次", null, null, 15], "footer"],
    [["填表人：王小明", null, "單位主管：", "李大同"], "footer"],
    [["清查人員：", "王小明", "單位主管：", "李大同"], "footer"],
    [["以下空白"], "footer"],
    [["範例", "A-9", "主機", "王小明"], "footer"],
    [["一、資通系統"], "section"],
    [[null, "（二）硬體"], "section"],
    [[null, "【護理部】"], "section"],
    [[13], "section"],
    [["單位：資訊室", "A-1", "主機", "王小明"], "record"],
    [[2, "一、資通系統", "主機"], "record"],
  ])("%j is a %s", (cells, expected) => expect(kinds([record, cells])[1]).toBe(expected));
});

describe("cells that are merged over several rows", () => {
  const merge = (firstRow: number, lastRow: number, column = 0): Range => {
    return { firstRow, lastRow, firstColumn: column, lastColumn: column };
  };
  const cells = (rows: readonly Row[]) => rows.map((row) => row.cells);
  test("are the value of each row", () => {
    const rows = rowsOf([
      ["資訊室", "a"],
      [null, "b"],
      [null, "c"],
    ]);
    expect(cells(filledDown(rows, [merge(1, 2)], new Set([0])))).toEqual([
      ["資訊室", "a"],
      ["資訊室", "b"],
      [null, "c"],
    ]);
  });
  test("one below the other", () => {
    const rows = rowsOf([
      ["甲", 1],
      [null, 2],
      ["乙", 3],
      [null, 4],
    ]);
    const filled = filledDown(rows, [merge(3, 4), merge(1, 2)], new Set([0]));
    expect(filled.map((row) => row.cells[0])).toEqual(["甲", "甲", "乙", "乙"]);
  });
  test("change no value, and no column without a head", () => {
    const rows = rowsOf([
      ["甲", 1],
      ["丙", 2],
    ]);
    expect(cells(filledDown(rows, [merge(1, 2), merge(1, 2, 1)], new Set([0])))).toEqual(cells(rows));
  });
  test("from a row that is left out fill nothing", () => {
    const rows = rowsOf([["甲"], [null, 1]]).slice(1);
    expect(cells(filledDown(rows, [merge(1, 2)], new Set([0])))).toEqual([[null, 1]]);
  });
});

test("a cell that says it is the same as above is", () => {
  const rows = rowsOf([
    ["〃", "甲", "x"],
    ["資訊室", "〃", "同上"],
    ["同上", "乙", "同上"],
    ["〃", 3, "〃"],
    [null, "〃", "y"],
  ]);
  expect(withDittos(rows, new Set([0, 1])).map(({ cells }) => cells)).toEqual([
    ["〃", "甲", "x"],
    ["資訊室", "甲", "同上"],
    ["資訊室", "乙", "同上"],
    ["資訊室", 3, "〃"],
    [null, 3, "y"],
  ]);
});
