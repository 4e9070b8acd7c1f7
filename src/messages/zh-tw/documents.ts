import type { DocumentMessages } from "../document-messages.ts";

export const documentMessages: DocumentMessages = {
  applicability: {
    title: "適用性聲明",
    states: { applicable: "適用", "not-applicable": "不適用", undecided: "待判定" },
    lead: "本表為 ISO/IEC 27001:2022 第 6.1.3 d) 節所要求之適用性聲明的草稿，只就佐證所能說明者列出：組織有產出對應的控制措施列為適用；所對應的產出均已宣告不適用者，列為不適用。哪些控制措施為風險處理所必要、是否已實作，以及排除的理由，仍須由組織判定並敘明。",
    totals: ({ total, applicable, "not-applicable": notApplicable, undecided }) =>
      `控制措施共 ${total} 項：適用 ${applicable} 項，不適用 ${notApplicable} 項，待判定 ${undecided} 項。`,
    undecided: "沒有產出對應，由組織判定並敘明理由。",
    columns: {
      control: "控制措施",
      title: "名稱",
      applicability: "適用性",
      basis: "依據",
      evidence: "佐證情形",
      outputs: "對應的工作產出",
    },
  },
  plan: {
    title: "年度計畫表",
    lead: (from, to) =>
      `${from} 至 ${to} 期間，各項佐證列於預定辦理的月份（政策預警期開始之月），日期為最遲期限。第二個日期起，均假定前一次於期限當日完成而推算；因事件而生的佐證，於事件發生後才有期限。`,
    month: (month, count) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月（預定 ${count} 項）`,
    noneInMonth: "本月沒有預定事項。",
    several: (first, last, count) => `${first} 至 ${last}（${count} 次）`,
    owner: (who) => (who === null ? "，尚無承辦人" : `，承辦：${who}`),
    overdue: "逾期",
    total: "當月預定項數",
    unplanned: (outputs) => `本期間沒有固定期限、或於事件發生後才辦理者：${outputs.join("、")}。`,
    columns: { what: "應辦事項", unit: "負責單位", person: "承辦人" },
  },
  review: {
    title: "資通安全管理審查摘要",
    sheet: "管理審查",
    state: "現況",
    since: (before, now) =>
      `自 ${before.asOf} 以來，具現行佐證的工作任務由 ${before.current}／${before.applicable} 項變為 ${now.current}／${now.applicable} 項。`,
    noEarlier: "沒有較早的報告可供比較。",
    listed: (names, total) => `${names.join("、")}${total > names.length ? `等 ${total} 項` : ""}`,
    decisions: "請裁示事項",
    noDecisions: "沒有須由管理階層決定的事項。",
    decision: (decision, listed) => {
      switch (decision.kind) {
        case "overdue":
          return `${listed(decision.outputs)}逾期已超過一個月：請核給所需資源，或以書面接受風險。`;
        case "appoint":
          return `${listed(decision.outputs)}缺少佐證且無承辦人：請指派承辦人。`;
        case "exceptions":
          return `${listed(decision.about)}的例外已屆期，或將於本季屆期：請決定終止或重新核准。`;
        case "loosened":
          return `組織放寬了 ${decision.count} 項法定數值：請確認其理由，或恢復原值。`;
      }
    },
    lacking: (count) => `缺少現行佐證的產出 ${count} 項`,
    lapsing: (until, count) => `${until} 以前到期的產出 ${count} 項`,
    exceptions: (count) => `現行例外 ${count} 件`,
    more: (count) => `另有 ${count} 項，見完整報告。`,
    kinds: { waiver: "豁免", "not-applicable": "不適用", provided: "由他人提供" },
    columns: { ends: "屆期", what: "內容", why: "原因或理由", who: "承辦人或核准人", day: "日期" },
  },
  reminders: {
    title: "佐證更新提醒",
    nothing: "目前沒有需要更新的佐證。",
    about: (owner) => `佐證更新提醒：${owner}`,
    counts: (lacking, lapsing) =>
      [...(lacking > 0 ? [`缺少現行佐證 ${lacking} 項`] : []), ...(lapsing > 0 ? [`即將到期 ${lapsing} 項`] : [])].join(
        "，",
      ),
    item: (why, by) => `${why}，${by === null ? "請立即補正" : `請於 ${by}（含當日）前更新`}`,
    more: (count) => `另有 ${count} 項，見完整報告。`,
  },
  sheets: {
    mapping: "框架對照",
    item: "項目",
    value: "內容",
    tool: "製表工具",
    outputsByState: "各狀態之工作產出數",
    note: "說明",
    path: "檔案路徑",
    line: "行",
    column: "欄",
    waivedUntil: "豁免至",
    document: "文件代號",
    date: "紀錄日期",
    records: "紀錄筆數",
    nil: "無事件聲明",
    yes: "是",
    record: "紀錄",
    fingerprint: "指紋",
    framework: "框架",
    certainty: "對應關係",
  },
};
