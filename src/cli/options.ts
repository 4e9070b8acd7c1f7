import { scopes, yardsticks } from "../model/comparison.ts";
import { defaultDeadline } from "../model/deadline.ts";
import type { LocalizedText } from "../model/locale.ts";
import { mappings } from "../model/mapping.ts";
import { formats } from "../report/formats.ts";
import { rollUpFormats } from "../report/roll-up/roll-up-formats.ts";
import { failLevels } from "../shell/exit-status.ts";
import type { OptionTable } from "./option.ts";

/** The default command. */
export const mainCommand = "check";

const file: LocalizedText = { en: "FILE", "zh-TW": "檔案" };
const folder: LocalizedText = { en: "FOLDER", "zh-TW": "資料夾" };

/** The option `--format`, for the formats that a command renders. */
export const formatOption = (names: readonly string[]) =>
  ({
    kind: "list",
    value: { en: "NAME[=FILE]", "zh-TW": "名稱[=檔案]" },
    values: names,
    default: "pretty",
    help: {
      en: "format, on standard output (one at most) or into a file",
      "zh-TW": "輸出格式，寫到標準輸出（至多一個）或檔案",
    },
  }) as const;

/** Options of every command. */
export const globalOptions = {
  locale: {
    kind: "text",
    value: { en: "LANGUAGE", "zh-TW": "語言" },
    values: ["en", "zh-TW"],
    help: { en: "language of the output", "zh-TW": "輸出語言" },
  },
  color: {
    kind: "switch",
    negatable: true,
    help: { en: "use color or plain text, regardless of the terminal", "zh-TW": "不論終端機為何，使用或不使用色彩" },
  },
  help: { kind: "switch", short: ["h"], help: { en: "show this help", "zh-TW": "顯示說明" } },
  version: { kind: "switch", short: ["v", "V"], help: { en: "show the version", "zh-TW": "顯示版本" } },
} as const satisfies OptionTable;

/** Options that select the evidence and the policy. */
export const projectOptions = {
  config: {
    kind: "text",
    value: file,
    path: "file",
    help: {
      en: "configuration (default: `isms-evidence.yaml` in the current folder or the nearest one above it)",
      "zh-TW": "設定檔（預設為目前資料夾或其上層資料夾中最近的 `isms-evidence.yaml`）",
    },
  },
  policy: {
    kind: "list",
    value: { en: "NAME|FILE", "zh-TW": "名稱|檔案" },
    path: "file",
    help: { en: "policy to use instead of the configured one", "zh-TW": "取代設定檔中的政策" },
  },
  "as-of": {
    kind: "day",
    value: { en: "YYYY-MM-DD", "zh-TW": "YYYY-MM-DD" },
    help: {
      en: "as-of date of the report (default: today in the configured time zone)",
      "zh-TW": "報告的基準日（預設為設定時區的今天）",
    },
  },
  deadline: {
    kind: "seconds",
    value: { en: "SECONDS", "zh-TW": "秒數" },
    default: String(defaultDeadline),
    help: {
      en: "longest time that the run may take; after it, the exit status is 2",
      "zh-TW": "執行時間上限；超過即中止，結束狀態為 2",
    },
  },
} as const satisfies OptionTable;

/** Options for the output and the exit status. */
export const reportOptions = {
  format: formatOption(Object.keys(formats)),
  "fail-on": {
    kind: "choice",
    value: { en: "LEVEL", "zh-TW": "等級" },
    values: failLevels,
    default: "error",
    help: { en: "lowest severity that makes the exit status 1", "zh-TW": "嚴重度達到何者時結束狀態為 1" },
  },
  verbose: { kind: "switch", help: { en: "also show what needs no attention", "zh-TW": "連同沒有問題的項目一併列出" } },
  quiet: {
    kind: "switch",
    help: {
      en: "no report if nothing is wrong, no progress",
      "zh-TW": "沒有問題時不輸出報告，也不顯示進度",
    },
  },
} as const satisfies OptionTable;

/** Options of only some of the commands that read a project. */
export const checkOptions = {
  by: {
    kind: "text",
    value: { en: "FRAMEWORK", "zh-TW": "框架" },
    values: Object.keys(mappings),
    help: {
      en: "group by the items of a framework: its controls, subcategories or checklist items",
      "zh-TW": "依框架的項目（條文、控制措施、檢核項目等）分組",
    },
  },
  scope: {
    kind: "choice",
    value: { en: "SCOPE", "zh-TW": "範圍" },
    values: scopes,
    default: "all",
    help: {
      en: "findings that determine the exit status (`changed`: only those new since an earlier revision)",
      "zh-TW": "由哪些事項決定結束狀態（`changed`：只看先前版本所沒有的事項）",
    },
  },
  base: {
    kind: "text",
    value: { en: "REVISION", "zh-TW": "版本" },
    help: {
      en: "git revision to compare with, at the merge base of the two (default: `HEAD` with `--scope changed`)",
      "zh-TW": "與 Git 的哪個版本（兩者的分歧點）比較（使用 `--scope changed` 時預設為 `HEAD`）",
    },
  },
  yardstick: {
    kind: "choice",
    value: { en: "WHOSE", "zh-TW": "何者" },
    values: yardsticks,
    default: "base",
    help: {
      en: "whose configuration, policies and roster decide when compared (`base`: those before the change)",
      "zh-TW": "比較時依何者的設定、政策與名冊判定（`base`：變更前）",
    },
  },
  "cache-dir": {
    kind: "text",
    value: folder,
    path: "folder",
    help: {
      en: "folder outside the repository that keeps what was read of unchanged files (default: the user's cache folder; none in CI)",
      "zh-TW": "儲存庫以外、供沿用未變更檔案讀取結果的資料夾（預設為使用者的快取資料夾；CI 中不使用）",
    },
  },
  "no-cache": {
    kind: "switch",
    help: { en: "read all files again", "zh-TW": "不沿用先前的結果，全部重新讀取" },
  },
  shard: {
    kind: "text",
    value: { en: "I/N", "zh-TW": "I/N" },
    help: {
      en: "only read share I of N of the evidence, for `merge`; with `--format json=FILE`",
      "zh-TW": "只讀取 N 份佐證中的第 I 份，供 `merge` 合併；搭配 `--format json=檔案`",
    },
  },
  trend: {
    kind: "text",
    value: folder,
    path: "folder",
    help: {
      en: "earlier reports saved as `json`, plotted as a trend line in the `html` page",
      "zh-TW": "歷次以 `json` 儲存的報告，`html` 據以畫出變化",
    },
  },
} as const satisfies OptionTable;

/** The option of the commands that show a history beside the report. */
export const historyOption = {
  "history-from": {
    kind: "day",
    value: { en: "YYYY-MM-DD", "zh-TW": "YYYY-MM-DD" },
    help: {
      en: "replay from git since this day, for the history of each output in the `html` page and in the workbook of `pack`",
      "zh-TW": "自此日起由 Git 歷程重現，於 `html` 網頁與 `pack` 的活頁簿列出各產出的佐證效期",
    },
  },
} as const satisfies OptionTable;

/** Options of plans and calendars. */
export const planOptions = {
  year: {
    kind: "text",
    value: { en: "YEAR", "zh-TW": "年度" },
    help: {
      en: "calendar year of `plan` and `ics` (default: the twelve months from the as-of date on)",
      "zh-TW": "`plan` 與 `ics` 的年度，西元年（預設為基準日起 12 個月）",
    },
  },
  owner: {
    kind: "text",
    value: { en: "NAME", "zh-TW": "姓名|單位" },
    help: {
      en: "person or unit whose outputs `ics` and `reminders` have (default: all)",
      "zh-TW": "`ics` 與 `reminders` 只列何人或何單位承辦的產出（預設為全部）",
    },
  },
} as const satisfies OptionTable;

/** Options of the commands that merge reports. */
export const rollUpOptions = {
  "as-of": projectOptions["as-of"],
  ...reportOptions,
  format: formatOption(Object.keys(rollUpFormats)),
} as const satisfies OptionTable;

/** Options of the command that merges reports or shards. */
export const mergeOptions = {
  config: projectOptions.config,
  policy: projectOptions.policy,
  by: checkOptions.by,
  deadline: projectOptions.deadline,
  ...rollUpOptions,
  format: formatOption(Object.keys(formats)),
} as const satisfies OptionTable;

/** The options that can precede the command without loading all commands. */
export const sharedOptions: OptionTable = {
  ...projectOptions,
  ...reportOptions,
  ...checkOptions,
  ...planOptions,
  ...historyOption,
  ...globalOptions,
};
