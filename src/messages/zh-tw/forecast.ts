import type { ForecastMessages } from "../forecast-messages.ts";

export const forecastMessages: ForecastMessages = {
  title: "到期預測：若不更新佐證",
  until: "預測至",
  totals: "工作產出",
  counts: ({ lacking, lapsing }) => `目前缺少現行佐證 ${lacking} 項，期間內到期 ${lapsing} 項`,
  kinds: {
    lacking: "缺少現行佐證",
    expired: "已到期，寬限期內",
    expires: "佐證到期",
    waiver: "豁免屆期",
    "not-applicable": "「不適用」須重新檢視",
    provided: "由他人提供之約定屆期或須重新檢視",
  },
  columns: {
    unit: "負責單位",
    person: "承辦人",
    requirement: "應辦事項",
    event: "預測情形",
    lastDay: "最後有效日",
    daysLeft: "剩餘天數",
  },
  nothing: (until) => `目前沒有缺少佐證的產出，至 ${until} 為止也沒有到期的項目。`,
  caveat: "依基準日的佐證推算；無法預見的事件，以及規則另訂期限的事項，不在其內。",
};
