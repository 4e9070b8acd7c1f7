import { thousands } from "../../text/thousands.ts";
import type { PageMessages } from "../page-messages.ts";

export const pageMessages: PageMessages = {
  title: (organization) => `${organization ?? ""}資訊安全佐證檢查報告`,
  skip: "跳至待辦事項",
  headings: {
    workload: "各職責與承辦人的工作量",
    tasks: "各項工作任務與產出",
    exceptions: "豁免、不適用與組織調整",
    signatures: "核章",
  },
  nothingToDo: "沒有待辦事項：各項產出的佐證均有效，近期亦無到期者。",
  workload: {
    note: "「已缺少」為目前缺少現行佐證的產出；各月為該月須提出新佐證的產出。數字愈大，底色愈濃。",
    lacking: "已缺少",
    grace: "寬限期",
    list: "逐月列出產出",
  },
  shortMonth: (month) => (month.endsWith("-01") ? `${month.slice(0, 4)} 年 1 月` : `${Number(month.slice(5))} 月`),
  trend: (from, to) =>
    `${from.asOf} 至 ${to.asOf}：具現行佐證的工作任務 ${from.current}／${from.applicable} → ${to.current}／${to.applicable}，錯誤 ${from.errors} → ${to.errors}`,
  requirement: "要求",
  onPaper: "紙本僅列出錯誤與警告；提示、各項要求與佐證清單見電子檔。",
  noEvidence: "沒有佐證文件。",
  moreFindings: (count) => `另有 ${thousands(count)} 項發現事項，完整清單見活頁簿（report.xlsx）或 report.json。`,
  allRules: (count) => `全部規則 ${count} 條`,
  noExceptions: "沒有豁免或不適用的項目，數值與規則均依政策。",
  filters: {
    name: "篩選",
    text: "搜尋文字",
    all: "全部",
    reset: "清除",
    shown: "顯示 {shown}／{total} 項工作產出",
    none: "沒有符合條件的工作產出。",
  },
  signatures: { prepared: "製表", reviewed: "審核", approved: "核定", date: "日期" },
};
