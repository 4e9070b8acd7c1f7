import type { FieldType } from "../../model/output-form.ts";
import type { ImportMessages } from "../import-messages.ts";
import { explanationMessages } from "./explanations.ts";
import { list, quote } from "./wording.ts";

const { fieldTypes } = explanationMessages;

const sheetReasons = { hidden: "隱藏的工作表", "no-heads": "沒有可辨認的欄名", "not-asked": "未指定" } as const;
const changes = { added: "新增", gone: "試算表中已沒有" } as const;

/** What to write where a value cannot be read, of the types of which that is not plain. */
const examples: Readonly<Partial<Record<FieldType, string>>> = {
  date: "；請填確實有的一天，例如 115/9/30 或 2026-09-30",
  datetime: "；請填日期與時刻，例如 115/9/30 08:30 或 2026-09-30 08:30",
  boolean: "；請填「是」或「否」",
};

export const importMessages: ImportMessages = {
  file: (path, kind, encoding) => `檔案：${path}（${kind}${encoding === null ? "" : `，${encoding}`}）`,
  subject: (output, title) => (output === null ? `匯入為：${title}` : `工作產出：${output} ${title}`),
  roster: "人員名冊",
  sheet: (sheet, heads, rows) => `工作表${quote(sheet)}：欄名在第 ${heads} 列，資料 ${rows} 列`,
  sheetLeftOut: (sheet, why) => `未匯入的工作表：${quote(sheet)}（${sheetReasons[why]}）`,
  rowsLeftOut: (rows, more) =>
    `  不是紀錄的列：${rows.map(({ number, text }) => `第 ${number} 列${quote(text)}`).join("、")}${more > 0 ? `等 ${rows.length + more} 列` : ""}`,
  hiddenRead: (rows, columns) =>
    `  包含隱藏的部分：${[rows > 0 ? `${rows} 列` : "", columns.length > 0 ? `${columns.join("、")} 欄` : ""].filter((part) => part !== "").join("、")}`,
  column: (letter, head, field, title) => `  ${letter} ${quote(head)} → ${title}（${field}）`,
  columnLeftOut: (letter, head, near) =>
    `  ${letter} ${quote(head)} 未匯入${near === null ? "" : `；是否為${quote(near)}？`}`,
  columnDate: (letter, head) => `  ${letter} ${quote(head)} → 各時間欄位的日期`,
  columnUnclear: (letter, head, fields) => `  ${letter} ${quote(head)} 無法確定，可能是：${fields.join("、")}`,
  columnSame: (letter, head, others) =>
    `  ${letter} ${quote(head)} 與 ${others.join("、")} 欄的欄名相同，無法確定取哪一欄；請在試算表刪去其中一欄，或改用不同的欄名`,
  fact: (label, title, value, cell, of) =>
    `  ${cell} ${quote(label)} → ${of === "document" ? "文件" : "所有紀錄"}的${title}：${value}`,
  factUnused: (label, title, cell, why) => `  ${cell} ${quote(label)} 未採用：${why ?? `文件的${title}已另外指定`}`,
  note: (note, count) => {
    const notes: Readonly<Record<typeof note, string>> = {
      "id-from-number": `${count} 格編號以數字儲存，開頭的 0 可能已遺失，請核對`,
      "id-without-zeros": `${count} 格的編號缺少開頭的 0，已依既有的編號補上`,
      "date-from-number": `${count} 格日期以天數儲存，已換算`,
      "date-in-words": `${count} 格日期以國字書寫，已換算，請核對`,
      "short-year": `${count} 格兩位數的年份依同欄其他列視為民國年`,
      "lines-joined": `${count} 格的換行改為空格`,
      "by-synonym": `${count} 格依同義詞判讀`,
      "by-name": `${count} 格以名稱對應編號`,
      "next-day": `${count} 格早於開始時間，視為隔日`,
      "blank-is-no": "空白視為「否」",
      "by-part-of-head": "依欄名的一部分判斷，請核對",
    };
    return notes[note];
  },
  cell: {
    "cell-type": ({ type, written, suggestion }) => {
      const hint = suggestion === null ? (examples[type] ?? "") : `，是否為${quote(suggestion)}？`;
      return `${quote(written)}無法判讀為${fieldTypes[type]}${hint}`;
    },
    "cell-choice": ({ written, allowed, suggestion }) =>
      `${quote(written)}不是可用的值${suggestion === null ? "" : `，是否為${quote(suggestion)}？`}（${list(
        allowed.map(({ value, label }) => label ?? value),
        false,
      )}）`,
    "cell-person-unknown": ({ written, hasRoster, near }) => {
      if (!hasRoster) return `${quote(written)}不是人員代號，且沒有人員名冊可查`;
      return near === null
        ? `人員名冊中沒有${quote(written)}；請先將此人加入名冊，或改填名冊中的姓名或代號`
        : `人員名冊中沒有${quote(written)}，是否為${quote(near.name)}（${near.id}）？`;
    },
    "cell-person-ambiguous": ({ written, ids }) => `${quote(written)}可能是：${list(ids, false)}；請改填代號`,
    "cell-name-unknown": ({ written, output }) => `${output} 的佐證中沒有${quote(written)}，也不是編號`,
    "cell-name-ambiguous": ({ written, ids }) => `${quote(written)}可能是：${list(ids, false)}；請改填編號`,
    "cell-duplicate": ({ written, row }) => `${quote(written)}與第 ${row} 列重複`,
    "cell-date-ambiguous": ({ written }) =>
      `${quote(written)}的年、月、日順序不明；請寫成 115/9/30 或 2026-09-30；年份在最後的，可在匯入對照檔的 orders 指定 mdy 或 dmy`,
    "cell-day-missing": ({ written }) =>
      `${quote(written)}沒有日；請補上，或在匯入對照檔的 days 指定 first（第一天）或 last（最後一天）`,
    "cell-time-missing": ({ written }) => `${quote(written)}只有日期，需要時刻；可在匯入對照檔的 times 指定`,
    "cell-date-missing": ({ written }) =>
      `${quote(written)}只有時刻，需要日期；可在匯入對照檔的 dates 指定日期所在的欄`,
    "cell-percent-ambiguous": ({ written }) => `${quote(written)}沒有百分比符號，無法確定是比率或百分比`,
    "cell-mark-ambiguous": ({ written }) => `${quote(written)}無法確定是「是」或「否」`,
    "cell-characters": ({ written }) => `${quote(written)}含有控制字元或無法辨識的字`,
    "cell-digits-lost": ({ written }) =>
      `${quote(written)}超過 15 位數，試算表已遺失後面的數字；請將該欄的格式改為「文字」後重新輸入`,
    "cell-differs": ({ written, before }) => `${quote(written)}與同一筆紀錄前面的${quote(before)}不同`,
    "cell-formula-error": ({ written }) => `公式錯誤 ${written}`,
    "cell-formula-uncomputed": () => "公式沒有計算結果；請以 Excel 開啟並儲存後再匯入",
  },
  at: (cells, more) => `${cells.join("、")}${more > 0 ? ` 等 ${cells.length + more} 格` : ""}`,
  atDocument: "文件",
  row: (number) => `第 ${number} 列`,
  noRows: "欄名之下沒有任何一列資料：請確認選對檔案與工作表（以 --sheet 指定），或填入資料後再匯入",
  problem: (at, title, text) => `  ${at}${title === null ? "" : `（${title}）`}：${text}`,
  others: (written) => `；另有${written.map(quote).join("")}`,
  moreProblems: (more) => `  另有 ${more} 項，加上 --verbose 可全部列出`,
  missing: (fields) => `試算表沒有的必填欄位：${fields.map(({ field, title }) => `${title}（${field}）`).join("、")}`,
  refused: (problems) => `有 ${problems} 項需要處理，未寫入任何佐證。`,
  mappingWritten: (path) => `已寫入匯入對照檔 ${path}：請填寫空白處後再執行一次。`,
  mappingUsed: (path) => `匯入對照檔：${path}`,
  mappingKept: (path) => `已寫入匯入對照檔 ${path}，下次匯入沿用。`,
  mappingExtended: (path, heads, more, isDryRun) =>
    `匯入對照檔 ${path} ${isDryRun ? "將增列" : "已增列"}新欄名：${heads.map((head) => `「${head}」`).join("")}${more > 0 ? `等 ${heads.length + more} 欄` : ""}`,
  mappingShown: "匯入對照檔",
  created: (path, records) => `已建立 ${path}：${records} 筆紀錄`,
  updated: (path, added, changed, gone) =>
    `已更新 ${path}：新增 ${added} 筆、變更 ${changed} 筆、試算表中已沒有 ${gone} 筆`,
  unchanged: (path) => `${path} 沒有變動`,
  keys: (kind, keys, more) => `  ${changes[kind]}：${keys.join("、")}${more > 0 ? ` 等 ${keys.length + more} 筆` : ""}`,
  changed: (name, fields, more) =>
    `  變更：${name}：${fields.join("；")}${more > 0 ? ` 等 ${fields.length + more} 欄` : ""}`,
  fieldChanged: (title, before, after) => `${title} ${before || "（空白）"} → ${after || "（空白）"}`,
  rowsChanged: (title, before, after) =>
    before === after ? `${title}的內容（${after} 項）` : `${title} ${before} 項 → ${after} 項`,
  goneKept: "  試算表中已沒有的紀錄仍保留在文件中。",
  dryRun: "（試行：未寫入任何檔案）",
  next: (path) => `接著執行 isms-evidence check ${path}`,
  nextInit: "這裡還沒有設定檔：接著執行 isms-evidence init 建立，再執行 isms-evidence check",
  progress: (done, total) => `讀取列中：${done}／${total}`,
  mapping: {
    intro: (file) => [
      `匯入對照檔：${file} 的欄名與佐證欄位的對照。下次匯入同一種試算表時沿用。`,
      "冒號左邊是試算表的文字，右邊是佐證的欄位或值；右邊空白表示不匯入或尚待填寫。",
    ],
    columns: "欄名與欄位",
    values: "儲存格的文字所代表的值",
    dates: "只有時刻的欄位，日期所在的欄名",
    times: "只有日期的欄位，所採用的時刻",
    orders: "年份在後的日期，月在前為 mdy，日在前為 dmy",
    days: "只寫到月、季或年的日期，採用第一天為 first，最後一天為 last",
    pads: "以數字儲存的編號，補 0 至幾位數",
    document: "文件本身的欄位",
    constants: "試算表沒有、每一列都相同的欄位",
    perhaps: (fields) => `可能是 ${fields.join(" 或 ")}`,
    notImported: "不匯入",
    field: (title, values) => (values.length === 0 ? title : `${title}：${values.join("、")}`),
  },
};
