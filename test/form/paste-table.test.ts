import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { parseCells, pasteTarget, recognizeTable, recordsOfTable } from "../../src/form/paste-table.ts";
import { valueContext } from "../../src/form/read-text.ts";
import { outputSchemas } from "../support/schemas.ts";
import { sheetOf } from "./sheet-of.ts";

const pasted = async (output: string, text: string) => {
  const sheet = await sheetOf(output);
  const target = pasteTarget(sheet);
  const { info } = await loadValidator(output);
  const table = recognizeTable(parseCells(text), target, sheet.words);
  const given = { values: valueContext(sheet, null), footers: sheet.words.footers };
  return recordsOfTable(table, target, given, info.order);
};

describe("cells of the clipboard", () => {
  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ['"two\nlines"\t"say ""so"""', [["two\nlines", 'say "so"']]],
    ['"no quoted cell" but text\tb', [['"no quoted cell" but text', "b"]]],
    ['"open\tb\nc', [['"open', "b"], ["c"]]],
    [
      "a\t\t\n\t\t\n\tb",
      [
        ["a", "", ""],
        ["", "b"],
      ],
    ],
    ["", []],
    ["\n\n", []],
  ])("%j", (text, cells) => expect(parseCells(text)).toEqual(cells));

  test("a million quotes take no longer than their number", () => {
    expect(parseCells(`"${'""'.repeat(500_000)}`).length).toBe(1);
    expect(parseCells("a\t".repeat(500_000))[0]?.length).toBe(500_000);
  });
});

describe("columns", () => {
  const heads = "資產編號*\t測試編號\t測試方式\t結果\t完成時間\t備註\tRTO目標(小時)";
  const row = "A-0004\tRT-2026-004\t完整還原\t成功\t115/8/22 11:00\t無\t8";

  test("by their heads, in any order, below a title; what is not known is left out", async () => {
    expect(await pasted("O4.8.2", `市立醫院還原測試\n${heads}\n${row}`)).toEqual([
      {
        asset_id: "A-0004",
        test_no: "RT-2026-004",
        test_type: "full_restore",
        result: "pass",
        ended_at: "2026-08-22T11:00:00+08:00",
        rto_target_h: 8,
      },
    ]);
  });

  test("by the order of the form where no row names them", async () => {
    expect(await pasted("O4.8.2", "RT-1\tA-1\tBK-1\tfile")).toEqual([
      { test_no: "RT-1", asset_id: "A-1", job_id: "BK-1", test_type: "file" },
    ]);
  });

  test("fields of groups too, by the words that registers have for them", async () => {
    expect(await pasted("O2.1.1", "財產編號\t設備名稱\t復原時間目標\n001\t主機\t8小時\n合計\t1\t")).toEqual([
      { asset_id: "001", asset_name: "主機", recovery: { rto_h: 8 } },
    ]);
  });

  test("what cannot be understood stays, for the check to name", async () => {
    expect(await pasted("O4.8.2", "測試編號\t結果\nRT-1\t很好")).toEqual([{ test_no: "RT-1", result: "很好" }]);
  });

  test.each([...outputSchemas.keys()])("%s: each title leads to its own field, in both languages", async (output) => {
    const sheet = await sheetOf(output);
    const target = pasteTarget(sheet);
    for (const locale of ["zh-TW", "en"] as const) {
      const titles = target.fields.map(({ title }) => title[locale]);
      const { heads, fields } = recognizeTable([titles, titles.map(() => "x")], target, sheet.words);
      expect([heads, fields]).toEqual([titles, target.fields.map(({ field }) => field)]);
    }
  });
});
