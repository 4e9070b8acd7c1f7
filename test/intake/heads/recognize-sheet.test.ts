import { describe, expect, test } from "vitest";
import { envelopeTables, outputTables, rosterTables } from "../../../src/author/table/columns.ts";
import { candidates, isInDoubt } from "../../../src/intake/choose-output.ts";
import { headName } from "../../../src/intake/heads/find-heads.ts";
import { knownTables, recognizeSheet } from "../../../src/intake/heads/recognize-sheet.ts";
import type { SpreadsheetWords } from "../../../src/intake/words.ts";
import { locales } from "../../../src/model/locale.ts";
import type { Range, Sheet } from "../../../src/spreadsheet/sheet.ts";
import { loadBuiltin } from "../../../src/standard/builtin-data.ts";
import { loadOutputForms, loadSharedForms } from "../../../src/standard/output-forms.ts";

const words = (await loadBuiltin("spreadsheet-words")) as SpreadsheetWords;
const shared = await loadSharedForms();
const forms = await loadOutputForms();
const tables = [...forms].map(([output, form]) => outputTables(output as `O${string}`, form, shared));
const all = knownTables([...tables.flat(), ...rosterTables(shared)], words);

type Texts = readonly (readonly string[])[];

function sheetOf(rows: Texts, merges: readonly Range[] = []): Sheet {
  const numbered = rows.map((cells, at) => ({
    number: at + 1,
    isHidden: false,
    cells: cells.map((text) => text || null),
  }));
  return { name: "S", isHidden: false, rows: numbered, merges, hiddenColumns: new Set() };
}

/** What each head of a sheet was understood as: the field, or what it may be. */
function understood(output: string, rows: Texts, merges: readonly Range[] = []) {
  const own = all.filter(({ table }) => table.subject === output);
  const [best] = recognizeSheet(sheetOf(rows, merges), own, words);
  return best?.heads.map(({ head, target, doubt }) => [
    headName(head),
    target?.field ?? (doubt.length > 0 ? doubt : null),
  ]);
}

describe.each(locales)("the titles of the schemas in %s", (locale) => {
  test.each([...forms.keys()])("%s is known by its own", (output) => {
    const [records] = tables.flat().filter(({ subject }) => subject === output);
    const columns = records?.columns.filter(({ type }) => type !== "rows") ?? [];
    const titles = columns.map(({ title }) => title[locale]);
    const sheet = sheetOf([titles, titles.map(() => "x")]);
    const found = candidates([sheet], all, words, { file: "a.csv", titles: new Map() }, null);
    expect(found[0]?.subject).toBe(output);
    expect(isInDoubt(found)).toBe(false);
    const heads = found[0]?.sheets[0]?.heads ?? [];
    expect(heads.filter(({ target }) => target === null).map(({ head }) => headName(head))).toEqual([]);
    expect(heads.map(({ target }) => target?.columns[0]?.path)).toEqual(columns.map(({ path }) => path));
  });
});

describe("heads as others write them", () => {
  test("a group above its fields", () => {
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 }];
    const rows = [
      ["資產編號", "資產名稱", "復原目標(小時)", "", ""],
      ["", "", "MTPD", "RTO", "RPO"],
    ];
    const expected = [
      ["資產編號", "asset_id"],
      ["資產名稱", "asset_name"],
      ["復原目標(小時)／MTPD", "recovery.mtpd_h"],
      ["復原目標(小時)／RTO", "recovery.rto_h"],
      ["復原目標(小時)／RPO", "recovery.rpo_h"],
    ];
    expect(understood("O2.1.1", rows, merges)).toEqual(expected);
    expect(understood("O2.1.1", rows)).toEqual(expected); // as a text file has it
  });
  test("a head that has the name of one field in it", () => {
    expect(understood("O2.1.1", [["財產編號", "設備名稱", "資通系統防護需求等級", "備註"]])).toEqual([
      ["財產編號", "asset_id"],
      ["設備名稱", "asset_name"],
      ["資通系統防護需求等級", "protection_level"],
      ["備註", null],
    ]);
  });
  test("two heads for one field are a question", () => {
    expect(understood("O2.1.1", [["財產編號", "設備編號", "設備名稱"]])).toEqual([
      ["財產編號", ["asset_id"]],
      ["設備編號", ["asset_id"]],
      ["設備名稱", "asset_name"],
    ]);
  });
  test("a title is surer than another word for the same field", () => {
    expect(understood("O2.1.1", [["資產編號", "財產編號", "設備名稱"]])?.slice(0, 2)).toEqual([
      ["資產編號", "asset_id"],
      ["財產編號", ["asset_id"]],
    ]);
  });
  test.each([
    [
      "O4.8.1",
      ["備份工作名稱", "備份標的", "備份位置", "處置", "備份類型"],
      ["job_id", "asset_id", "location", "failure_action", "method"],
    ],
    [
      "O4.8.2",
      ["還原單號", "設備名稱", "還原日期", "還原結果", "測試人員", "覆核人員"],
      ["test_no", "asset_id", "started_at", "result", "tester", "witness"],
    ],
    ["people", ["員工編號", "姓名", "部門", "職稱", "到職日期"], ["id", "name", "unit", "title", "joined"]],
    [
      "O2.1.1",
      ["＊財產編號：", "資產\n名稱", "機密性（C）", "完整性(I)", "可用性 (A)"],
      ["asset_id", "asset_name", "cia.c", "cia.i", "cia.a"],
    ],
  ])("%s: %j", (output, heads, fields) => {
    expect(understood(output, [heads])?.map(([, field]) => field)).toEqual(fields);
  });
});

test("heads are found below titles and above notes, on any row", () => {
  const rows = [
    ["市立醫院"],
    ["製表日期：115/10/1"],
    [],
    ["", "財產編號", "設備名稱", "保管人"],
    ["", "A-1", "主機", "王"],
  ];
  const [best] = recognizeSheet(sheetOf(rows), all, words);
  expect([best?.known.table.subject, best?.block.first, best?.block.last]).toEqual(["O2.1.1", 3, 3]);
});

test("text without heads is no table", () => {
  expect(recognizeSheet(sheetOf([["一、本表每年盤點一次。"], ["二、以中文填寫。"]]), all, words)).toEqual([]);
});

test("every word of the list stands for a field, and every value for one of a schema", () => {
  const known = new Set(
    [...tables.flat(), ...rosterTables(shared), ...envelopeTables(shared)].flatMap(({ subject, columns }) =>
      columns.flatMap(({ path }) => {
        const field = subject === "evidence" ? path : path.replace(/^[a-z]+\[\]\./, "");
        const last = path.slice(path.lastIndexOf("[]") + 2).replace(/^\./, "");
        return [field, `${subject}:${field}`, last];
      }),
    ),
  );
  expect(Object.keys(words.heads).filter((field) => !known.has(field))).toEqual([]);
  const values = new Set(
    [...tables.flat(), ...rosterTables(shared)].flatMap(({ columns }) =>
      columns.flatMap((column) => column.values.flatMap(({ value, label }) => [String(value), label ?? ""])),
    ),
  );
  expect(Object.keys(words.values).filter((value) => !values.has(value))).toEqual([]);
});
