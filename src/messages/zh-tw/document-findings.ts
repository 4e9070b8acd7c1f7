import type { LocalizedText } from "../../model/locale.ts";
import { thousands } from "../../text/thousands.ts";
import type { DocumentFindingMessages } from "../finding-messages.ts";
import { cadenceKinds } from "./cadence-kinds.ts";
import { because, didYouMean, field, formatName, list, quote, spaced, typeName } from "./wording.ts";
import { yamlReason } from "./yaml-reasons.ts";

/** What a field says that its schema does not allow, for a text that goes on with what it must be. */
function filledIn(title: LocalizedText | null, value: string): string {
  return value === "" ? `${field(title)}尚未填寫，` : `${field(title)}的值${quote(value)}不符，`;
}

const limits = {
  "<=": (limit: number) => `不得大於 ${limit}`,
  "<": (limit: number) => `須小於 ${limit}`,
  ">=": (limit: number) => `不得小於 ${limit}`,
  ">": (limit: number) => `須大於 ${limit}`,
  "multiple of": (limit: number) => `須為 ${limit} 的倍數`,
} as const;

/** What is wrong with one document by itself: a function, so that sound documents need not load it. */
export function documentFindings(): DocumentFindingMessages {
  return messages;
}

const messages: DocumentFindingMessages = {
  "document-empty": () => "此 YAML 文件沒有內容。請填入佐證內容，或將其移除。",
  "yaml-syntax": ({ reason }) => `YAML 語法有誤：${yamlReason(reason)}。`,
  "yaml-duplicate-key": ({ key }) => `同一層的欄位名稱${quote(key)}重複，其中一個值會遺失。請只保留一個。`,
  "yaml-forbidden-key": ({ key }) => `任何文件都不得使用${quote(key)}作為欄位名稱。請改名或移除。`,
  "yaml-too-deep": ({ limit }) => `文件的巢狀層數超過 ${limit} 層，故未讀取。`,
  "yaml-too-many-aliases": ({ limit }) =>
    `此文件的別名（*名稱）展開後超過 ${thousands(limit)} 個值，故未讀取。請直接寫出各個值。`,
  "yaml-anchor-unused": ({ written }) =>
    `YAML 會把「${written}」視為供引用的標記，這段文字會遺漏。若為文字，請以半形引號括住整個值；若是標記，請刪除。`,
  "yaml-wide-sign": ({ sign, instead }) =>
    sign.trim() === ""
      ? "此處用了全形或不換行空格，YAML 須用半形空格。請改為半形空格。"
      : `此處用了全形的「${sign}」，YAML 須用半形的「${instead}」${instead === ":" || instead === "," ? "並空一格" : ""}。請改為半形；若為文字內容，請以半形引號括住整段文字。`,
  "yaml-byte-order-mark": () =>
    "此行開頭有看不見的位元組順序記號（U+FEFF），通常是合併檔案時留下的。請刪除行首第一個字之前的這個字元。",
  "json-syntax": ({ kind }) => `JSON 語法有誤：${jsonProblems[kind]}。`,
  "number-changed": ({ written, read }) =>
    `數字 ${written} 讀入後會變成 ${read}。若為編號，請加上引號；若為數值，請減少位數。`,
  "number-not-finite": ({ written }) => `${written} 不是可以記錄的數字。請填入數值，或不填此欄；若為文字，請加上引號。`,
  "document-not-a-map": ({ actual, wide, unspaced }) => {
    const lists = "JSON 請一個檔案只放一個物件；YAML 請以 --- 分隔各份文件。";
    const colon = wide ? wideColon : unspaced ? "欄位名稱之後的冒號須空一格，例如「output: O4.8.2」。" : "";
    const hint = actual === "array" ? lists : colon;
    return `佐證文件須為以「output:」開頭的欄位組合，此處卻是${spaced(typeName(actual))}。${hint}`;
  },
  "output-unnamed": ({ near }) =>
    `文件沒有寫明佐證哪一項工作產出。${near === null ? "請加上產出代碼，例如「output: O4.8.2」。" : `欄位 ${near} 是否為「output」？`}`,
  "output-unknown": ({ output, suggestion }) =>
    `職能基準沒有代碼為${quote(output)}的工作產出。${didYouMean(suggestion)}`,

  "schema-required": ({ key, title, because: reason }) =>
    `缺少必填欄位 ${key}${title ? quote(title["zh-TW"]) : ""}。${because(reason)}`,
  "schema-former-field": ({ key, title, value, now }) => {
    const written = now.map(quote).join("與");
    const named = `${key} 欄位${title ? quote(title["zh-TW"]) : ""}`;
    return value === null
      ? `新版表單增列 ${named}。請加上${written}或其他適用的值（見 CHANGELOG.md）。`
      : `${quote(value)}是 ${named}的舊版寫法。請改為${written}或其他適用的值（見 CHANGELOG.md）。`;
  },
  "schema-unknown-key": ({ key, suggestion, known, split }) => {
    if (split) return `${quote(key)}被當成欄位名稱，因為前面的逗號在 { } 內會結束前一個值。請以引號括住整段文字。`;
    const hint =
      suggestion === null && known.length > 0 ? `此處可用的欄位：${list(known, false)}。` : didYouMean(suggestion);
    return `此處沒有名為${quote(key)}的欄位。${hint}`;
  },
  "schema-merge-key": () => "「<<」是 YAML 1.1 的合併鍵，YAML 1.2 沒有這項功能。請在此直接寫出各個欄位。",
  "schema-type": ({ title, expected, actual, written, suggestion, wide }) => {
    const wanted = spaced(expected.map(typeName).join("或"));
    if (written !== null) {
      return `${field(title)}須為${wanted}，但 ${written} 會讀成${spaced(typeName(actual))}。請加上引號，寫成 "${written}"。`;
    }
    if (actual === "null") return `${field(title)}尚未填寫，須為${wanted}。`;
    const hint = suggestion !== null ? `請寫成 ${suggestion}，不加引號。` : wide ? wideColon : "";
    return `${field(title)}須為${wanted}，實際卻是${spaced(typeName(actual))}。${hint}`;
  },
  "schema-value": ({ title, value, allowed, labels, suggestion, because: reason }) => {
    const named = allowed.map((one) => (labels[one] === undefined ? one : `${one}（${labels[one]}）`));
    const choice = allowed.length === 1 ? `須為${list(named)}` : `須為下列之一：${list(named)}`;
    return `${filledIn(title, value)}${choice}。${didYouMean(suggestion)}${because(reason)}`;
  },
  "schema-format": ({ title, format, value, suggestion }) =>
    `${filledIn(title, value)}須為${spaced(formatName(format))}。${didYouMean(suggestion)}`,
  "schema-pattern": ({ title, form, value, suggestion }) =>
    `${filledIn(title, value)}須為${spaced(form?.["zh-TW"] ?? "綱要所述的格式")}。${didYouMean(suggestion)}`,
  "person-not-an-id": ({ title, value, named, suggestion }) =>
    `${filledIn(title, value)}須為人員名冊中的人員代號。${whoIsMeant(named ?? [], suggestion) || idHint(named)}`,
  "schema-range": ({ title, comparison, limit, value, because: reason }) =>
    `${field(title)}的值為 ${value}，${limits[comparison](limit)}。${because(reason)}`,
  "schema-length": ({ title, of, comparison, limit, because: reason }) => {
    const unit = { characters: "個字元", items: "個項目", keys: "個欄位" }[of];
    const bound = comparison === ">=" ? "至少須有" : "最多只能有";
    return `${field(title)}${bound} ${limit} ${unit}。${because(reason)}`;
  },
  "schema-unique": ({ title, first, second }) =>
    `${field(title)}的項目不得重複：第 ${second + 1} 項與第 ${first + 1} 項相同。`,
  "schema-forbidden": ({ title, key, because: reason }) =>
    `此處不得填寫欄位 ${key}${title ? quote(title["zh-TW"]) : ""}。${because(reason)}`,
  "schema-alternative": ({ title, because: reason }) =>
    `${field(title)}不符合任何一種可用的寫法，或同時符合多種。${because(reason)}`,
  "records-or-nil": ({ both }) =>
    both
      ? "文件同時有紀錄與無事件聲明。有紀錄時請移除無事件聲明；確無事件時請移除紀錄。"
      : "文件既無紀錄，也無無事件聲明。請在 records 之下至少填寫一筆紀錄；記錄事件的產出在期間內確無事件時，改填 nil（無事件聲明）。",
  "findings-omitted": ({ more }) =>
    `…此檔案另有 ${thousands(more)} 項發現事項未逐項列出。請先處理以上各項；通常是同一個錯誤重複出現。`,

  "document-duplicate-id": ({ id, otherPath }) =>
    `文件識別碼${quote(id)}已用於 ${otherPath}。同一項工作產出的各份文件須使用不同的識別碼。`,
  "record-duplicate-key": ({ key, value, first }) =>
    `欄位 ${key} 的值${quote(value)}與本文件第 ${first + 1} 筆紀錄重複。請更正其中一筆。`,
  "event-date-in-future": ({ date, asOf }) => `作業日期 ${date} 晚於基準日 ${asOf}。佐證須為已完成的作業，請更正日期。`,
  "date-too-early": ({ date, earliest }) => `日期 ${date} 早於 ${earliest}，不可能是佐證的日期。請更正年份。`,
  "nil-not-allowed": ({ kind }) =>
    `此處不接受無事件聲明：「${kindName(kind)}」類的工作產出須有實際紀錄，僅因事件而產生的工作產出得聲明無事件。`,
  "nil-in-future": ({ to, asOf }) => `無事件聲明的迄日 ${to} 晚於基準日 ${asOf}，尚未到來的期間無法聲明。`,
  "nil-unsigned": ({ person }) => `無事件聲明未經第二人確認：${quote(person)}同時也是文件的填表人。請改由他人確認。`,
  "period-reversed": ({ from, to }) => `期間的迄日 ${to} 早於起日 ${from}。`,
  "person-unknown": ({ person, suggestion, named }) =>
    `人員名冊中沒有代號${quote(person)}。${whoIsMeant(named, suggestion) || "請更正代號，或將此人加入名冊。"}`,
  "approver-new": ({ person }) =>
    `${quote(person)}是由同一個變更加入名冊的人員，其核准尚不生效。請先合併名冊，或改由名冊中既有的人員核准。`,
  "overlay-required": ({ key, title, policy }) =>
    `缺少${title ? field(title) : quote(key)}：政策${quote(policy)}在綱要之外要求填寫。請補填。`,
  "overlay-value": ({ title, value, allowed, policy }) =>
    `${field(title)}為${quote(value)}，但政策${quote(policy)}只接受${list(allowed)}。`,
};
const wideColon = "其中有全形冒號「：」：欄位名稱之後須用半形冒號並空一格。";

const jsonProblems = {
  comment: "JSON 沒有註解，請刪除註解，或將檔案改名為 .yaml",
  "trailing-comma": "最後一個項目之後多了逗號，請刪除",
  "control-character": "文字內含 Tab、換行或其他控制字元，請寫成 \\t 或 \\n",
  "single-quote": "JSON 的文字須以雙引號括住",
  unquoted: "文字與欄位名稱都須以雙引號括住",
  "several-values": "一個檔案只能放一個物件，請將各份文件分成不同檔案",
  "misplaced-sign": "缺少或多了一個符號",
} as const;

/** A sentence to append when the roster says who was meant; two persons may have one name. */
function whoIsMeant(named: readonly string[], suggestion: string | null): string {
  if (named.length > 1) return `名冊中有 ${named.length} 人同名：${list(named)}。請填其中一人的代號。`;
  return didYouMean(suggestion);
}

function idHint(named: readonly string[] | null): string {
  const id = "代號由英文字母與數字組成，例如 p-012，登載於 people.yaml。";
  return named === null ? id : `名冊中沒有此姓名。${id}`;
}

function kindName(kind: string): string {
  return Object.hasOwn(cadenceKinds, kind) ? cadenceKinds[kind as keyof typeof cadenceKinds] : kind;
}
