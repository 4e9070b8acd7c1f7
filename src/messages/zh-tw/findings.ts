import type { AttachmentElsewhere, AttachmentRefusal, NotSearchedReason } from "../../model/attachment.ts";
import type { FindingParameters } from "../../model/finding.ts";
import type { HiddenKind } from "../../model/hidden-character.ts";
import type { NameTrouble } from "../../model/name-trouble.ts";
import type { NotComparedReason } from "../../model/not-compared-reason.ts";
import type { UnreadReason } from "../../model/unread-reason.ts";
import { thousands } from "../../text/thousands.ts";
import type { OtherFindingMessages } from "../finding-messages.ts";
import { ruleText } from "../rule-text.ts";
import { cadenceInWords, durationInWords } from "./durations.ts";
import { historyReason } from "./history-reasons.ts";
import { roleName } from "./role-names.ts";
import { ruleWording } from "./rule-wording.ts";
import { didYouMean, list, quote, spaced, subjectName } from "./wording.ts";

const unreadReasons: Readonly<Record<UnreadReason, string>> = {
  pattern: "不符合任何樣式",
  hidden: "隱藏檔",
  ignored: "已納入版本控制，但遭忽略檔排除",
  sparse: "稀疏簽出未取出",
  submodule: "子模組",
  link: "符號連結，一律不跟隨",
  packages: "位於存放套件的 node_modules",
};

const refusals: Readonly<Record<AttachmentRefusal, string>> = {
  outside: "指向設定檔所在資料夾之外",
  hidden: "為隱藏檔",
  name: "Windows 無法使用此名稱",
};

const elsewhere: Readonly<Record<AttachmentElsewhere, string>> = {
  lfs: "內容存於 Git LFS，已核對其指標；可執行 `git lfs pull` 取得",
  sparse: "稀疏簽出未取出",
  submodule: "屬於未簽出的子模組",
};

const notCompared: Readonly<Record<NotComparedReason, string>> = {
  "git-missing": "找不到 git 指令：請在執行器或該工作的容器映像檔安裝 Git，並於 actions/checkout 之前的步驟完成。",
  "not-a-repository": "工作區不是 Git 儲存庫：請加入 actions/checkout 的步驟，並確認已安裝 Git。",
  "repository-not-trusted":
    '工作區屬於其他使用者，Git 拒絕讀取：請加入步驟 run: git config --global --add safe.directory "$GITHUB_WORKSPACE"。',
  "git-failed": "Git 未回應，或無法讀取儲存庫：請重新執行該工作；仍然如此時，請重新複製儲存庫。",
  "revision-unknown":
    "無法取得變更前的版本：請在 actions/checkout 的步驟加上 fetch-depth: 0，並在工作的 permissions 加上 contents: read。",
  "revision-incomplete":
    "無法取得變更前版本的檔案內容：請移除 actions/checkout 步驟的 filter，或在工作的 permissions 加上 contents: read，並保留 persist-credentials。",
};

const hiddenKinds: Readonly<Record<HiddenKind, (character: string) => string>> = {
  invisible: (character) => `此處有看不見的字元 ${character}`,
  direction: (character) => `此處的字元 ${character} 會改變前後文字的顯示方向`,
  "line-break": (character) => `此處的字元 ${character} 只有部分程式視為換行`,
};

const nameTroubles: Readonly<Record<NameTrouble, (other: string) => string>> = {
  device: () => "Windows 將此名稱保留給裝置使用。",
  character: () => "名稱中有 Windows 不允許的字元。",
  end: () => "Windows 會捨去名稱結尾的句點或空格。",
  length: () => "路徑超過 200 個字元，Windows 往往無法開啟。",
  case: (other) => `名稱與${quote(other)}僅大小寫不同，在 Windows 與 macOS 上只會留下其中一個。`,
};

const gitRefusals: Readonly<Record<FindingParameters["git-refused"]["reason"], string>> = {
  "repository-not-trusted":
    "此資料夾屬於其他使用者，Git 拒絕讀取，故報告未載明提交版本。請執行：git config --global --add safe.directory <資料夾>。",
  "timed-out": "Git 未於時限內回應，故報告未載明提交版本。請待主機較不忙碌時再檢查一次。",
  unreadable: "Git 無法讀取此儲存庫，故報告未載明提交版本。請於此資料夾執行 git fsck 查明原因。",
};

const notLookedAt =
  "佐證資料夾中的檔案過多或過大，超過本工具查找未讀取佐證的上限，其餘檔案未逐一查看，其中可能仍有未讀取的佐證。請將其他檔案移至佐證資料夾以外。";

/** All but those of `document-findings.ts`. */
export const findingMessages: OtherFindingMessages = {
  "change-not-compared": ({ reason }) => `本次變更未能與變更前的版本比較，因此不算通過。${notCompared[reason]}`,
  "files-not-read": ({ files, total, partial }) =>
    total === 0
      ? notLookedAt
      : `佐證資料夾中有 ${total} 個疑似佐證的檔案未讀取：${files.map(({ path, reason }) => `${path}（${unreadReasons[reason]}）`).join("、")}${total > files.length ? `，另有 ${total - files.length} 個` : ""}。若為佐證，請更名、移動，或調整設定檔的 evidence。${partial ? notLookedAt : ""}`,
  "evidence-untracked": ({ documents, files }) =>
    `有 ${documents} 份採計的佐證文件未納入 Git 版本控制，下次提交不會包含：${files.slice(0, 5).join("、")}${files.length > 5 ? " 等" : ""}。請執行 git add。`,
  "git-refused": ({ reason }) => gitRefusals[reason],
  "file-outside-root": ({ target }) => `此連結指向檢查範圍以外的${quote(target)}，故未讀取。請將檔案本身放入資料夾。`,
  "file-link-not-followed": ({ target }) =>
    `此連結指向${quote(target)}，未予跟隨，且目標檔案不在佐證之列。請將檔案本身放在此處。`,
  "file-name-not-portable": ({ reason, other }) =>
    `${nameTroubles[reason](other ?? "")}請更改檔名，使用 Windows 的同仁才能使用此儲存庫。`,
  "hidden-character": ({ character, kind, places }) =>
    `${hiddenKinds[kind](character)}${places === 1 ? "" : `，另有 ${places - 1} 處相同`}：讀入的內容與眼睛所見不同。請刪除，或改為所要的文字。`,
  "file-too-large": ({ bytes, limit }) =>
    `檔案大小為 ${thousands(bytes)} 位元組，超過上限 ${thousands(limit)} 位元組，故未讀取。請分成數個檔案，或調高設定檔的 limits.file_bytes。`,
  "file-not-utf8": ({ byte, encoding }) =>
    encoding === null
      ? `檔案不是有效的 UTF-8 編碼，第一個錯誤位元組的位移為 ${byte}。請另存為 UTF-8。`
      : `檔案不是 UTF-8 編碼，看來是 ${encoding === "UTF-16" ? "UTF-16（Windows 稱為 Unicode）" : "Big5（Windows 稱為 ANSI）"}，第一個錯誤位元組的位移為 ${byte}。請以記事本開啟後選「另存新檔」，編碼選擇 UTF-8。`,
  "people-missing": () => "沒有人員名冊，因此無法核對佐證中的人員。請新增 people.yaml，並在設定檔的 people 指定。",

  "evidence-missing": ({ event }) =>
    event
      ? "沒有任何佐證。若期間內確無事件，請提出經確認的無事件聲明；空資料夾不視為通過。"
      : "沒有任何佐證。請新增可佐證此工作產出的文件；空資料夾不視為通過。",
  "evidence-not-checked-out": ({ files }) =>
    `工作目錄中沒有此工作產出的佐證，但稀疏簽出（sparse checkout）略過了 ${files} 個佐證檔案。請執行 git sparse-checkout disable，或檢查完整的簽出。`,
  "evidence-stale": ({ requirement, newest, expires, cadence }) =>
    `${quote(requirement["zh-TW"])}已逾期，效期至 ${expires}：${newestIs(newest)}，週期為${spaced(cadenceInWords(cadence))}。請補上新的佐證。`,
  "evidence-due": ({ requirement, newest, expires, cadence, grace }) => {
    const when = grace === null ? `須於 ${expires} 以前更新` : `應於 ${expires} 以前更新，現為寬限期，至 ${grace} 止`;
    return `${quote(requirement["zh-TW"])}的佐證${when}：${newestIs(newest)}，週期為${spaced(cadenceInWords(cadence))}。`;
  },
  "evidence-requirement-missing": ({ requirement, cadence, fields = [] }) => {
    const named = fields.map(({ field, title }) => (title ? `${quote(title["zh-TW"])}（${field}）` : quote(field)));
    const by = named.length > 0 ? `請在紀錄的${named.join("與")}據實填寫，或補上紀錄。` : "";
    return `此工作產出雖有佐證，但沒有可佐證${quote(requirement["zh-TW"])}者（週期：${cadenceInWords(cadence)}）。${by}`;
  },
  "evidence-count-short": ({ requirement, found, needed, from, to, cadence }) =>
    `${quote(requirement["zh-TW"])}自 ${from} 至 ${to} 應有 ${needed} 次，目前 ${found} 次（週期：${cadenceInWords(cadence)}）。`,
  "evidence-subject-missing": ({ requirement, subject, name, cadence }) =>
    `${subjectName(subject, name)}沒有${quote(requirement["zh-TW"])}的佐證（週期：${cadenceInWords(cadence)}）。`,
  "evidence-subject-stale": ({ requirement, subject, name, newest, expires, cadence }) =>
    `${subjectName(subject, name)}的${quote(requirement["zh-TW"])}已逾期，效期至 ${expires}：${newestIs(newest)}，週期為${spaced(cadenceInWords(cadence))}。`,
  "evidence-not-evaluated": ({ requirement, needs }) =>
    `無法判定${quote(requirement["zh-TW"])}：須先有 ${needs} 的有效佐證。無法判定者不視為通過。`,
  "evidence-no-subjects": ({ requirement, subjects, needs }) =>
    `${quote(requirement["zh-TW"])}須逐一適用於${quote(subjects["zh-TW"])}，但 ${needs} 的佐證中一項也沒有，故改就整項工作產出判定一次。請確認 ${needs} 是否完整。`,

  "rule-broken": ({ message, values, labels = {} }) => ruleText(message["zh-TW"], values, labels, ruleWording),
  "rule-failed": ({ rule, title, reason }) =>
    reason === "budget"
      ? `規則 ${rule}（${title["zh-TW"]}）的運算步數超過上限，已中止。請改用 lookup()，勿逐筆掃描全部紀錄。`
      : `規則 ${rule}（${title["zh-TW"]}）在此無法評估：${reason}。請補齊紀錄，或更正規則。`,
  "rules-not-evaluated": ({ needs, refused, rules, outputs }) =>
    `${refused ? `${needs} 有待更正的文件` : `沒有${inputName(needs)}`}，因此有 ${rules.length} 條規則無法${refused ? "完整" : ""}評估：${rules.slice(0, 5).join("、")}${rules.length > 5 ? " 等" : ""}。未評估不等於通過${outputs.length > 0 ? `；更正前無法判定的產出：${outputs.join("、")}` : ""}。`,

  "history-not-judged": ({ reason, rules }) =>
    `${historyReason(reason)}，因此無法依 Git 歷程判定日期與人員（${rules.length} 條規則未評估）。未評估不等於通過。`,

  "approval-undated": (excused) =>
    `${exceptionName(excused)}未填核准日，故不生效。請加上 approved_on 與核准的日期，例如 approved_on: 2026-09-30。`,
  "approval-in-future": ({ approvedOn, asOf, ...excused }) =>
    `${exceptionName(excused)}的核准日 ${approvedOn} 晚於基準日 ${asOf}，在該日以前不生效。`,
  "approval-after-end": ({ approvedOn, end, ...excused }) =>
    `${exceptionName(excused)}的核准日 ${approvedOn} 晚於最後適用日 ${end}，因此從未生效。請更正其中一個日期。`,
  "approver-unknown": ({ person, suggestion, ...excused }) =>
    `${exceptionName(excused)}的核准人${quote(person)}不在人員名冊中，故不生效。${didYouMean(suggestion) || "請填寫名冊中的人員代號。"}`,
  "approver-not-employed": ({ person, approvedOn, joined, left, ...excused }) =>
    `${exceptionName(excused)}由 ${person} 於 ${approvedOn} 核准，但依人員名冊，此人${approvedOn < joined ? `於 ${joined} 才到職` : `已於 ${left ?? ""} 離職`}，故不生效。請更正日期或核准人，或重新核准。`,
  "approver-without-authority": ({ person, roles, allowed, vendor, ...excused }) =>
    `${exceptionName(excused)}的核准人 ${person} ${vendor ? "為委外廠商人員" : `的角色為${list(roles.map(roleName), false)}`}，無權核准，故不生效。須由組織內具下列角色之一者核准：${list(allowed.map(roleName), false) || "無"}（參數 exception_approver_roles）。`,
  "approver-is-preparer": ({ person, ...excused }) =>
    `${exceptionName(excused)}的核准人 ${person} 同時是所豁免佐證的填表人，或為發現事項所指之人，該部分不生效。請改由他人核准。`,
  "approver-unchecked": ({ exception, entries }) =>
    `沒有人員名冊，無法核對 ${entries} 項${exceptionNames[exception]}的核准人，故不生效。請新增 people.yaml，並在設定檔的 people 指定。`,
  "exception-shadowed": ({ list: key, by, ...excused }) =>
    `${exceptionName(excused)}沒有自己涵蓋的項目：所對應者已由 ${key} 中第 ${by.join("、")} 項涵蓋。請只保留一項。`,
  "not-applicable-too-long": ({ reviewBy, capped, longest }) =>
    `此工作產出列為不適用至 ${reviewBy}，自核准日起超過 ${durationInWords(longest)}的上限，視為於 ${capped} 屆滿。`,
  "not-applicable-overdue": ({ reviewBy, reason }) =>
    `此工作產出列為不適用（理由：${reason}），應於 ${reviewBy} 以前重新檢視；現已逾期，故恢復檢查。請重新檢視並訂定新的日期。`,
  "not-applicable-contradicted": ({ documents, reason }) =>
    `此工作產出列為不適用（理由：${reason}），卻有 ${documents} 份佐證文件。請移除不適用的設定或該佐證。`,
  "provided-too-long": ({ reviewBy, capped, longest }) =>
    `此工作產出列為由他人提供至 ${reviewBy}，自核准日起超過 ${durationInWords(longest)}的上限，視為於 ${capped} 屆滿。`,
  "provided-ends-soon": ({ by, agreement, lastDay }) =>
    `此工作產出列為由 ${by} 提供（依據 ${agreement}），適用至 ${lastDay}，次日起恢復檢查。協議將到期者請先續約；並請審閱對方的佐證，重新核准。`,
  "provided-lapsed": ({ by, agreement, lastDay }) =>
    `此工作產出列為由 ${by} 提供（依據 ${agreement}），適用至 ${lastDay}；現已逾期，故恢復檢查。請審閱對方的佐證並重新核准，或自行提出佐證。`,
  "provided-contradicted": ({ documents, by }) =>
    `此工作產出列為由 ${by} 提供，卻有 ${documents} 份佐證文件；列為由他人提供期間不予判定。請移除該設定或該佐證。`,
  "waiver-expired": ({ finding, expires, reason }) =>
    `${finding} 的豁免（理由：${reason}）已於 ${expires} 到期，不再生效。請排除原因，或重新核准。`,
  "waiver-unused": ({ finding, expires }) =>
    `${finding} 的豁免（至 ${expires}）沒有對應到任何發現事項。原因若已排除，請移除此豁免；否則請檢查其 output、path、record 與 fingerprint。`,
  "waiver-too-long": ({ finding, expires, capped, longest }) =>
    `${finding} 的豁免至 ${expires}，自核准日起超過 ${durationInWords(longest)}的上限，視為於 ${capped} 到期。`,
  "waiver-finding-unknown": ({ finding, suggestion }) =>
    `沒有代碼為${quote(finding)}的發現事項或規則，此豁免不涵蓋任何項目。${didYouMean(suggestion) || "請自報告複製代碼；違反規則者以規則代碼表示。"}`,
  "waiver-too-broad": ({ finding, path }) =>
    `${finding} 的豁免${path === null ? "未限定產出，也未限定路徑" : `未限定產出，而路徑${quote(path)}未排除任何佐證`}，將一併豁免所有同類缺漏與日後新增者，故不生效。請加上 output，例如 output: O4.8.2。`,
  "waiver-fingerprint-ambiguous": ({ finding, fingerprint, fingerprints }) =>
    `${finding} 的豁免所填指紋 ${fingerprint} 對應到多項問題：${list(fingerprints)}，故不生效。請填寫所指問題的完整指紋。`,
  "waiver-document-refused": ({ finding, documents }) =>
    `${finding} 的豁免只免除發現事項，並非採認文件：仍有 ${documents} 份文件不予採計，更正以前不能佐證任何事項。`,
  "attachment-missing": ({ path, suggestion }) =>
    `找不到附件${quote(path)}。${suggestion === null ? "請補上檔案，或更正路徑。" : `Git 中的名稱是${quote(suggestion)}，大小寫不同。`}`,
  "attachment-changed": ({ path, written, actual }) =>
    `${quote(path)}並非當初所附的檔案：其 SHA-256 開頭為 ${actual.slice(0, 12)}，文件記載為 ${written.slice(0, 12)}。請還原檔案，或將新檔案另行命名後附上。`,
  "attachment-refused": ({ path, reason }) => `未讀取附件${quote(path)}：${refusals[reason]}。請將檔案放在佐證旁。`,
  "attachment-too-large": ({ path, bytes, limit }) =>
    `附件${quote(path)}大小為 ${thousands(bytes)} 位元組，超過上限 ${thousands(limit)} 位元組，故未核對雜湊值。`,
  "attachment-not-here": ({ path, reason }) => `附件${quote(path)}的內容不在此份簽出中：${elsewhere[reason]}。`,
  "attachments-not-searched": ({ files, total }) =>
    `${total} 個附件未搜尋個人資料與機密：${files.map(({ path, reason }) => `${quote(path)}（${notSearched[reason]}）`).join("、")}${total > files.length ? `等，另有 ${total - files.length} 個` : ""}。提交前請自行檢視內容。`,
  "personal-national-id": () =>
    "此處寫有國民身分證統一編號。請刪除或僅保留末幾碼；若並非身分證字號，請以豁免載明理由。",
  "personal-resident-id": () =>
    "此處寫有外來人口統一證號（居留證號碼）。請刪除或僅保留末幾碼；若並非統一證號，請以豁免載明理由。",
  "personal-card": () => "此處寫有信用卡或金融卡卡號。請刪除或僅保留末四碼；若並非卡號，請以豁免載明理由。",
  "personal-mobile": () => "此處寫有行動電話號碼。非佐證所必要者請刪除；若為公務用門號，請以豁免載明理由。",
  "secret-private-key": () => "此處寫有私密金鑰。請勿提交；若已提交或外傳，請更換金鑰。",
  "secret-token": ({ issuer }) => `此處寫有存取權杖（類型：${issuer}）。請勿提交；若已提交或外傳，請撤銷該權杖。`,
  "secret-in-url": () =>
    "此網址中寫有密碼，或為 webhook 網址。請勿提交；若已提交或外傳，請變更密碼或重新產生 webhook。",
  "policy-below-level": ({ level, policy, expected }) =>
    `組織的資通安全責任等級為 ${level} 級，採用的政策卻是${quote(policy)}。請改用${quote(expected)}，或以其為基礎的政策。`,
};

const notSearched: Readonly<Record<NotSearchedReason, string>> = {
  format: "格式無可讀的文字",
  size: "過大",
  unreadable: "損壞或加密",
};

const exceptionNames = { waiver: "豁免", "not-applicable": "不適用設定", provided: "由他人提供設定" } as const;

interface NamedException {
  readonly exception: keyof typeof exceptionNames;
  readonly name: string;
}

function exceptionName({ exception, name }: NamedException): string {
  return `${name} 的${exceptionNames[exception]}`;
}

function inputName(needs: string): string {
  if (needs === "people") return "人員名冊（people）";
  return needs === "level" ? "責任等級（organization.level）" : ` ${needs} 的有效佐證`;
}

function newestIs(newest: string | null): string {
  return newest === null ? "沒有可採計的佐證" : `最新佐證的日期為 ${newest}`;
}
