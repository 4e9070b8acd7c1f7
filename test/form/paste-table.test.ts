import { describe, expect, test } from "vitest";
import { outputTables } from "../../src/author/table/columns.ts";
import { parseCells, recognizeTable, recordsOfTable, valueColumns } from "../../src/form/paste-table.ts";
import { loadSharedForms } from "../../src/standard/output-forms.ts";
import { outputSchemas } from "../support/schemas.ts";
import { sheetOf } from "./sheet-of.ts";

const shared = await loadSharedForms();
const columnsOf = async (output: string) => {
  const [table] = outputTables(output as `O${string}`, (await sheetOf(output)).form, shared);
  return valueColumns(table?.columns ?? []);
};
const pasted = async (output: string, text: string) => {
  const columns = await columnsOf(output);
  return recordsOfTable(recognizeTable(parseCells(text), columns), columns, null);
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

  test("fields of groups and lists too", async () => {
    const columns = await columnsOf("O2.1.1");
    const group = columns.find(({ path }) => path === "records[].recovery.rto_h");
    const [record] = await pasted("O2.1.1", `資產編號\t${group?.title["zh-TW"]}\nA-1\t8`);
    expect(record).toEqual({ asset_id: "A-1", recovery: { rto_h: 8 } });
  });

  test("what cannot be understood stays, for the check to name", async () => {
    expect(await pasted("O4.8.2", "測試編號\t結果\nRT-1\t很好")).toEqual([{ test_no: "RT-1", result: "很好" }]);
  });

  test.each([...outputSchemas.keys()])("%s: each title leads to its own column, in both languages", async (output) => {
    const columns = await columnsOf(output);
    for (const locale of ["zh-TW", "en"] as const) {
      const titles = columns.map(({ title }) => title[locale]);
      expect(recognizeTable([titles, titles.map(() => "x")], columns).fields).toEqual(columns.map(({ path }) => path));
    }
  });
});
