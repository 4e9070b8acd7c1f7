import type { RollUpMessages } from "../roll-up-messages.ts";

export const rollUpMessages: RollUpMessages = {
  title: "各儲存庫佐證彙整",
  states: { pass: "通過", fail: "未通過", unknown: "不明" },
  reasons: {
    "no-report": "沒有報告",
    unreadable: "報告無法讀取",
    "nothing-applies": "沒有適用的工作任務",
    "other-version": "報告的版本不同",
    "too-old": "報告已逾 8 天",
    "in-future": "報告的基準日晚於彙整日",
    narrowed: "報告只涵蓋部分檔案",
  },
  columns: {
    repository: "儲存庫",
    state: "狀態",
    reason: "原因",
    asOf: "基準日",
    address: "網址",
    applicable: "適用的工作任務",
    current: "具現行佐證的工作任務",
    coverage: "工作任務",
    lackingTasks: "缺少現行佐證的工作任務",
  },
  repositories: "儲存庫",
  counts: ({ total, pass, fail, unknown }) => `共 ${total} 個，通過 ${pass} 個，未通過 ${fail} 個，不明 ${unknown} 個`,
  unknownLeftOut: "狀態不明的儲存庫不計入其他各項合計。",
  none: "沒有可彙整的儲存庫。",
};
