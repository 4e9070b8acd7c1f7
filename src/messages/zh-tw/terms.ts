import type { Direction, RequirementPart } from "../../model/policy.ts";
import { ruleStates } from "../../model/rule.ts";
import { thousands } from "../../text/thousands.ts";
import type { Terms, WordsOfReasons } from "../terms.ts";
import { cadenceKinds } from "./cadence-kinds.ts";

const ruleStateNames = {
  met: "通過",
  broken: "未通過",
  "not-evaluated": "未評估",
  "not-applicable": "不適用",
  off: "停用",
  failed: "評估失敗",
} as const;

const directions: Readonly<Record<Direction, string>> = { loosened: "放寬", tightened: "加嚴", changed: "變更" };

const requirementParts: Readonly<Record<RequirementPart, string>> = {
  binds: "適用對象",
  where: "採計條件",
  date: "採計日期",
  subjects: "逐一對象",
  nil: "無事件聲明",
  max_age: "最長間隔",
  count: "次數",
  after: "連動更新",
};

const inputNames: Readonly<Record<string, string>> = { people: "人員名冊", level: "責任等級" };

const notions = {
  "merge-base": "分歧點",
  "first-parent": "合併版本的第一個上層版本",
  revision: "與目前的版本沒有共同祖先",
} as const;

const reasons: WordsOfReasons = {
  missing: () => "沒有任何佐證",
  overdue: ({ days }) => (days === 0 ? "逾期" : `逾期 ${thousands(days)} 天`),
  subjects: ({ overdue, total }) => `${thousands(total)} 項中 ${thousands(overdue)} 項未完成`,
  requirement: ({ title }) => `缺少「${title["zh-TW"]}」`,
  invalid: ({ findings }) => `文件有 ${thousands(findings)} 處錯誤`,
  contradicted: ({ findings }) => `與其他佐證不符 ${thousands(findings)} 處`,
  unread: () => "有文件無法讀取",
  waiting: ({ inputs }) => waitsFor(inputs.map(lackingInput), "it"),
  grace: ({ days }) => `寬限期內，已過 ${thousands(days)} 天`,
  due: ({ days }) => (days === 0 ? "今日到期" : `${thousands(days)} 天後到期`),
};

export const terms: Terms = {
  states: {
    current: "有效",
    due: "即將到期",
    stale: "逾期",
    contradicted: "矛盾",
    invalid: "無效",
    missing: "缺少",
    waived: "豁免",
    provided: "由他人提供",
    "not-applicable": "不適用",
    "not-evaluated": "無法判定",
  },
  taskStates: { current: "具現行佐證", lacking: "缺少現行佐證", provided: "由他人提供", "not-applicable": "不適用" },
  ruleStates: ruleStateNames,
  kinds: cadenceKinds,
  severities: { error: "錯誤", warning: "警告", info: "提示" },
  conclusions: { pass: "通過", fail: "未通過", unknown: "無從判定（沒有適用的工作任務）" },
  labels: {
    organization: "組織",
    policy: "政策",
    asOf: "基準日",
    commit: "Git 版本",
    narrowedTo: "限定範圍",
    changedPolicy: "組織對政策的變更",
    rules: "規則",
    otherFindings: "設定與檔案",
    summary: "總結",
    lacking: "缺少者",
    nothingYet: "尚無任何佐證的產出（依工作任務）",
    beginWith: "建議先從這幾項開始（以 isms-evidence explain 代碼 查看要求）",
    lackingTasks: "缺少現行佐證的工作任務",
    tasks: "工作任務",
    outputs: "工作產出",
    findings: "發現事項",
    read: "讀取",
    conclusion: "結論",
    waivers: "豁免",
    notApplicable: "不適用",
    provided: "由他人提供",
    allOutputs: "全部工作產出",
    report: "佐證檢查",
    dueDates: "資安佐證到期日",
    badge: "資安佐證",
    comparison: "與先前版本比較",
    excused: "將不再要求的產出",
    required: "將新增缺漏的產出",
    movedFrom: "先前版本中專案所在的資料夾",
    leftOut: "先前版本中未讀取的子模組",
    fixed: "已補正的產出",
    broken: "新增缺漏的產出",
    stillLacking: "仍缺少現行佐證的產出",
    addedFindings: "新增的發現事項",
    fixedFindings: "已解決的發現事項",
    lapsing: "30 天內到期的產出",
    work: "待辦事項",
    basis: "判定依據",
  },
  columns: {
    dutyId: "職責代碼",
    duty: "主要職責",
    taskId: "任務代碼",
    task: "工作任務",
    outputId: "產出代碼",
    output: "工作產出",
    state: "狀態",
    kind: "類型",
    newest: "最新佐證",
    expires: "效期至",
    cadence: "週期",
    errors: "錯誤",
    warnings: "警告",
    infos: "提示",
    evidence: "佐證",
    severity: "嚴重度",
    code: "代碼",
    place: "位置",
    message: "說明",
    finding: "發現事項",
    reason: "理由",
    approvedBy: "核准人",
    approvedOn: "核准日",
    until: "到期日",
    reviewBy: "檢視期限",
    provider: "提供者",
    agreement: "依據",
    covers: "涵蓋項數",
    why: "原因",
    owner: "承辦",
    by: "期限",
  },
  changes: {
    window: (part, interval) => `間隔 ${interval}以上之${part === "grace" ? "寬限期" : "預警期"}`,
    countWarning: "計次預警期",
    cadence: (output) => `「${output}」之類型`,
    requirement: (output, requirement, part) => `「${output}」之${requirement}，${requirementParts[part]}`,
    overlay: (output, field, part) => `「${output}」之 ${field}${part === "values" ? " 允許值" : ""}`,
    presence: { optional: "選填", required: "必填" },
    everyValue: "綱要所列全部",
  },
  yardstick: {
    titles: {
      unchanged: "判定標準沒有變更",
      tightened: "本次變更加嚴了判定標準",
      loosened: "本次變更放寬了判定標準",
      mixed: "本次變更調整了判定標準",
    },
    first: "沒有變更前的判定標準",
    decides: {
      base: "結論依變更前的標準判定；新的標準於合併後生效。",
      head: "結論依本次變更自己的標準判定。",
    },
    directions: { loosened: "放寬", tightened: "加嚴", changed: "變更" },
    parts: {
      level: "責任等級",
      kind: "組織類型",
      timezone: "時區",
      evidence: "佐證檔案樣式",
      ignored: "不再讀取的檔案",
      limit: "檔案大小上限",
      person: "人員名冊",
      parameter: "參數",
      window: "預警與寬限",
      requirement: "要求",
      cadence: "週期",
      rule: "規則",
      finding: "發現事項的嚴重程度",
      overlay: "必填欄位",
      "not-applicable": "不適用",
      provided: "由他人提供",
      waiver: "豁免",
    },
    advice: "變更不能替自己免除要求：請先提交免除要求的變更，合併之後再提交因此而免除的內容。",
    more: (count) => `另有 ${count} 項。`,
    findings: (excused, required) => `合併後將有 ${excused} 項錯誤不再要求，並新增 ${required} 項錯誤。`,
  },
  reason: (reason) => reasons[reason.kind](reason as never),
  phrases: {
    atOnce: "立即",
    level: (level) => `責任等級 ${level} 級`,
    dirty: "含未提交的變更",
    noOrganization: "未填名稱",
    outsideGit: "未以 Git 管理",
    newest: (day) => `最新佐證 ${day}`,
    expires: (day) => `效期至 ${day}`,
    cadence: (words) => `週期 ${words}`,
    subjects: (met, total, title, of) => {
      const name = of === "rule" ? "規則" : "要求";
      return met === total
        ? `${title} ${total} 項均符合${name}`
        : `${title} ${total} 項中 ${total - met} 項不符${name}`;
    },
    noSubjects: (title) => `無${title}`,
    record: (key) => `紀錄 ${key}`,
    labelled: (label, text) => `${label}：${text}`,
    inBrackets: (text) => `（${text}）`,
    listComma: "、",
    semicolon: "；",
    comma: "，",
    changed: (direction, statutory, reason) =>
      `${directions[direction]}${statutory ? "，屬法定事項" : ""}${reason === null ? "" : `；理由：${reason}`}`,
    waived: (expires, approvedBy, reason) => `豁免至 ${expires}，核准人 ${approvedBy}：${reason}`,
    provided: (by, agreement) => `由 ${by} 提供，依據 ${agreement}`,
    notApplicable: (reviewBy, approvedBy, reason) => `核准人 ${approvedBy}，檢視期限 ${reviewBy}：${reason}`,
    evidence: (path, date, records, nil) =>
      `佐證 ${path}（${date ?? "無日期"}，${nil ? "無事件聲明" : `${thousands(records)} 筆紀錄`}）`,
    noOwner: "尚無承辦人",
    anyOutput: "各項產出",
    rules: (rules) =>
      ruleStates
        .filter((state) => rules[state] > 0)
        .map((state) => `${ruleStateNames[state]} ${rules[state]} 條`)
        .join("、") || "無",
    lackingInput,
    neededBy: (outputs) => `另有 ${outputs} 項產出須與它核對`,
    putFirst: (place, outputs) => `政策所列優先 ${outputs} 項之第 ${place} 項`,
    rosterFirst: "各文件的人員都依它核對",
    waitsFor,
    inputOfRules: (input, rules) => `${input}（${thousands(rules)} 條）`,
    moreOfCode: (count, code) => `另有 ${count} 項 ${code}（加 --verbose 可全部列出）`,
    moreTasks: (count) => `另有 ${count} 項工作任務（加 --verbose 可全部列出）`,
    noConfiguration: (init) => `沒有設定檔，因此以基礎政策判定：請執行 ${init}，建立設定檔與人員名冊。`,
    noEvidenceYet: (output, shown) =>
      `尚無任何佐證：已有試算表者，以 ${shown(`isms-evidence import 檔案.xlsx --output ${output}`)} 匯入；沒有試算表者，以 ${shown(`isms-evidence new ${output}`)} 建立第一份文件。`,
    since: (day) => `自 ${day} 以來的變動`,
    restOfWork: (count) => `其餘 ${thousands(count)} 項`,
    moreWork: (count) => `另有 ${thousands(count)} 項待辦事項，見下方的「全部工作產出」。`,
    moreFindings: (count) => `另有 ${thousands(count)} 項發現事項。`,
    fixable: "可自動修正",
    fixableFindings: (count, command) => `其中 ${thousands(count)} 項可用 ${command} 自動修正。`,
    tasks: ({ total, applicable, current, lacking }) =>
      `適用 ${applicable} 項，其中 ${current} 項具現行佐證，${lacking} 項缺少現行佐證${applicable === total ? "" : `（全部 ${total} 項）`}`,
    findings: ({ error, warning, info }) =>
      `錯誤 ${thousands(error)} 項，警告 ${thousands(warning)} 項，提示 ${thousands(info)} 項`,
    read: ({ files, documents, records }) =>
      `檔案 ${thousands(files)} 個，文件 ${thousands(documents)} 份，紀錄 ${thousands(records)} 筆`,
    stateCount: (count, state) => `${state} ${count}`,
    noneLacking: "沒有工作任務缺少現行佐證。",
    noFindings: "沒有發現事項。",
    waivedFindings: (findings, waivers) => `豁免 ${waivers} 件，涵蓋發現事項 ${thousands(findings)} 項`,
    reasonsHidden: "加 --verbose 可列出有效、豁免與不適用的項目及其理由。",
    comparedWith: (commit, notion, onlyAdded) =>
      `與版本 ${commit}（${notions[notion]}）以同一基準日比較；${onlyAdded ? "結論僅採計新增的發現事項" : "結論採計全部發現事項"}。`,
    noYardstick: (commit, problem) =>
      problem === "no-configuration"
        ? `版本 ${commit} 沒有設定檔，因此以本次變更所附的設定判定；先前就沒有的佐證不算本次變更的責任。`
        : `版本 ${commit} 的設定無法使用（${problem}），因此以本次變更的設定判定；先前就缺少的佐證不算本次變更的責任。`,
    breaksNothing: (lacking) => `本次變更沒有造成新的缺漏；仍有 ${lacking} 項工作任務缺少現行佐證`,
    daysAsUtc: (timezone) => `日期皆為 ${timezone} 時區的日曆天，起訖時刻以 UTC 標示。`,
    onDay: (day, text) => `${text}；基準日 ${day}`,
    unknown: "不明",
    nothing: "無",
    caveat: (outputs) =>
      `本報告只說明哪些佐證現行有效；即使 ${outputs} 項工作產出全數有效，亦不等於符合 ISO/IEC 27001。工具只呈現事實，是否符合由人判斷。`,
  },
};

function waitsFor(inputs: readonly string[], who: "it" | "rest" | "rules"): string {
  const waits = { it: "待補", rest: "其餘待補", rules: "未評估者待補" }[who];
  const text = inputs.join("、");
  return `${waits}${/^\w/.test(text) ? " " : ""}${text}`;
}

function lackingInput(input: string): string {
  return inputNames[input] ?? input;
}
