import type { HistoryMessages } from "../history-messages.ts";

export const historyMessages: HistoryMessages = {
  title: "佐證效期回溯（由 Git 歷程重現）",
  period: "期間",
  days: (from, to, count) => `${from} 至 ${to}，判定 ${count} 日`,
  yardstick: "判定依據",
  yardstickOf: (when) => (when === "then" ? "各日當時的設定、政策與人員名冊" : "今日的設定、政策與人員名冊"),
  progress: (done, total) => `重現中：${total} 日中的第 ${done} 日`,
  notJudged: "未判定",
  problem: (from, to, problem) =>
    `${from} 至 ${to}：${problem === "no-commit" ? "尚無提交" : problem === "no-configuration" ? "尚無設定檔" : `檔案無法判定（${problem}）`}`,
  share: (percent, current, asked) => `具現行佐證的日數 ${percent}（${asked} 日中 ${current} 日）`,
  onTime: (onTime, all) => `如期更新 ${all} 次中 ${onTime} 次`,
  gap: (from, to, days, isOpen) => `${from} 至 ${to}，${isOpen ? `至今已逾 ${days} 日` : `逾期 ${days} 日`}`,
  noGaps: (outputs) => `另有 ${outputs} 項產出於判定各日均具現行佐證。`,
  outside: (outputs) => `另有 ${outputs} 項產出於判定各日均為不適用或由他人提供。`,
  columns: {
    daysAsked: "判定日數",
    daysCurrent: "具現行佐證日數",
    onTime: "如期更新次數",
    gaps: "缺口數",
    gapFrom: "缺口起日",
    gapTo: "缺口迄日",
    gapDays: "逾期日數",
    isOpen: "尚未補齊",
    unit: "負責單位",
    person: "承辦人",
  },
  yes: "是",
  caveat: "各日以目前分支當日最後一次提交的檔案判定；寬限期內與豁免期間視為具現行佐證。提交日期取自提交者電腦的時鐘。",
};
