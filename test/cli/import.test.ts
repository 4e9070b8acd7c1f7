import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workbookOf } from "../support/workbook-of.ts";

const day = ["--as-of", "2026-10-01"];
const signed = [
  "--set",
  "approved_by=p-002",
  "--set",
  "prepared_by=p-004",
  "--set",
  "classification=internal",
  "--set",
  "unit=資訊室",
];

/** The example hospital, with the files of other people beside it. */
function hospital(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url)), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const everything = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[path, readFileSync(path).toString("latin1")] as const] : [];
    }),
  );

const read = (folder: string, path: string) => parse(readFileSync(join(folder, path), "utf8"));

/** What a person does with a mapping: fills in blanks and corrects words. */
function correct(folder: string, path: string, changes: readonly (readonly [RegExp, string])[]): void {
  let text = readFileSync(join(folder, path), "utf8");
  for (const [blank, filled] of changes) {
    expect(text).toMatch(blank);
    text = text.replace(blank, filled);
  }
  writeFileSync(join(folder, path), text);
}

describe("an asset register with merged heads and dates of the Republic", async () => {
  const assets = await workbookOf(
    {
      name: "資訊資產清冊",
      rows: [
        ["市立醫院　資訊資產清冊"],
        ["製表單位：資訊室　　製表日期：115年10月1日"],
        [
          "項次",
          "財產編號",
          "設備名稱",
          "資產類別",
          "權責單位",
          "保管人",
          "存放位置",
          "資訊資產價值",
          null,
          null,
          "資產\n價值",
          "核心系統",
          "含個資",
          "最近盤點日",
          "使用狀態",
          "備註",
        ],
        [null, null, null, null, null, null, null, "機密性\n(C)", "完整性\n(I)", "可用性\n(A)"],
        [
          1,
          "MED-SV-001",
          "掛號系統主機",
          "硬體",
          "王建宏",
          "黃怡君",
          "B1 機房",
          "高",
          "高",
          "高",
          27,
          "",
          "V",
          "115/9/15",
          "使用中",
        ],
        [
          2,
          "MED-SV-002",
          "檔案伺服器",
          "硬體",
          "王建宏",
          "黃怡君",
          "B1 機房",
          "中",
          "中",
          "中",
          8,
          "",
          "V",
          "115.09.15",
          "使用中",
          "RAID",
        ],
        [
          3,
          "MED-NW-001",
          "核心交換器",
          "硬體",
          "王建宏",
          "吳家豪",
          "B1 機房",
          "普",
          "中",
          "高",
          6,
          "",
          "",
          "115年9月16日",
          "使用中",
        ],
        [
          4,
          "MED-SW-001",
          "防毒軟體",
          "軟體",
          "王建宏",
          "張雅婷",
          "資訊室",
          "普",
          "普",
          "中",
          2,
          "",
          "",
          1150916,
          "使用中",
        ],
        ["合計", "4 項"],
        ["製表人：謝佳玲　　單位主管：王建宏"],
      ],
      merges: ["A1:P1", "A2:P2", "A3:A4", "B3:B4", "C3:C4", "H3:J3", "K3:K4", "A10:P10"],
    },
    { name: "填表說明", rows: [["一、本表每年盤點一次。"], ["二、價值以高、中、普填列。"]] },
  );
  const register = "evidence/t2-assets-and-risk/O2.1.1-2026-10-01.yaml";
  const mapping = "evidence/t2-assets-and-risk/O2.1.1.mapping";
  const words = ["import", "資產.xlsx", ...day];

  test("needs one correction, then changes nothing when it comes again", async () => {
    const folder = hospital({ "資產.xlsx": assets });
    const first = await runCli(folder, words);
    expect(first.status).toBe(1);
    expect(first.out).toMatch(/資訊資產清冊!J5、J6、J7、J8（.*可用性）/);
    expect(existsSync(join(folder, register))).toBe(false);
    correct(folder, mapping, [
      [/高:$/gm, "高: 3"],
      [/中:$/gm, "中: 2"],
      [/普:$/gm, "普: 1"],
      [/is_core:(?= #|$)(?!.*\n.*contains)/gm, "is_core: false"],
      [/classification:(?= #)/, "classification: internal"],
    ]);
    const second = await runCli(folder, words);
    expect(second.status).toBe(0);
    expect(second.out).toContain(register);
    const { records, prepared_by, date } = read(folder, register);
    expect(records.find(({ asset_id }: { asset_id: string }) => asset_id === "MED-NW-001")).toEqual({
      asset_id: "MED-NW-001",
      asset_name: "核心交換器",
      category: "hardware",
      owner: "p-003",
      custodian: "p-007",
      location: "B1 機房",
      cia: { c: 1, i: 2, a: 3 },
      asset_value: 6,
      is_core: false,
      contains_pii: false,
      last_inventory_date: "2026-09-16",
      status: "in_use",
    });
    expect([prepared_by, date]).toEqual(["p-012", "2026-10-01"]);
    const after = everything(folder);
    expect((await runCli(folder, words)).status).toBe(0);
    expect(everything(folder)).toEqual(after);
    // The mapping is no evidence, and not evidence that somebody forgot either.
    const { out } = await runCli(folder, ["check", ...day, "--format", "json"]);
    expect(out).not.toContain("O2.1.1.mapping");
  });

  test("heads that are new next time are added to the mapping, which keeps everything else", async () => {
    const named = [
      ["財產編號", "設備名稱", "資產類別", "權責單位", "保管人", "核心系統", "含個資", "使用狀態"],
      ["A-1", "交換器", "硬體", "王建宏", "黃怡君", "否", "否", "使用中"],
    ] as const;
    const [head, row] = named;
    const wider = [
      [...head.slice(0, 7), "存放位置", "財產標籤：顏色"],
      [...row.slice(0, 7), "B1 機房", "紅"],
    ];
    const folder = hospital({
      "一.xlsx": await workbookOf({ rows: named }),
      "二.xlsx": await workbookOf({ rows: wider }),
    });
    const set = ["prepared_by=p-004", "approved_by=p-002", "classification=internal", "unit=資訊室", "status=in_use"];
    const asked = (file: string) => [
      "import",
      file,
      "--output",
      "O2.1.1",
      ...day,
      ...set.flatMap((one) => ["--set", one]),
    ];
    await runCli(folder, asked("一.xlsx"));
    const before = `${readFileSync(join(folder, mapping), "utf8").replace("columns:\n", "columns:\n  # 總務處的欄名\n")}# 完\n`;
    writeFileSync(join(folder, mapping), before);
    const dry = await runCli(folder, [...asked("二.xlsx"), "--dry-run"]);
    expect(dry.out).toContain("將增列新欄名：「存放位置」「財產標籤：顏色」");
    expect(readFileSync(join(folder, mapping), "utf8")).toBe(before);
    // 使用狀態 is gone, and no error.
    const { out } = await runCli(folder, asked("二.xlsx"));
    expect(out).toContain("已增列新欄名：「存放位置」「財產標籤：顏色」");
    const after = readFileSync(join(folder, mapping), "utf8");
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(added).toEqual([
      expect.stringMatching(/^ {2}存放位置: location # /),
      expect.stringMatching(/^ {2}"財產標籤：顏色": # /),
    ]);
    expect(
      after
        .split("\n")
        .filter((line) => !added.includes(line))
        .join("\n"),
    ).toBe(before);
    expect((await runCli(folder, asked("二.xlsx"))).out).not.toContain("增列");
    expect(readFileSync(join(folder, mapping), "utf8")).toBe(after);
  });

  test("a dry run writes nothing and shows the mapping", async () => {
    const folder = hospital({ "資產.xlsx": assets });
    const before = everything(folder);
    const { status, out } = await runCli(folder, [...words, "--dry-run"]);
    expect(status).toBe(1);
    expect(out).toContain("財產編號: asset_id");
    expect(out).toContain("合計");
    expect(everything(folder)).toEqual(before);
  });
});

describe("a backup log in Big5 with lines above the table", () => {
  // The bytes of the text in Big5, as an old system writes it.
  const csv = readFileSync(fileURLToPath(new URL("../fixtures/spreadsheets/big5-backup.csv", import.meta.url)));

  test("is read without a question", async () => {
    const folder = hospital({ "備份紀錄.csv": csv });
    const { status, out } = await runCli(folder, ["import", "備份紀錄.csv", ...day, ...signed]);
    expect(status, out).toBe(0);
    expect(out).toContain("Big5");
    const { records } = read(folder, "evidence/t4-operations/O4.8.1-2026-10-01.yaml");
    expect(records).toHaveLength(3);
    expect(records[1]).toEqual({
      job_id: "BK-0002",
      asset_id: "A-0001",
      method: "incremental",
      started_at: "2026-09-29T23:30:00+08:00",
      ended_at: "2026-09-30T01:10:00+08:00",
      result: "success",
      media: "LTO-8",
      location: "offsite",
      operator: "p-001",
    });
  });
});

describe("an access review exported from a directory", () => {
  const head = "sAMAccountName,DisplayName,Enabled,LastLogonDate,MemberOf,Privileged,Decision,Comments";
  const rows = [
    'lin.zm,林志明,True,2026/9/28 上午 08:12:30,"Domain Users;HIS-Users",False,Keep,',
    'svc-backup,,True,,"CN=Domain Admins,DC=h,DC=tw;CN=VPN,OU=Groups,DC=h,DC=tw",True,Disable,無人使用',
    "old.user,黃怡君,False,2025/1/3 下午 05:02:10,Domain Users,False,Disable,已離職",
  ];
  const csv = `\ufeff${[head, ...rows].join("\r\n")}\r\n`;

  test("asks for the fields of the review once, and counts none itself", async () => {
    const folder = hospital({ "AD.csv": csv });
    const words = ["import", "AD.csv", "--output", "O4.2.3", ...day, ...signed];
    const first = await runCli(folder, words);
    expect(first.status, first.out).toBe(1);
    const mapping = "evidence/t4-operations/O4.2.3.mapping";
    correct(folder, mapping, [
      [/review_no:(?= #)/, "review_no: AR-2026-Q3"],
      [/system:(?= #)/, "system: A-0001"],
      [/extract_at:(?= #)/, 'extract_at: "2026-09-30T09:00:00+08:00"'],
      [/accounts_total:(?= #)/, "accounts_total: 3"],
      [/dormant_found:(?= #)/, "dormant_found: 0"],
      [/orphan_found:(?= #)/, "orphan_found: 1"],
      [/ {2}actions:(?= #)/, "  actions: 無"],
      [/reviewer:(?= #)/, "reviewer: p-004"],
      [/unit_head:(?= #)/, "unit_head: p-003"],
      [/review_date:(?= #)/, "review_date: 2026-09-30"],
    ]);
    const second = await runCli(folder, words);
    expect(second.status, second.out).toBe(0);
    const { records } = read(folder, "evidence/t4-operations/O4.2.3-2026-10-01.yaml");
    expect(records[0].items[0]).toEqual({
      account_id: "lin.zm",
      holder: "p-001",
      enabled: true,
      groups: ["Domain Users", "HIS-Users"],
      last_login: "2026-09-28",
      privileged: false,
      decision: "keep",
    });
    expect(records[0].items[1].groups).toEqual(["CN=Domain Admins,DC=h,DC=tw", "CN=VPN,OU=Groups,DC=h,DC=tw"]);
    expect(records).toHaveLength(1);
  });
});

test("a required field without a column is asked for once, however many rows there are", async () => {
  const head = "測試編號,資產編號,備份工作編號,測試方式,開始時間,完成時間,測試結果,測試人員";
  const rows = Array.from(
    { length: 300 },
    (_, at) => `RT-${at + 1},A-0001,BK-0001,完整還原,2026-09-10 09:00,2026-09-10 11:00,成功,林志明`,
  );
  const folder = hospital({ "還原測試.csv": `${[head, ...rows].join("\n")}\n` });
  const words = ["import", "還原測試.csv", "--output", "O4.8.2", ...day, ...signed];
  expect((await runCli(folder, words)).status).toBe(1);
  correct(folder, "evidence/t4-operations/O4.8.2.mapping", [[/integrity_check:(?= #)/, "integrity_check: 筆數比對"]]);
  const { status, out } = await runCli(folder, words);
  expect(status, out).toBe(0);
});

describe("what is not read", async () => {
  const xls = readFileSync(fileURLToPath(new URL("../fixtures/spreadsheets/libreoffice.xls", import.meta.url)));
  const locked = await writeXlsx({
    sheets: [{ name: "S", rows: [["x"]] }],
    encryption: { password: "x", spinCount: 10 },
  });
  const page = "<html><body><table><tr><td>資產編號</td></tr></table></body></html>";

  test.each([
    ["an old workbook", "資產.xls", xls],
    ["a workbook with a password", "資產.xlsx", locked],
    ["a web page with the name of a workbook", "資產.xls", page],
    ["a picture", "資產.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 1, 2, 3])],
    ["an empty file", "資產.csv", ""],
    ["a file that is too large", "資產.csv", Buffer.alloc(51 * 1024 * 1024, "a,")],
    ["text without heads", "資產.csv", "一,二\n三,四\n"],
  ])("%s: one line and exit status 2, nothing written", async (_, name, content) => {
    const folder = hospital({ [name]: content });
    const before = everything(folder);
    const { status, out, error } = await runCli(folder, ["import", name, ...day]);
    expect([status, out]).toEqual([2, ""]);
    expect(error.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    expect(everything(folder)).toEqual(before);
  });

  test("a sheet, a field and a mapping that are not there", async () => {
    const folder = hospital({
      "a.csv": "資產編號,資產名稱\nA-1,主機\n",
      "bad.mapping": "version: 1\noutput: O2.1.1\ncolumns: { x: asset_nam }\n",
    });
    for (const words of [
      ["--sheet", "x"],
      ["--set", "tint=red"],
      ["--output", "O9.9.9"],
      ["--mapping", "bad.mapping"],
    ]) {
      expect((await runCli(folder, ["import", "a.csv", ...words, ...day])).status, words.join(" ")).toBe(2);
    }
  });
});

test("an update by key keeps comments, and names what is new, changed and gone", async () => {
  const before = `# 資產清冊，由資訊室維護
output: O2.1.1
id: assets
unit: 資訊室
date: 2026-06-01
prepared_by: p-003
approved_by: p-002
classification: internal
records:
  # 門診
  - { asset_id: B-1, asset_name: 舊主機, category: hardware, owner: p-003, custodian: p-006, location: 機房, asset_value: 3, is_core: false, contains_pii: false, last_inventory_date: 2026-06-01, status: in_use }
  - { asset_id: B-2, asset_name: 印表機, category: hardware, owner: p-003, custodian: p-006, location: 機房, asset_value: 3, is_core: false, contains_pii: false, last_inventory_date: 2026-06-01, status: in_use }
`;
  const row = (id: string, name: string) => `${id},${name},硬體,王建宏,黃怡君,機房,3,否,否,2026/6/1,在用`;
  const csv = `資產編號,設備名稱,類別,擁有者,保管人,位置,資產價值,核心系統,含個資,盤點日期,使用狀態
${row("B-1", "新主機")}
${row("B-3", "=cmd")}
`;
  const folder = hospital({ "evidence/own.yaml": before, "a.csv": csv });
  const { status, out } = await runCli(folder, ["import", "a.csv", ...day]);
  expect(status, out).toBe(0);
  const after = readFileSync(join(folder, "evidence/own.yaml"), "utf8");
  expect(after).toContain(before.slice(0, before.indexOf("  - {")));
  expect(after).toContain("asset_name: 新主機");
  expect(after).toContain('asset_name: "=cmd"');
  expect(out).toMatch(/B-3[\s\S]*B-1[\s\S]*B-2/);
  const again = await runCli(folder, ["import", "a.csv", ...day]);
  expect([again.status, readFileSync(join(folder, "evidence/own.yaml"), "utf8")]).toEqual([0, after]);
});

test("a roster of staff, with what it does not say given once", async () => {
  const folder = hospital({ "staff.csv": "員工編號,姓名,部門,職稱,到職日期\n0105,林小美,資訊室,工程師,115/8/1\n" });
  const words = ["import", "staff.csv", "--output", "people", "--set", "roles=it、general", ...day];
  const { status, out } = await runCli(folder, words);
  expect(status, out).toBe(0);
  const { people } = read(folder, "people.yaml");
  expect(people.at(-1)).toEqual({
    id: "0105",
    name: "林小美",
    unit: "資訊室",
    title: "工程師",
    roles: ["it", "general"],
    joined: "2026-08-01",
  });
  expect(readFileSync(join(folder, "people.yaml"), "utf8")).toMatch(/^# yaml-language-server/);
});

test("each missing field is a problem, and those that are not listed count as well", async () => {
  const folder = hospital({ "assets.csv": "資產編號,資產名稱\nA-9001,x\n" });
  const { status, out } = await runCli(folder, [
    "import",
    "assets.csv",
    "--output",
    "O2.1.1",
    "--mapping",
    "own.mapping",
  ]);
  const [, missing = ""] = out.match(/^試算表沒有的必填欄位：(.*)$/m) ?? [];
  const [, count] = out.match(/^有 (\d+) 項需要處理/m) ?? [];
  expect(status).toBe(1);
  expect(Number(count)).toBe(missing.split("、").length);
});

test("problems of one kind are one line, with their first cells", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `C-${at},設備,硬體,某某${at},黃怡君,機房,3,否,否,不明,在用`);
  const csv = `資產編號,設備名稱,類別,擁有者,保管人,位置,資產價值,核心系統,含個資,盤點日期,使用狀態\n${rows.join("\n")}\n`;
  const folder = hospital({ "a.csv": csv });
  const { status, out } = await runCli(folder, ["import", "a.csv", "--dry-run", ...day]);
  expect(status).toBe(1);
  expect(out.split("\n").filter((line) => line.includes("a!D")).length).toBe(1);
  expect(out).toContain("200");
});
