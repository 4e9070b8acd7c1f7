import type { CommandMessages } from "../command-messages.ts";

const outcomes: Readonly<Record<string, string>> = {
  created: "已建立",
  updated: "已更新",
  unchanged: "沒有變動",
  none: "無須處理",
  opened: "已開啟",
  reopened: "已重新開啟",
  closed: "已關閉",
};
const attachmentStates: Readonly<Record<string, string>> = {
  changed: "內容與文件所載的雜湊值不符",
  missing: "檔案不存在或無法讀取，未放入",
  refused: "位於資料夾之外、為隱藏檔或過大，未放入",
};
const goneReasons = { ended: "已報廢、廢止或完成", unknown: "佐證與名冊中均無", left: "已離職" } as const;

/** What commands say: a function, so that those in another language need not load it. */
export function commandMessages(): CommandMessages {
  return messages;
}

const messages: CommandMessages = {
  help: {
    about: "isms-evidence：指出職能基準 INM2529-001v1 的哪些工作任務缺少現行佐證。",
    usage: (words) => `用法：${words}`,
    command: "指令",
    options: "選項",
    commands: "指令",
    optionsTitle: "選項",
    optionsOf: (command) => `${command} 的選項`,
    values: (values) => `：${values.length > 1 ? `${values.slice(0, -1).join("、")} 或 ` : ""}${values.at(-1)}`,
    standard: (value) => `（預設為 ${value}）`,
    repeatable: "；可重複指定",
    exitStatus: "結束狀態",
    statuses: ["沒有達到 --fail-on 的事項", "有達到 --fail-on 的事項", "無法完成檢查"],
    examples: "範例",
    more: (command) => `以 ${command} 查看各指令的選項與範例。`,
  },
  readingReports: (done, total) => `讀取報告中：${done}／${total} 個儲存庫`,
  progress: (done, total) => `讀取佐證中：${done}／${total} 個檔案`,
  usesConfig: (path) => `設定檔：${path}`,
  noConfig: (folder) => `${folder} 中沒有 isms-evidence.yaml：以基礎政策檢查資料夾 evidence，且沒有人員名冊。`,
  attachment: (state, path, document) => `附件 ${path}（${document}）：${attachmentStates[state] ?? state}。`,
  written: (path) => `已寫入：${path}`,
  bug: "這是 isms-evidence 本身的錯誤，請附上以上訊息與版本回報。",
  action: {
    wholeReport: (url) => `完整報告過長，無法在此顯示：[請看執行紀錄](${url})。`,
    trackingTitle: (organization) => `缺少或即將到期的佐證${organization === null ? "" : `：${organization}`}`,
    published: (asOf) => `${asOf} 的佐證狀態`,
    did: (input, outcome) => `${input}：${outcomes[outcome] ?? outcome}`,
    notOfDefaultBranch: (inputs) => `${inputs.join("、")}：本次執行不屬於預設分支，因此未更動。`,
    noPullRequest: "找不到與本次版本相符、仍開啟的 pull request，無法比較。",
  },
  list: { builtin: "內建" },
  fix: {
    made: (kind, field, from, to) => {
      if (kind === "encoding") return `編碼由 ${from} 轉為 ${to}`;
      if (kind === "signs") return to === "" ? "移除多餘的符號" : `「${from}」改為「${to}」`;
      return `${field === null ? "" : `${field}：`}${from === "" ? "補上" : from} → ${to}`;
    },
    tidied: "空白、換行、位元組順序記號（BOM）或 --tidy 整理的項目",
    summary: (repairs, files, isDryRun) =>
      isDryRun
        ? `可自動修正 ${files} 個檔案中的 ${repairs} 處，尚未寫入。`
        : `已修正 ${files} 個檔案中的 ${repairs} 處。`,
    nothing: "沒有可自動修正之處。",
    refused: (repairs) => `有 ${repairs} 處修正後檔案將無法讀取，因此未修正。這是 isms-evidence 本身的錯誤，請回報。`,
    remaining: (findings) => `尚有 ${findings} 項須由人處理：請執行 isms-evidence check。`,
  },
  renew: {
    note: ({ value, name, reason, wholeEntry }) =>
      `未列入：${value}${name === null ? "" : ` ${name}`}${wholeEntry ? " 的項目" : ""}（${goneReasons[reason]}）`,
    lastTime: (person) => `上期：${person}`,
    next: "請填寫空白的欄位；執行 isms-evidence check 即指出是哪些。",
    noOwner: "未載明填表人",
    lapses: (output, name, expires, hasLapsed) => {
      if (expires === null) return `${output} ${name}：缺少現行佐證`;
      return `${output} ${name}：${hasLapsed ? `已於 ${expires} 逾期` : `${expires} 到期`}`;
    },
    missed: (count) => `其間另有 ${count} 期沒有佐證，不予補製：當時沒有做的，事後不能成為佐證`,
    begun: (path) => `已有草稿：${path}`,
    nothingDue: (days) => `${days} 日內沒有到期的佐證。`,
  },
  draft: {
    intro: (output, title, description) => [
      `${output} ${title}${description === null ? "" : `：${description}`}`,
      "請填寫空白的欄位。以 # 開頭的欄位為選填，要填時刪去 # 號；不再需要的註解可以刪除。",
    ],
    people: (people) => `人員代號：${people.join("、")}`,
    field: (title, description) => (description === null ? title : `${title}：${description}`),
    choices: (values) =>
      `  選項：${values.map(([value, label]) => (label === null ? value : `${value}（${label}）`)).join("、")}`,
    known: (values) => `  例如：${values.join("、")}`,
    next: (path) => `填妥後執行 isms-evidence check ${path}`,
  },
  form: {
    documents: "文件",
    lists: "選項",
    roster: "人員名冊",
    presence: { required: "必填", conditional: "特定情況下必填", optional: "選填" },
    several: (values) => `可填多項，以「、」分隔${values.length > 0 ? `：${values.join("、")}` : ""}`,
    rows: (table) => `逐筆填於「${table}」工作表；確實沒有時填「無」`,
    datetime: "日期與時間，例如 2026-09-30 08:30；未註明時區者為臺灣時間",
    duration: "期間，例如 P6M 為 6 個月",
    key: "用以識別各筆資料，匯入時據以更新",
    next: (path) => `填妥後執行 isms-evidence import ${path}`,
  },
};
