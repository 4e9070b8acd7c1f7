import type { PageMessages } from "../page-messages.ts";

export const pageMessages: PageMessages = {
  ownName: "中文",
  language: "語言",
  title: (organization) => `${organization ?? ""}資訊安全佐證檢查報告`,
  skip: "跳至各項工作任務",
  headings: {
    map: "職責與工作任務一覽",
    timeline: "未來 12 個月到期時程",
    trend: "歷次變化",
    tasks: "各項工作任務與產出",
    exceptions: "豁免、不適用與組織調整",
    signatures: "核章",
  },
  now: "已缺少",
  timeline: (lacking, within, later, undated) =>
    `目前缺少現行佐證 ${lacking} 項；12 個月內到期 ${within} 項，之後到期 ${later} 項，無固定到期日 ${undated} 項。`,
  month: (month) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
  trend: (reports) => `${reports} 份報告：綠線為具現行佐證的工作任務，紅線為錯誤；數字見下表。`,
  owner: "承辦",
  requirement: "要求",
  noEvidence: "沒有佐證文件。",
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
