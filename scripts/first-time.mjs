// Writes the workbooks of docs/first-time.md, as a school would have them. Same input, same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { importSource } from "./import-source.mjs";

const folder = new URL("../examples/first-time/", import.meta.url);
const day = "2026-09-18";

const staff = {
  name: "人員名單",
  title: "範例國民中學 教職員名單（資訊安全相關）",
  head: ["人員代號", "姓名", "單位", "職稱", "角色", "到職日"],
  rows: [
    ["p-001", "何秀英", "校長室", "校長兼資通安全長", "機關首長、資通安全長", "111.08.01"],
    ["p-002", "劉俊宏", "教務處", "資訊組長", "資訊人員", "108.08.01"],
    ["p-003", "蔡佩珊", "教務處", "教務主任", "主管、一般使用者", "105.08.01"],
    ["p-004", "許文雄", "總務處", "總務主任", "主管、一般使用者", "103.08.01"],
  ],
};

const assets = {
  name: "資產清冊",
  title: "範例國民中學 115 年度資訊資產清冊",
  head: [
    "資產編號",
    "資產名稱",
    "資產類別",
    "資產擁有者",
    "保管人",
    "存放位置",
    "機密性",
    "完整性",
    "可用性",
    "資產價值",
    "防護需求等級",
    "核心資通系統",
    "含個人資料",
    "最近盤點日期",
    "狀態",
  ],
  rows: [
    [
      "A-0001",
      "校務行政系統",
      "資通系統",
      "蔡佩珊",
      "劉俊宏",
      "縣網路中心",
      2,
      2,
      2,
      2,
      "中",
      "否",
      "是",
      "115/9/15",
      "使用中",
    ],
    [
      "A-0002",
      "學校網站",
      "資通系統",
      "蔡佩珊",
      "劉俊宏",
      "縣網路中心",
      1,
      2,
      1,
      2,
      "普",
      "否",
      "否",
      "115/9/15",
      "使用中",
    ],
    [
      "A-0003",
      "檔案伺服器",
      "硬體",
      "蔡佩珊",
      "劉俊宏",
      "資訊組辦公室",
      null,
      null,
      null,
      2,
      "普",
      "否",
      "是",
      "115/9/15",
      "使用中",
    ],
    [
      "A-0004",
      "行政電腦（35 台）",
      "硬體",
      "許文雄",
      "劉俊宏",
      "各處室",
      null,
      null,
      null,
      1,
      "普",
      "否",
      "是",
      "115/9/16",
      "使用中",
    ],
    [
      "A-0005",
      "備用交換器",
      "通訊",
      "許文雄",
      "劉俊宏",
      "資訊組倉庫",
      null,
      null,
      null,
      1,
      "普",
      "否",
      "否",
      "115/9/16",
      "堪用",
    ],
  ],
};

/** The workbooks by the names of their files. */
export async function firstTimeWorkbooks() {
  const { createZip } = await importSource("src/spreadsheet/zip.ts");
  // The library dates the parts of a workbook by the clock.
  const repackZip = (content) => {
    const pieces = [];
    const zip = createZip(day, (piece) => pieces.push(piece));
    const parts = unzipSync(content);
    for (const path of Object.keys(parts).sort()) zip.add(path, parts[path]);
    zip.end();
    return Buffer.concat(pieces);
  };
  const made = new Date(`${day}T00:00:00Z`);
  const workbook = async ({ name, title, head, rows }) =>
    repackZip(
      await writeXlsx({
        sheets: [
          {
            name,
            rows: [[title], [], head, ...rows],
            merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: head.length - 1 }],
            columns: head.map((text) => ({ width: 2 * text.length + 6 })),
          },
        ],
        properties: { created: made, modified: made },
      }),
    );
  return new Map([
    ["staff.xlsx", await workbook(staff)],
    ["assets.xlsx", await workbook(assets)],
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await firstTimeWorkbooks()) writeFileSync(new URL(name, folder), bytes);
}
