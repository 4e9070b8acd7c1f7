import type { Finding } from "../../model/finding.ts";
import { commandWord } from "../../text/command-word.ts";
import { thousands } from "../../text/thousands.ts";
import { meantDay } from "../../time/meant-day.ts";
import { looksLikeCode } from "../looks-like-code.ts";
import { overrideText } from "../override-text.ts";
import { systemReason } from "../system-reasons.ts";
import type { UserErrorMessages } from "../user-error-messages.ts";
import { historyReason } from "./history-reasons.ts";
import { messages } from "./messages.ts";
import { spreadsheetRefusals } from "./spreadsheet-refusals.ts";
import { systemReasons } from "./system-reasons.ts";
import { timestampTroubles } from "./timestamp-troubles.ts";
import { list, quote, spaced } from "./wording.ts";

const files = {
  config: "設定檔",
  policy: "政策檔",
  people: "人員名冊",
  report: "報告",
  cases: "規則案例檔",
  import: "匯入對照檔",
} as const;

const createAgain = "請以 isms-evidence check --format json=report.json 重新產生。";

const refusedBecause = {
  long: () => "長度超過 1000 字元。",
  range: (part: string) => `${quote(part)}是範圍。請逐一列舉，例如 {1,2,3}，或使用 [1-3]。`,
  negation: () => "以 ! 開頭。請改在 .gitignore 排除檔案。",
  group: (part: string) => `${quote(`${part}…)`)}是群組。請以大括號列舉，例如 {a,b}。`,
  alternatives: () => "大括號展開後超過 100 種。請使用 *，或分成數個樣式。",
} as const;

/** @param command - null for no command in particular */
const helpOf = (command: string | null) => `isms-evidence ${command === null ? "" : `${command} `}--help`;

const missing = (command: string, argument: string) =>
  `指令 ${command} 缺少${argument.startsWith("--") ? "選項" : "引數"} ${argument}。`;

/** Why a command could not run: a function, so that commands in another language need not load it. */
export function userErrorMessages(): UserErrorMessages {
  return errors;
}

const errors: UserErrorMessages = {
  "option-unknown": ({ option, command, suggestion }) => ({
    message: `${command === null ? "" : `指令 ${command} `}沒有選項${quote(option)}。`,
    hint: instead(suggestion, `請執行 ${helpOf(command)} 查看可用的選項。`),
  }),
  "option-value": ({ option, value, allowed, labels = {} }) => ({
    message: `${option.startsWith("-") ? "選項" : "指令"} ${option} 不接受${quote(value)}。`,
    hint:
      allowed.length > 0
        ? `請使用下列之一：${allowed.map((one) => (typeof one === "string" ? quote(one) + (labels[one] ? `（${labels[one]["zh-TW"]}）` : "") : quote(one["zh-TW"]))).join("、")}。`
        : "請執行 isms-evidence --help 查看用法。",
  }),
  "option-seconds": ({ option, value, most }) => ({
    message: `${option} 須為秒數，不接受${quote(value)}。`,
    hint: `請填 1 至 ${most} 的整數，例如 300。`,
  }),
  "day-outside": ({ option, value, first, last }) => ({
    message: `選項 ${option} 的日期 ${value} 不在可用範圍內。`,
    hint: `請使用 ${first} 至 ${last} 之間的日期。`,
  }),
  "option-needs-value": ({ option }) => ({
    message: `選項 ${option} 需要指定值。`,
    hint: option.endsWith("=") ? `請寫成 ${option}檔案。` : `請寫成 ${option} 值 或 ${option}=值。`,
  }),
  "option-conflict": ({ options }) => ({
    message: `選項 ${list(options, false)} 不能同時使用。`,
    hint: "請只保留其中一個。",
  }),
  "command-unknown": ({ command, suggestion }) => ({
    message: `沒有指令${quote(command)}。`,
    hint: instead(suggestion, "請執行 isms-evidence help 查看可用的指令；也沒有這個名稱的檔案或資料夾。"),
  }),
  "mapping-unknown": ({ mapping, allowed, suggestion }) => ({
    message: `--by 沒有名為${quote(mapping)}的框架。`,
    hint: instead(suggestion, `請使用下列之一：${allowed.map(quote).join("、")}。`),
  }),
  "argument-missing": ({ command, argument, example }) => ({
    message: missing(command, typeof argument === "string" ? argument : argument["zh-TW"]),
    hint: `例如：isms-evidence ${example}（其他範例見 --help）。`,
  }),
  "argument-extra": ({ argument }) => ({
    message: `多了引數${quote(argument)}。`,
    hint: "請將其移除；含空格的值請加上引號。",
  }),
  "as-of-impossible": ({ value }) => ({
    message: `${quote(value)}不是實際存在的西元日期。`,
    hint: instead(meantDay(value), "請寫成西元日期，例如 2026-10-01。"),
  }),
  "code-by-name": ({ text, named }) => ({
    message: `${quote(text)}不是代碼；名稱含有這個詞的是：${list(
      named.map(({ id, name }) => `${id} ${name["zh-TW"]}`),
      false,
    )}。`,
    hint: `請填代碼，例如 isms-evidence explain ${named[0].id}；全部代碼見 isms-evidence list outputs。`,
  }),
  "code-unknown": ({ code, suggestion }) => ({
    message: `找不到代碼${quote(code)}：沒有這個職責、任務、產出、行為指標、規則、發現事項或框架項目。`,
    hint: instead(
      suggestion,
      "以名稱查代碼，請執行例如 isms-evidence explain 備份；全部代碼見 isms-evidence list outputs。",
    ),
  }),
  "github-url": ({ url }) => ({
    message: `不會將權杖傳送至${quote(url)}。`,
    hint: "GITHUB_API_URL 必須以 https:// 開頭，且不含使用者名稱。若網路內沒有他人能竊聽，把環境變數 ISMS_EVIDENCE_ALLOW_HTTP 設為 true，即可使用 http://。",
  }),
  "github-token-missing": ({ inputs }) => ({
    message: `${list(inputs, false)} 需要存取權杖（token），但沒有設定。`,
    hint: "在工作流程中請不要填寫 github-token（即使用工作本身的權杖）；其他情形請設定環境變數 GITHUB_TOKEN。",
  }),
  "github-permission": ({ request, permission }) => ({
    message: `GitHub 不允許此權杖執行 ${request}。`,
    hint: `請在工作的 permissions 加上「${permission}」。來自分支儲存庫（fork）的 pull request 不會取得此權限，請參閱 fork 的範例。`,
  }),
  "github-scope": ({ forge, request, scope }) => ({
    message: `${forge} 不允許此權杖執行 ${request}。`,
    hint: `請在 github-token（工作流程以外為 GITHUB_TOKEN）填入範圍含 ${scope} 的權杖，或在儲存庫設定中開放工作本身的權杖。來自分支儲存庫（fork）的 pull request 不會取得此權限。`,
  }),
  "github-refused": ({ forge, request, status, message }) => ({
    message: `${forge} 以 ${status} 拒絕 ${request}${message === "" ? "" : `（${message}）`}。`,
    hint: "請重新執行工作；若仍發生，請附上此行回報。",
  }),
  "github-unavailable": ({ forge, request, reason }) => ({
    message: `${forge} 沒有回應 ${request}（${reason}）。`,
    hint: "請稍後重新執行工作；檢查結果不受影響。",
  }),
  "github-branch-default": ({ branch }) => ({
    message: `${quote(branch)}是預設分支；徽章需要專屬的分支。`,
    hint: "請指定沒有人在上面工作的分支，例如 badges。",
  }),
  "github-branch-foreign": ({ branch }) => ({
    message: `分支${quote(branch)}中有他人的檔案，發布會覆寫這些檔案。`,
    hint: "請指定尚不存在的分支，例如 badges。",
  }),
  "github-branch-missing": ({ branch }) => ({
    message: `沒有分支${quote(branch)}；此處無法建立不含其他分支檔案的新分支。`,
    hint: `請建立一次空的分支：在複本中依序執行 git switch --orphan ${branch}、git commit --allow-empty -m ${branch} 與 git push origin ${branch}。`,
  }),
  "output-outside-workspace": ({ input, path }) => ({
    message: `${input}：${quote(path)}位於工作區（workspace）之外，或屬於 Git 自己的檔案。`,
    hint: "請指定工作區內的路徑；連結以其實際指向的位置為準。",
  }),
  "cache-in-repository": ({ folder }) => ({
    message: `${quote(folder)}位於受檢的儲存庫內，其中的檔案可能冒充快取。`,
    hint: "請以 --cache-dir（GitHub Action 為輸入 cache-dir）指定儲存庫以外的資料夾，或不要使用此選項。",
  }),
  "event-unreadable": ({ path }) => ({
    message: `事件檔${quote(path)}無法讀取，或不是有效的 JSON。`,
    hint: "此檔由執行器（runner）寫入，並以 GITHUB_EVENT_PATH 指定：請重新執行該工作，或查明何處更動了此變數。",
  }),
  "config-not-checked-out": ({ path }) => ({
    message: `儲存庫中有設定檔${quote(path)}，但稀疏簽出未取出，若逕行檢查，將誤用基準政策。`,
    hint: `請一併取出設定檔、人員名冊與政策檔：git sparse-checkout add ${path}，或設定 actions/checkout 的輸入 sparse-checkout。`,
  }),
  "event-without-base": ({ event }) => ({
    message: `事件${quote(event)}沒有可比較的先前版本，無法使用 scope: changed。`,
    hint: "scope: changed 只用於 pull_request、pull_request_target 與 merge_group；其他事件請用 all，或不要填寫。",
  }),
  "proposal-unknown": ({ event }) => ({
    message: `事件${quote(event)}與提議的變更有關，但找不到該版本仍開啟的 pull request，無從比較。`,
    hint: "請改以 pull_request 觸發檢查；若要判定取出的全部內容，請加上 scope: all。",
  }),
  "history-unusable": ({ reason }) => ({
    message: `${historyReason(reason)}，因此無法重現各日的狀態。`,
    hint: "請在佐證所在儲存庫的完整複本中執行。",
  }),
  "git-missing": () => ({
    message: "找不到 git 指令，無法讀取先前的版本。",
    hint: "請安裝 Git（https://git-scm.com），再開啟新的終端機執行。",
  }),
  "not-a-repository": ({ folder }) => ({
    message: `${folder} 不在 Git 儲存庫中，沒有先前的版本。`,
    hint: "複製或解壓縮而來的資料夾沒有歷程：請在以 git clone 取得的複本中執行。不使用 Git 時，請勿使用 --base、--scope changed 與 --rev。",
  }),
  "git-failed": ({ folder, said, isTooLong }) => {
    if (isTooLong) {
      return {
        message: `${folder} 所屬的儲存庫有一個版本的檔案過多，無法列出。`,
        hint: "請確認所指的版本：佐證的儲存庫不會有數百萬個檔案。",
      };
    }
    return {
      message:
        said === null
          ? `Git 未於時限內回應：${folder}。`
          : `Git 無法讀取 ${folder} 所屬的儲存庫${said === "" ? "" : `（${said}）`}。`,
      hint:
        said === null
          ? "請待主機較不忙碌時再執行一次。"
          : "請在該儲存庫執行 git fsck；若物件缺漏或損毀，請重新複製（git clone）。",
    };
  },
  "repository-not-trusted": ({ folder }) => ({
    message: `Git 不信任 ${folder} 所屬的儲存庫，因為擁有者是其他使用者。`,
    hint: "若確定可以信任，請執行 git config --global --add safe.directory，並加上儲存庫最上層的資料夾。",
  }),
  "checkout-not-head": ({ event, head, found }) => ({
    message: `事件${quote(event)}所指的版本是 ${head}，取出的卻是 ${found}：未讀取到變更內容，因此無從判定。`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    hint: "請將 ref: ${{ github.event.pull_request.head.sha || github.event.workflow_run.head_sha || github.sha }} 加到 actions/checkout 的步驟。",
  }),
  "revision-incomplete": ({ revision }) => ({
    message: `此複製中沒有版本${quote(revision)}的檔案內容。`,
    hint: "這是部分複製（partial clone），請先執行 git fetch --refetch --no-filter，或不要設定 actions/checkout 的 filter。",
  }),
  "revision-unknown": ({ revision, shallow }) => ({
    message: shallow
      ? `此淺層複製中沒有版本${quote(revision)}，或沒有它與 HEAD 的共同祖先。`
      : `此儲存庫中沒有版本${quote(revision)}。`,
    hint: shallow
      ? `這是淺層複製（shallow clone），請先執行 git fetch --unshallow，或將 actions/checkout 的 fetch-depth 設為 0。`
      : "請以 git log 查看版本，或先執行 git fetch。",
  }),
  "nothing-to-check": ({ folder }) => ({
    message: `${folder} 中沒有設定檔，也沒有佐證。`,
    hint: "請切換到 isms-evidence.yaml 所在的資料夾、以 --config 指定設定檔，或以 isms-evidence init 建立儲存庫。",
  }),
  "config-not-found": ({ path }) => ({
    message: `找不到設定檔 ${path}。`,
    hint: "請更正 --config 指定的路徑。",
  }),
  "config-name": ({ folder, name, expected }) => ({
    message: `${folder} 中的 ${quote(name)} 像是設定檔，但檔名不符，故未讀取。`,
    hint: `請更名為 ${expected}，或以 --config 指定路徑。`,
  }),
  "config-twice": ({ folder, names }) => ({
    message: `${folder} 中有 ${list(names)}，設定檔只能有一個。`,
    hint: "請移除其中一個，或以 --config 指定路徑。",
  }),
  "path-not-evidence": ({ path, patterns }) => ({
    message: `${quote(path)}不是佐證：設定檔讀取的是${list(patterns)}。`,
    hint: "若要讀取，請把路徑加入設定檔的 evidence，並確認沒有被 .gitignore 排除。指定路徑只會縮小報告範圍。",
  }),
  "path-no-match": ({ path }) => ({
    message: `沒有佐證檔案符合${quote(path)}。`,
    hint: looksLikeCode(path)
      ? `這裡要填檔案或資料夾；要看 ${path} 的情形，請執行 isms-evidence explain ${path}。`
      : "請更正路徑；含 * 的樣式請加上引號，以免被命令列展開。",
  }),
  "path-hidden": ({ path }) => ({
    message: `${quote(path)} 是隱藏檔，或指向隱藏檔。名稱以點開頭的檔案與資料夾可能含有機密，一律不讀取。`,
    hint: "請將檔案移至名稱不以點開頭的資料夾，並改寫路徑。",
  }),
  "path-outside-root": ({ path }) => ({
    message: `${quote(path)}位於設定檔所在的資料夾之外。`,
    hint: "本工具只讀取該資料夾內的檔案。請移動檔案，或改在其所屬的儲存庫檢查。",
  }),
  "pattern-refused": ({ pattern, why, part }) => ({
    message: `不支援萬用字元樣式${quote(pattern)}：${refusedBecause[why](part)}`,
    hint: "樣式可使用 *、?、**、[a-z]，以及少量的列舉 {a,b}；字元前加上 \\ 即視為一般字元。",
  }),
  "ignore-file-too-large": ({ path, bytes, lines }) => ({
    message: `${path} 超過 ${thousands(lines)} 行或 ${thousands(bytes)} 位元組。`,
    hint: "請縮短內容：排除整個資料夾，不要逐一列出檔案。",
  }),
  "deadline-passed": ({ seconds }) => ({
    message: `執行時間超過 ${thousands(seconds)} 秒，已中止，未產生報告。`,
    hint: "若佐證確實很多，請以 --deadline 秒數 延長時間（GitHub Action 為 deadline）；否則請檢查是否有異常耗時的檔案或規則。",
  }),
  "folder-missing": () => ({
    message: "目前所在的資料夾已不存在。",
    hint: "請切換到存在的資料夾後再執行。",
  }),
  unreadable: ({ path, reason }) => {
    const { what, hint } = systemReason(reason, systemReasons, "unreadable");
    return { message: `無法讀取 ${path}：${what}。`, hint };
  },
  "file-invalid": ({ what, problems }) => ({
    message: `${files[what]}的內容有誤，共 ${problems.length} 項。`,
    hint: what === "report" ? createAgain : `請更正所列各項；本次未進行任何檢查。${fixableHint(problems)}`,
  }),
  "policy-not-found": ({ policy, from, suggestion }) => ({
    message: from === null ? `找不到政策${quote(policy)}。` : `找不到 ${from} 所延伸的政策${quote(policy)}。`,
    hint: `${suggestion === null ? "" : `是否為${quote(suggestion)}？`}請填寫內建政策的名稱（見 isms-evidence list policies）或檔案路徑。`,
  }),
  "policy-cycle": ({ chain }) => ({
    message: `政策形成循環延伸：${chain.join(" → ")}。`,
    hint: "請移除其中一個 extends。",
  }),
  "policy-unknown-output": ({ output, suggestion }) => ({
    message: `政策提到${quote(output)}，但職能基準沒有這項工作產出。`,
    hint: instead(suggestion, "請執行 isms-evidence list outputs 查看代碼。"),
  }),
  "parameter-unknown": ({ parameter, suggestion }) => ({
    message: `政策沒有參數${quote(parameter)}。`,
    hint: instead(suggestion, "請查閱政策檔中的參數。"),
  }),
  "parameter-unit": ({ parameter, unit, value }) => ({
    message: `參數 ${parameter} 的值不得為${quote(value)}，須為${spaced(unitNames[unit] ?? unit)}。`,
    hint: "請更正參數的值。",
  }),
  "parameter-loosened": ({ parameter, from, to }) => ({
    message: `法定數值 ${parameter} 由 ${from} 放寬為 ${to}，卻沒有寫明理由。`,
    hint: `請改回原值，或寫成 { value: ${to}, reason: … }；理由會載明於每份報告。`,
  }),
  "policy-id-taken": ({ policy }) => ({
    message: `政策的代碼${quote(policy)}與內建政策相同。`,
    hint: "請為自訂政策另取代碼；報告與責任等級的核對皆以代碼辨識政策。",
  }),
  "policy-unreasoned": ({ override }) => ({
    message: `政策變更法定事項，卻沒有寫明理由：${overrideText(override, messages())}。`,
    hint:
      override.kind === "window"
        ? "請取消變更，或在 windows 的該項加上 reason；理由會載明於每份報告。"
        : "請取消變更，或在該產出的 requirements 旁加上 reason；理由會載明於每份報告。",
  }),
  "parameter-undefined": ({ parameter, requirement }) => ({
    message: `要求${quote(requirement)}使用的參數${quote(parameter)}，政策並未定義。`,
    hint: "請在 parameters 之下定義此參數。",
  }),
  "field-unknown": ({ field, output, suggestion }) => ({
    message: `政策使用的欄位${quote(field)}不存在於 ${output} 的紀錄。`,
    hint: instead(suggestion, `請執行 isms-evidence explain ${output} 查看其欄位。`),
  }),
  "duration-ambiguous": ({ value }) => ({
    message: `${quote(value)}不是明確的期間。`,
    hint: "請採用 ISO 8601 的寫法：P1M 為 1 個月，P30D 為 30 天，PT1M 為 1 分鐘。",
  }),
  "rule-duplicate": ({ rule }) => ({
    message: `已有規則${quote(rule)}。`,
    hint: "請另取代碼；若要停用該規則或變更嚴重程度，請使用 change_rules。",
  }),
  "cases-not-found": ({ paths }) => ({
    message: `找不到規則案例${paths.length === 0 ? "" : `：${list(paths, false)} 不存在`}。`,
    hint:
      paths.length === 0
        ? "請指定自訂政策，例如 isms-evidence test policies/own.yaml。"
        : "請在政策檔旁撰寫案例，寫法見 docs/rules.md。",
  }),
  "rule-unknown": ({ rule, suggestion }) => ({
    message: `沒有規則${quote(rule)}。`,
    hint: instead(suggestion, "請執行 isms-evidence list rules 查看代碼。"),
  }),
  "rule-expression": ({ rule, part, kind, written, reason, suggestion }) => ({
    message: `規則 ${rule} 的 ${part} 有誤：${(expressionProblems[kind] ?? String)(written, reason)}。`,
    hint: instead(suggestion, "規則語言的說明見 docs/rules.md；所列位置即運算式所在。"),
  }),
  "rule-placeholders": ({ rule, expressions }) => ({
    message: `規則 ${rule} 的兩種語言訊息引用的值不一致：${expressions.join("、")}。`,
    hint: "請在兩種語言的大括號中使用相同的運算式。",
  }),
  "rule-code-unknown": ({ rule, code, suggestion }) => ({
    message: `規則 ${rule} 提到${quote(code)}，但職能基準沒有這個代碼。`,
    hint: instead(suggestion, "請以 isms-evidence explain 查詢代碼。"),
  }),
  "overlay-field": ({ output, field, suggestion }) => ({
    message: `${output} 的加嚴要求提到欄位${quote(field)}，但其紀錄沒有這個欄位。`,
    hint: instead(suggestion, `請執行 isms-evidence explain ${output} 查看其欄位。`),
  }),
  "overlay-value": ({ output, field, value, allowed, suggestion }) => ({
    message: `${output} 的加嚴要求允許 ${field} 為${quote(value)}，但綱要並不允許；加嚴要求只能縮小範圍。`,
    hint: instead(suggestion, allowed.length === 0 ? "此欄位沒有固定的選項。" : `請從 ${allowed.join("、")} 中選擇。`),
  }),
  "timezone-unknown": ({ timezone }) => ({
    message: `沒有時區${quote(timezone)}。`,
    hint: "請使用 IANA 時區名稱，例如 Asia/Taipei。",
  }),
  "person-duplicate": ({ person }) => ({
    message: `人員名冊中有兩人使用相同的代號${quote(person)}。`,
    hint: "每個人須有自己的代號，離職人員亦同。",
  }),
  "output-unknown-in-config": ({ output, suggestion }) => ({
    message: `設定檔提到${quote(output)}，但職能基準沒有這項工作產出。`,
    hint: instead(suggestion, "請執行 isms-evidence list outputs 查看代碼。"),
  }),
  "report-not-json": ({ why }) => ({
    message: { empty: "沒有任何內容。", cut: "報告不完整，後段缺漏。", syntax: "報告不是 JSON。" }[why],
    hint: createAgain,
  }),
  "report-version": ({ found, known }) => ({
    message: `報告的綱要版本為 ${found}，此版本的 isms-evidence 只讀取版本 ${known}。`,
    hint: "請改用產生該報告的版本，或以此版本重新產生。",
  }),
  "report-disagrees": ({ pointer, stated, counted }) => ({
    message: `報告的內容前後不符：${pointer} 載明${quote(stated)}，但依其餘內容應為${quote(counted)}。`,
    hint: `報告產生後曾遭更動。${createAgain}`,
  }),
  "report-is-shard": () => ({
    message: "這是檢查的一個分片，不是報告。",
    hint: "請先執行 isms-evidence merge shard-*.json --format json=report.json，合併全部分片。",
  }),
  "shard-invalid": () => ({
    message: "這不是 check --shard 寫出的分片，或寫出後曾遭更動。",
    hint: "請只列出以同一版本執行 check --shard 所寫的檔案，並重新執行該分片。",
  }),
  "shard-duplicate": ({ number, of }) => ({
    message: `分片 ${number}/${of} 出現兩次。`,
    hint: "每個分片只列一次。資料夾中的舊檔可能屬於先前的執行。",
  }),
  "shards-missing": ({ numbers, of }) => ({
    message: `共 ${of} 個分片，缺第 ${numbers.join("、")} 個。`,
    hint: "請重新執行所缺的分片；分片不齊全時不產生報告。",
  }),
  "shard-differs": ({ part, found, expected }) => ({
    message: {
      version: `分片由 isms-evidence ${found} 寫出，目前版本為 ${expected}。`,
      of: `此分片的總數為 ${found}，其他分片為 ${expected}。`,
      asOf: `分片的基準日為 ${found}，不是 ${expected}。`,
      commit: `分片的提交為 ${found}，目前簽出的是 ${expected}。`,
      yardstick: "分片所用的設定、政策或人員名冊與目前簽出的內容不同。",
      files: `分片讀取的是${quote(found)}，目前簽出的內容在該處是${quote(expected)}。`,
      content: `${quote(found)}目前的內容與分片讀取時不同。`,
    }[part],
    hint: "請在同一個提交、以同一版本及相同的 --config、--policy 與 --as-of 執行全部分片與合併。",
  }),
  "shard-option": ({ option }) => ({
    message: `${option} 只在合併分片時適用。`,
    hint: "請移除此選項；各份報告在產生時已完成判定。",
  }),
  "repository-duplicate": ({ repository }) => ({
    message: `${quote(repository)}有兩份報告。`,
    hint: "每個儲存庫只列一次，或以 名稱=REPORT.json 分別命名。",
  }),
  "pack-folder-foreign": ({ path }) => ({
    message: `資料夾 ${path} 中有不屬於稽核資料包的檔案，不會覆寫。`,
    hint: "請指定新的或空的資料夾，或先自行清空。",
  }),
  "seal-invalid": ({ path, why }) => ({
    message: `${path} 不是可驗證的封存檔：${
      {
        json: "不是 JSON",
        statement: "不是 isms-evidence seal 所寫的陳述",
        form: "內容不符合封存檔的格式",
        files: "檔案重複、未依路徑排序，或述及未封存的檔案",
        root: "檔案清單與其 Merkle 根值不符，表示已遭變更或不完整",
      }[why]
    }。`,
    hint: "請指定 isms-evidence seal --out 寫出的檔案，或其經簽章的信封。",
  }),
  "openssl-missing": () => ({
    message: "時戳需要 openssl，但此電腦沒有安裝。",
    hint: "請安裝 openssl，或不使用時戳。",
  }),
  "openssl-failed": ({ trouble, said }) => timestampTroubles[trouble](said),
  "export-several": ({ titles }) => ({
    message: `一份活頁簿只放一項產出，而指定的有：${titles.join("、")}。`,
    hint: "請以 --out 指定資料夾，每項產出會各寫成一份活頁簿。",
  }),
  "not-tabular": ({ pointer }) => ({
    message: `${pointer} 的值不符合工作產出的格式，無法放入試算表。`,
    hint: "請以 isms-evidence check 檢查該檔案，修正後再匯出。",
  }),
  "config-above": ({ path }) => ({
    message: `此資料夾屬於 ${path} 的組織。`,
    hint: "請在該設定檔的資料夾執行 init，補上尚缺的檔案；或改用其外的資料夾。",
  }),
  "config-below": ({ folder, config, more }) => ({
    message: `這個資料夾沒有設定檔；設定檔在 ${config}${more > 0 ? ` 等 ${more + 1} 處` : ""}。`,
    hint: `請先切換資料夾（cd ${commandWord(folder)}）再執行，或加上 --config ${commandWord(config)}。`,
  }),
  "questions-ended": () => ({
    message: "已中止，未寫入任何檔案。",
    hint: "請重新執行，或以選項提供答案，用法見 isms-evidence init --help。",
  }),
  "file-exists": ({ path }) => ({
    message: `${path} 已存在，不會覆寫。`,
    hint: "請改用其他檔名，或直接編輯該檔案。",
  }),
  "renewal-unreadable": ({ path }) => ({
    message: `${path} 無法更新：其中以錨點（&name）定義的值須留白，但其他地方以 *name 引用。`,
    hint: "請將引用處改寫為實際的值，再重新執行。",
  }),
  "file-changed": ({ path }) => ({
    message: `${path} 在執行期間遭他人變更，未寫入任何檔案。`,
    hint: "請重新執行一次。",
  }),
  "write-failed": ({ path, reason }) => {
    const { what, hint } = systemReason(reason, systemReasons, "unwritable");
    return { message: `無法寫入 ${path}：${what}。`, hint };
  },
  "sheet-unknown": ({ sheet, known }) => ({
    message: `沒有名為${quote(sheet)}的工作表。`,
    hint: `工作表有：${list(known)}。`,
  }),
  "import-no-heads": ({ files, output }) => ({
    message: `${files.join("、")} 中找不到欄名列：沒有一列像是${output === null ? "任何工作產出" : ` ${output} `}的欄名。`,
    hint: `請確認選對檔案與工作表；isms-evidence export ${output ?? "O2.1.1"} --blank --out form.xlsx 可產生空白表單填寫。`,
  }),
  "import-output-unclear": ({ outputs }) => ({
    message: `無法判斷屬於哪一項工作產出，可能是：${list(outputs)}。`,
    hint: "請以 --output 指定，例如 --output O2.1.1。",
  }),
  "import-target-unclear": ({ paths }) => ({
    message: `這些列的紀錄分散在數份文件：${list(paths)}。`,
    hint: "請以 --out 指定要更新的文件。",
  }),
  "import-not-updatable": ({ path }) => ({
    message: `${path} 使用了 YAML 錨點等寫法，無法只更新其中的資料。`,
    hint: "請以 --out 另寫新檔，或先將該文件改為一般寫法。",
  }),
  "mapping-field": ({ field, output, suggestion }) => ({
    message: `匯入對照檔中的${quote(field)}不是 ${output} 的欄位。`,
    hint: instead(suggestion, `請執行 isms-evidence explain ${output} 查看欄位。`),
  }),
  "spreadsheet-refused": ({ why, limit }) => spreadsheetRefusals[why](`${limit / 1024 / 1024} MiB`),
};

function fixableHint(problems: readonly Finding[]): string {
  const count = problems.filter(({ fixable }) => fixable).length;
  return count === 0 ? "" : `其中 ${count} 項可用 isms-evidence fix 自動修正。`;
}

const expressionProblems: Readonly<Record<string, (written: string, reason: string) => string>> = {
  field: (written) => `沒有欄位${quote(written)}`,
  name: (written) => `沒有名稱${quote(written)}`,
  value: (written) => `欄位不可能為${quote(written)}`,
  source: (written) => `${quote(written)}不是紀錄的來源`,
  forbidden: (written) => `不提供 ${written}()，因其可能使檢查無法結束`,
  other: (_, reason) => reason,
};

const unitNames: Readonly<Record<string, string>> = {
  duration: "ISO 8601 期間，例如 P6M",
  "calendar-period": "日曆期間：P1M、P3M、P6M、P1Y 或 P2Y",
  count: "整數",
  hour: "時數",
  day: "天數",
  month: "月數",
  percent: "0 至 100 的百分比",
  number: "數值",
  list: "文字清單",
};

function instead(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `是否為${quote(suggestion)}？`;
}
