import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "../../support/run-cli.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const people = ["00012,王大明", "00013,李小華"].map((line) => {
  const [id, name] = line.split(",");
  return `  - { id: "${id}", name: ${name}, unit: 資訊室, roles: [it], joined: 2016-07-01 }`;
});
const config = "version: 1\nlocale: zh-TW\norganization: { name: 範例醫院 }\npolicy: baseline\npeople: people.yaml\n";
const heads = "資產編號,資產名稱,資產類別,擁有者,保管人,存放位置,C,I,A,資產價值,核心,個資,防護需求等級,盤點日期,狀態";
const row = (id: string, name: string) => `${id},${name},硬體,12,13,機房,1,1,1,1,否,否,普,115/6/1,使用中`;
const set = ["unit=資訊室", "prepared_by=00013", "approved_by=00012"].flatMap((one) => ["--set", one]);

function project(lines: readonly string[]): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "isms-evidence.yaml"), config);
  writeFileSync(join(folder, "people.yaml"), `version: 1\npeople:\n${people.join("\n")}\n`);
  writeFileSync(join(folder, "assets.csv"), `${lines.join("\n")}\n`);
  return folder;
}

const imported = (folder: string, ...words: readonly string[]) =>
  runCli(folder, ["import", "O2.1.1", "assets.csv", ...set, "--out", "evidence/assets.yaml", ...words]);

test("a line above the table that is not used is named, with why", async () => {
  const folder = project(["機密等級：極機密,,填表人：王大明", heads, row("A-1", "主機")]);
  const { status, out } = await imported(folder, "--set", "classification=internal");
  expect(status, out).toBe(0);
  expect(out).toContain("assets!A1 「機密等級」 未採用：「極機密」");
  expect(out).toContain("assets!C1 「填表人」 未採用");
  const document = parse(readFileSync(join(folder, "evidence/assets.yaml"), "utf8"));
  // Ids that Excel made numbers of.
  expect(document).toMatchObject({ prepared_by: "00013", records: [{ owner: "00012", custodian: "00013" }] });
});

test.each(["資產名稱", "資產名稱※"])(
  "of two columns with one head (%s), none is taken, whatever the mapping says",
  async (head) => {
    const folder = project([heads.replace("個資", head), row("A-1", "主機")]);
    const first = await imported(folder);
    expect(first.status).toBe(1);
    expect(first.out).toContain("B 「資產名稱」 與 L 欄的欄名相同");
    const path = join(folder, "evidence/O2.1.1.mapping");
    const mapping = readFileSync(path, "utf8");
    for (const name of ["資產名稱", head]) expect(parse(mapping).columns).not.toHaveProperty([name]);
    writeFileSync(path, mapping.replace("columns:\n", `columns:\n  ${head}: asset_name\n`));
    const second = await imported(folder);
    expect(second.status).toBe(1);
    expect(second.out).toContain(`L 「${head}」 與 B 欄的欄名相同`);
  },
);

test("heads without rows are said to have none", async () => {
  const { status, out } = await imported(project([heads]), "--set", "classification=internal");
  expect(status).toBe(1);
  expect(out).toContain("欄名之下沒有任何一列資料");
  expect(out).not.toContain("nil");
});

test("heads without rows leave a document as it is, and do not count its records as gone", async () => {
  const folder = project([heads, row("A-1", "主機")]);
  expect((await imported(folder, "--set", "classification=internal")).status).toBe(0);
  const path = join(folder, "evidence/assets.yaml");
  const before = readFileSync(path, "utf8");
  writeFileSync(join(folder, "assets.csv"), `${heads}\n`);
  const { status, out } = await imported(folder);
  expect(status).toBe(1);
  expect(out).toContain("欄名之下沒有任何一列資料");
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("heads without rows leave the roster as it is", async () => {
  const folder = project([]);
  writeFileSync(join(folder, "staff.csv"), "人員代號,姓名,單位,角色,到職日\n");
  const before = readFileSync(join(folder, "people.yaml"), "utf8");
  const { status, out } = await runCli(folder, ["import", "staff.csv", "--output", "people"]);
  expect(status, out).toBe(1);
  expect(out).toContain("欄名之下沒有任何一列資料");
  expect(readFileSync(join(folder, "people.yaml"), "utf8")).toBe(before);
});

test("days in Chinese numerals are read, and said to be converted", async () => {
  const folder = project([heads, row("A-1", "主機").replace("115/6/1", "民國一一五年六月一日")]);
  const { status, out } = await imported(folder, "--set", "classification=internal");
  expect(status, out).toBe(0);
  expect(out).toContain("1 格日期以國字書寫");
  expect(readFileSync(join(folder, "evidence/assets.yaml"), "utf8")).toContain("2026-06-01");
});

test("a row without a field is called a row, in the words of the language", async () => {
  const folder = project([heads, row("A-1", "主機").replace("硬體", "資通系統").replace(",否,", ",是,")]);
  const of = async (locale: string) =>
    (await imported(folder, "--set", "classification=internal", "--dry-run", "--locale", locale)).out;
  expect(await of("zh-TW")).toContain("assets!第 2 列：");
  expect(await of("en")).toContain("assets!row 2: ");
});

test("in English, no sign is full-width but those of the spreadsheet", async () => {
  const { out } = await imported(project([heads, row("A-1", "主機")]), "--dry-run", "--locale", "en");
  expect(out).toContain("Classification (classification)");
  const mapping = out.slice(out.indexOf("document:"));
  expect(mapping).not.toMatch(/[：、（）]/);
});
