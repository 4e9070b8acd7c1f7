import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workbookOf } from "../support/workbook-of.ts";

const signed = ["prepared_by=p-004", "approved_by=p-002", "classification=internal", "unit=資訊室"];
const set = signed.flatMap((one) => ["--set", one]);

/** The example hospital with a spreadsheet of other people beside it. */
function hospital(name: string, content: string | Uint8Array): string {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url)), folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return folder;
}

/** The document that an import without a question writes. */
async function imported(name: string, content: string | Uint8Array, ...words: readonly string[]) {
  const folder = hospital(name, content);
  const isRoster = words.includes("people");
  const given = isRoster ? [] : [...set, "--out", "new.yaml"];
  const result = await runCli(folder, ["import", name, ...given, "--as-of", "2026-10-01", ...words]);
  expect([result.status, result.status === 0 ? "" : result.out + result.error]).toEqual([0, ""]);
  return parse(readFileSync(join(folder, isRoster ? "people.yaml" : "new.yaml"), "utf8"));
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
const csv = (rows: readonly (readonly (string | number)[])[], separator = ",") =>
  `${rows.map((row) => row.join(separator)).join("\r\n")}\r\n`;

describe("a register as it is printed", () => {
  const head = [
    "項次",
    "資產編號",
    "資產名稱",
    "資產類別",
    "擁有者",
    "保管人/單位",
    "",
    "位置",
    "資產價值",
    "",
    "",
    "總值",
  ];
  const below = ["", "", "", "", "", "姓名", "單位", "", "機密性\n(C)", "完整性", "可用性", ""];
  const rest = ["核心", "個資", "RTO", "盤點日期", "狀態"];
  const row = (no: number, id: string, ...more: readonly (string | number)[]) => {
    return [no, id, `主機${no}`, "硬體", "王建宏", "李俊傑", "資訊室", "機房", 2, 2, 2, 2, ...more];
  };
  const rows = [
    ["○○醫院資訊資產清冊"],
    ["填表單位：資訊室"],
    [...head, ...rest],
    [...below, "", "", "(分鐘)", "", ""],
    ["一、伺服器"],
    row(1, "N-1", "□", "☑", 30, "115.09.01", "使用中"),
    row(2, "N-2", "□是 ☑否", "☑是 □否", "1小時", 1150902, "使用中"),
    ["第 1 頁，共 2 頁"],
    ["○○醫院資訊資產清冊"],
    [...head, ...rest],
    [...below, "", "", "(分鐘)", "", ""],
    row(3, "N-3", "■否", "□", 60, "115年9月3日", "使用中"),
    ["合計", "", 3],
    [],
    ["填表人：黃怡君", "", "", "核准：林志明"],
  ];
  const merges = ["F3:G3", "I3:K3", "A3:A4", "B3:B4"];
  test("with boxes, heads on each page, sections and signatures", async () => {
    const { records, unit } = await imported(
      "資產.xlsx",
      await workbookOf({ rows, merges }),
      "--set",
      "recovery.mtpd_h=8",
      "--set",
      "recovery.rpo_h=1",
    );
    expect(unit).toBe("資訊室");
    expect(records.map(({ asset_id }: { asset_id: string }) => asset_id)).toEqual(["N-1", "N-2", "N-3"]);
    const [first, second, third] = records;
    expect(first).toMatchObject({
      owner: "p-003",
      custodian: "p-005",
      using_unit: "資訊室",
      cia: { c: 2 },
      is_core: false,
      contains_pii: true,
      recovery: { rto_h: 0.5 },
      last_inventory_date: "2026-09-01",
    });
    expect(second).toMatchObject({ is_core: false, contains_pii: true, last_inventory_date: "2026-09-02" });
    expect(third).toMatchObject({ is_core: false, contains_pii: false });
  });
});

test("a roster with departments merged over their rows, totals between them and dashes below the heads", async () => {
  const rows = [
    ["部門", "員工代號", "姓名", "職稱", "到職日"],
    ["------", "------", "------", "------", "------"],
    ["資訊室", "00001", "甲", "組員", "100.1.1"],
    ["", "00002", "乙", "組員", "1-Oct-26"],
    ["小計：2人"],
    ["護理部", "00003", "丙", "組員", "115. 3. 1"],
  ];
  const content = await workbookOf({ rows, merges: ["A3:A4"] });
  const { people } = await imported("名冊.xlsx", content, "--output", "people", "--set", "roles=general");
  expect(people.slice(-3)).toMatchObject([
    { id: "00001", unit: "資訊室", joined: "2011-01-01" },
    { id: "00002", unit: "資訊室", joined: "2026-10-01" },
    { id: "00003", unit: "護理部", joined: "2026-03-01" },
  ]);
});

describe("logs of backups kept by hand", () => {
  const heads = ["日期", "起始時間", "完成時間", "備份工作", "備份主機", "方式", "結果", "備份容量", "存放處"];
  test("the date in a column of its own, times after midnight, circles, semicolons", async () => {
    const body = [1, 2].map((day) => [`115/9/${day}`, "2330", "0110", "J-1", "A-0001", "差異", "○", "512 MB", "異地"]);
    const { records } = await imported("備份日誌.csv", csv([["備份作業日誌"], heads, ...body], ";"));
    expect(records[0]).toMatchObject({
      started_at: "2026-09-01T23:30:00+08:00",
      ended_at: "2026-09-02T01:10:00+08:00",
      result: "success",
      size_gb: 0.5,
    });
    expect(records).toHaveLength(2);
  });
  test("ten thousand rows", async () => {
    const body = Array.from({ length: 10_000 }, (_, at) => {
      const day = `115/${String(1 + Math.floor(at / 1120)).padStart(2, "0")}/${String(1 + (Math.floor(at / 40) % 28)).padStart(2, "0")}`;
      return [
        day,
        "22:00",
        "23:30",
        `J-${(at % 40) + 1}`,
        `A-${String((at % 40) + 1).padStart(4, "0")}`,
        "完整",
        "成功",
        10,
        "異地",
      ];
    });
    const { records } = await imported("備份紀錄.xlsx", await workbookOf({ rows: [heads, ...body] }));
    expect(records).toHaveLength(10_000);
    expect(records.at(-1)).toMatchObject({
      job_id: "J-40",
      ended_at: "2026-09-26T23:30:00+08:00",
      location: "offsite",
    });
  });
  test("the short form: what ran each day since, and what failed", async () => {
    const short = ["備份工作編號", "資產編號", "每日成功起日", "結束時間", "結果", "存放地點", "失敗原因", "失敗處置"];
    const body = [
      ["J-1", "A-0001", "115/7/1", "115/9/30 23:10", "成功", "異地", "", ""],
      ["J-1", "A-0001", "", "115/8/3 23:10", "失敗", "異地", "磁帶滿", "換帶後重做"],
    ];
    const { records } = await imported("備份.csv", csv([short, ...body]));
    expect(records[0]).toMatchObject({ daily_since: "2026-07-01", result: "success" });
    expect(records[1]).toMatchObject({ result: "failed", failure_reason: "磁帶滿" });
  });
});

describe("reviews of accounts", () => {
  const review = [
    ...["review_no=AR-1", "system=A-0001", "extract_at=2026-10-01T08:00:00+08:00", "accounts_total=2"],
    ...[
      "dormant_found=0",
      "orphan_found=0",
      "actions=無",
      "reviewer=p-005",
      "unit_head=p-003",
      "review_date=2026-10-02",
    ],
  ].flatMap((one) => ["--set", one]);
  test("an export of a directory: flags of accounts, times as Windows stores them, groups", async () => {
    const rows = [
      [
        "DN",
        "objectClass",
        "sAMAccountName",
        "displayName",
        "userAccountControl",
        "whenCreated",
        "lastLogonTimestamp",
        "memberOf",
        "adminCount",
        "審查結果",
        "說明",
      ],
      [
        '"CN=a,DC=h"',
        "user",
        "u1",
        "李俊傑",
        512,
        "20200101083000.0Z",
        "134352864000000000",
        '"CN=VPN,OU=G,DC=h;CN=HIS,OU=G,DC=h"',
        "",
        "保留",
        "",
      ],
      ['"CN=b,DC=h"', "user", "u2", "黃怡君", 514, "20200101083000.0Z", "0", '"CN=VPN,OU=G,DC=h"', 1, "停用", "離職"],
    ];
    const { records } = await imported("AD.csv", utf16(csv(rows, "\t")), ...review);
    expect(records).toHaveLength(1);
    const [one, two] = records[0].items;
    expect(one).toMatchObject({ account_id: "u1", enabled: true, privileged: false, last_login: "2026-10-01" });
    expect(one.groups).toHaveLength(2);
    expect(two).toMatchObject({ enabled: false, privileged: true, decision: "disable" });
    expect(two).not.toHaveProperty("last_login");
  });
  test("a printed form for each system: what the lines around the table say is of its record", async () => {
    const form = (system: string, no: string) => ({
      name: system,
      rows: [
        ["帳號定期審查紀錄表"],
        ["審查編號：", no, "", "系統名稱：", system],
        ["審查日期：", "115/10/5", "", "審查人：", "李俊傑"],
        ["帳號清單匯出時間：", "115/10/4 09:30", "", "帳號總數：", 1],
        ["項次", "帳號", "使用人", "啟用", "特權", "審查決定"],
        [1, "u1", "李俊傑", "Y", "N", "☑保留 □停用 □刪除"],
        ["閒置帳號數：", 0, "", "離職帳號數：", 0],
        ["處置：", "無"],
        ["單位主管：王建宏"],
      ],
    });
    const { records } = await imported("審查.xlsx", await workbookOf(form("A-0001", "AR-1"), form("A-0002", "AR-2")));
    expect(records).toMatchObject([
      { review_no: "AR-1", system: "A-0001", reviewer: "p-005", unit_head: "p-003", orphan_found: 0, actions: [] },
      { review_no: "AR-2", system: "A-0002", items: [{ account_id: "u1", decision: "keep" }] },
    ]);
  });
});
