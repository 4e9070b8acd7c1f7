import type { StartMessages } from "../../messages/start-messages.ts";
import { organizationKinds } from "../../model/organization-kind.ts";
import { UserError } from "../../model/user-error.ts";
import { defineCommand } from "../command.ts";

const levels = ["A", "B", "C", "D", "E", "none"] as const;

export const init = defineCommand({
  name: "init",
  summary: {
    en: "begin a repository of evidence: configuration, roster, folders, checks and editor settings",
    "zh-TW": "建立佐證儲存庫：設定檔、人員名冊、資料夾、自動檢查與編輯器設定",
  },
  description: {
    en: "Asks for the organization and writes what a repository of evidence needs: `isms-evidence.yaml`, `people.yaml`, a folder for each duty, a completed example, the workflow of GitHub, the hook of pre-commit, the owners of what the evidence is judged by, and settings with which editors explain the fields. Files that exist are left as they are. In a folder that already has a configuration, it adds the rest. Without a terminal nothing is asked: give `--name`.",
    "zh-TW":
      "詢問組織資料後，寫出佐證儲存庫所需的檔案：`isms-evidence.yaml`、`people.yaml`、各職責的資料夾、填好的範例、GitHub 的工作流程、pre-commit 的掛鉤、判定標準的審查者，以及編輯器的設定。已存在的檔案一律不更動；資料夾已有設定檔時，只補上其餘檔案。不在終端機執行時不提問，須以 `--name` 指定名稱。",
  },
  argument: { name: { en: "FOLDER", "zh-TW": "資料夾" }, count: "optional", offers: "paths" },
  options: {
    name: {
      kind: "text",
      value: { en: "NAME", "zh-TW": "名稱" },
      help: { en: "name of the organization", "zh-TW": "組織名稱" },
    },
    kind: {
      kind: "text",
      value: { en: "KIND", "zh-TW": "類型" },
      values: organizationKinds,
      help: { en: "kind of organization", "zh-TW": "組織類型" },
    },
    level: {
      kind: "text",
      value: { en: "LEVEL", "zh-TW": "等級" },
      values: levels,
      help: { en: "responsibility level", "zh-TW": "資通安全責任等級" },
    },
    small: {
      kind: "switch",
      negatable: true,
      help: {
        en: "begin with the fifteen outputs of the policy `small` (default: at levels D and E)",
        "zh-TW": "從政策 `small` 的十五項產出做起（預設為 D、E 級採用）",
      },
    },
    people: {
      kind: "text",
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: {
        en: "a spreadsheet of staff (xlsx, ods, csv) for the roster",
        "zh-TW": "以員工名冊試算表（xlsx、ods、csv）建立人員名冊",
      },
    },
    editor: {
      kind: "switch",
      negatable: true,
      help: { en: "schemas and settings for editors (default: yes)", "zh-TW": "編輯器的綱要與設定（預設寫入）" },
    },
    "dry-run": {
      kind: "switch",
      help: { en: "print the files and what is in them, write nothing", "zh-TW": "只顯示檔案與內容，不寫入" },
    },
  },
  examples: ["init", "init hospital --name 範例醫院 --kind agency --level C --people 員工名冊.xlsx", "init --dry-run"],
  async run({ words: [folder = "."], options }, { terminal, useLocale }) {
    const { beginRepository } = await import("../begin-repository.ts");
    const { name, small, "dry-run": dryRun } = options;
    const given = {
      name,
      small,
      kind: await choice("--kind", options.kind, organizationKinds, ({ kinds }) => kinds),
      level: await levelOf(options.level),
    };
    if (given.kind === "private" && given.level) {
      throw new UserError("option-conflict", { options: ["--kind private", `--level ${given.level}`] });
    }
    const asked = {
      folder,
      given,
      people: options.people,
      locale: options.locale,
      editor: options.editor ?? true,
      dryRun,
    };
    return beginRepository(asked, { terminal, useLocale });
  },
});

async function levelOf(written: string | undefined) {
  const level = await choice(
    "--level",
    written?.replace(/^[a-e]$/, (letter) => letter.toUpperCase()),
    levels,
    ({ noLevel }) => ({ none: noLevel }),
  );
  return level === "none" ? null : level;
}

/** @param labelsOf - what values mean, of the texts of a language */
async function choice<Value extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly Value[],
  labelsOf: (questions: StartMessages["questions"]) => Readonly<Partial<Record<Value, string>>>,
): Promise<Value | undefined> {
  const found = allowed.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  const { startMessagesFor } = await import("../../messages/start.ts");
  const [en, zh] = [labelsOf(startMessagesFor("en").questions), labelsOf(startMessagesFor("zh-TW").questions)];
  const labels = Object.fromEntries(
    allowed.flatMap((one) => (en[one] && zh[one] ? [[one, { en: en[one], "zh-TW": zh[one] }]] : [])),
  );
  throw new UserError("option-value", { option, value, allowed, labels });
}
