import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readXlsx, type Workbook } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const day = ["--as-of", "2026-10-01"];
const hospital = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));
const hospitalConfig = ["--config", join(hospital, "isms-evidence.yaml")];

const vendors = `output: O5.4.1
id: time-1
unit: 資訊室
date: 2026-09-30
prepared_by: p-1
approved_by: p-2
classification: internal
records:
  - { source_name: 校時主機, source_host: ntp1.hospital.example, stratum: 2, upstream: tl, authenticated: false, tolerance_ms: 1000 }
`;

function repository(text = vendors): string {
  return temporaryFolder({ "isms-evidence.yaml": "version: 1\nlocale: zh-TW\n", "evidence/time.yaml": text });
}

async function exported(folder: string, words: readonly string[]): Promise<Workbook> {
  const { status, error } = await runCli(folder, ["export", ...words, "--out", "book.xlsx", ...day]);
  expect([status, error.split("\n")[0]]).toEqual([0, expect.stringContaining("book.xlsx")]);
  return readXlsx(readFileSync(join(folder, "book.xlsx")));
}

const sheetOf = ({ sheets }: Workbook, name: string) => {
  const sheet = sheets.find((sheet) => sheet.name.startsWith(name));
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe("a workbook of an output", () => {
  test("has a sheet of documents, one of records and one for each list in them, and hidden choices", async () => {
    const folder = temporaryFolder();
    const book = await exported(folder, ["O4.1.2", ...hospitalConfig]);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ["文件", false],
      ["附件", false],
      ["O4.1.2 權限定期審查紀錄", false],
      ["O4.1.2 審查項目", false],
      ["O4.1.2 不符事項", false],
      ["選項", true],
    ]);
    const records = sheetOf(book, "O4.1.2 權限");
    expect(records.rows[0]?.slice(0, 3)).toEqual([
      "evidence:id",
      "O4.1.2:records[].review_no",
      "O4.1.2:records[].period.from",
    ]);
    expect(records.rows[1]?.slice(0, 3)).toEqual(["所屬文件", "審查編號", "審查期間／起日"]);
    expect(records.rowDefs?.get(0)?.hidden).toBe(true);
    expect(records.freezePane).toEqual({ rows: 2 });
    expect(records.rows[2]?.[2]).toBeInstanceOf(Date);
  });

  test("offers labels of choices, which nothing else can replace, and known people and assets", async () => {
    const book = await exported(temporaryFolder(), ["O2.1.1", ...hospitalConfig]);
    const assets = sheetOf(book, "O2.1.1");
    const lists = sheetOf(book, "選項");
    const offered = (field: string) => {
      const column = String.fromCharCode(65 + (assets.rows[0] ?? []).indexOf(`O2.1.1:records[].${field}`));
      const validation = assets.dataValidations?.find(({ range }) => range.startsWith(`${column}3`));
      const [, letter = "", last = ""] = /\$([A-Z])\$2:\$[A-Z]\$(\d+)$/.exec(validation?.formula1 ?? "") ?? [];
      const values = lists.rows.slice(1, Number(last)).map((row) => row[letter.charCodeAt(0) - 65]);
      return { values, isStrict: validation?.showErrorMessage === true };
    };
    expect(offered("protection_level")).toEqual({ values: ["普", "中", "高"], isStrict: true });
    expect(offered("owner")).toMatchObject({ isStrict: false });
    expect(offered("owner").values[0]).toBe("p-001 林志明");
  });

  test("explains its columns at their heads", async () => {
    const book = await exported(temporaryFolder(), ["O4.8.2", "--blank", ...hospitalConfig]);
    const records = sheetOf(book, "O4.8.2 備份");
    expect(records.cells?.get("1,0")?.comment?.text).toContain("必填");
    expect(records.rows.length).toBe(2);
    expect(sheetOf(book, "文件").rows[2]?.slice(0, 2)).toEqual(["O4.8.2", "O4.8.2-2026-10-01"]);
  });

  test("is in the language that is asked for", async () => {
    const book = await exported(temporaryFolder(), ["O4.8.2", "--locale", "en", ...hospitalConfig]);
    expect(book.sheets.map(({ name }) => name).slice(0, 2)).toEqual(["Documents", "Attachments"]);
    const records = sheetOf(book, "O4.8.2 ");
    expect(records.rows[2]).toContain("pass");
  });

  test("an output without evidence gives a form", async () => {
    const book = await exported(repository(), ["o4.8.2"]);
    expect(sheetOf(book, "文件").rows[2]?.slice(0, 2)).toEqual(["O4.8.2", "O4.8.2-2026-10-01"]);
  });

  test("a file stands for the documents in it", async () => {
    const path = join(hospital, "evidence/t4-operations/O4.1.2-access-review-2025-q4.yaml");
    const book = await exported(temporaryFolder(), [path, ...hospitalConfig]);
    const records = sheetOf(book, "O4.1.2 權限");
    expect(records.rows[0]?.[0]).toBe("O4.1.2:records[].review_no");
  });

  test("the roster is a workbook too", async () => {
    const book = await exported(temporaryFolder(), ["people", ...hospitalConfig]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["人員名冊", "留職停薪", "Git 身分", "選項"]);
  });

  test("several outputs are several workbooks in a folder", async () => {
    const folder = temporaryFolder();
    const words = ["export", "O5.3.1", "O2.1.1", "people", ...hospitalConfig, ...day];
    expect((await runCli(folder, [...words, "--out", "books"])).status).toBe(0);
    expect(readdirSync(join(folder, "books")).toSorted()).toEqual(
      ["O2.1.1 資產清冊.xlsx", "O5.3.1 監控日報 月報表.xlsx", "人員名冊.xlsx"].toSorted(),
    );
    expect((await runCli(folder, [...words, "--out", "book.xlsx"])).status).toBe(2);
  });

  test("the same evidence is the same bytes", async () => {
    const [one, other] = [repository(), repository()];
    await exported(one, ["O5.4.1"]);
    await exported(other, ["O5.4.1"]);
    expect(readFileSync(join(one, "book.xlsx")).equals(readFileSync(join(other, "book.xlsx")))).toBe(true);
  });
});

describe("text stays text", () => {
  const text = vendors.replace("資訊室", "=cmd|' /C calc'!A0");

  test("in a workbook", async () => {
    const book = await exported(repository(text), ["O5.4.1"]);
    const documents = sheetOf(book, "文件");
    expect(documents.rows[2]?.[2]).toBe("=cmd|' /C calc'!A0");
    expect([...(documents.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });

  test("in csv, where it gets an apostrophe", async () => {
    const folder = repository(text);
    const { status } = await runCli(folder, ["export", "O5.4.1", "--out", "time.csv", ...day]);
    expect(status).toBe(0);
    const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    expect(files.toSorted()).toEqual(["time O5.4.1 選定時間同步源.csv", "time 文件.csv", "time 附件.csv"].toSorted());
    const csv = readFileSync(join(folder, "time 文件.csv"), "utf8");
    expect(csv.startsWith("\ufeff工作產出,")).toBe(true);
    expect(csv).toContain(",'=cmd|' /C calc'!A0,");
  });
});

describe("what cannot be exported", () => {
  test.each([
    ["an unknown output", ["O99.1.1"], "O99.1.1"],
    ["a file that is no evidence", ["isms-evidence.yaml.bak"], "isms-evidence.yaml.bak"],
    ["a workbook of the old kind", ["O4.8.2", "--out", "a.xls"], "--out"],
  ])("%s", async (_, words, named) => {
    const folder = repository();
    const { status, error } = await runCli(folder, ["export", "--out", "book.xlsx", ...words, ...day]);
    expect(status).toBe(2);
    expect(error).toContain(named);
    expect(existsSync(join(folder, "book.xlsx"))).toBe(false);
  });

  test("what to write instead is in the language of the user", async () => {
    const { error } = await runCli(repository(), ["export", "O5.4.1", "--out", "a.xls", "--locale", "zh-TW", ...day]);
    expect(error).toContain("「資料夾」");
    expect(error).not.toMatch(/BOOK|FOLDER/);
  });

  test("a document that a table cannot hold names the value", async () => {
    const folder = repository(vendors.replace("stratum: 2", "stratum: 2, surprise: { a: [[1]] }"));
    const { status, error } = await runCli(folder, ["export", "O5.4.1", "--out", "book.xlsx", ...day]);
    expect(status).toBe(2);
    expect(error).toContain("/records/0/surprise");
    expect(error).toContain("evidence/time.yaml");
  });

  test("a file that exists is not overwritten", async () => {
    const folder = repository();
    writeFileSync(join(folder, "book.xlsx"), "mine");
    const { status } = await runCli(folder, ["export", "O5.4.1", "--out", "book.xlsx", ...day]);
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "book.xlsx"), "utf8")).toBe("mine");
  });
});
