import type { RenewedFile } from "../../author/renew-file.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import { createDeadline } from "../../model/deadline.ts";
import { UserError } from "../../model/user-error.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

/** Days ahead that are looked at when nothing else is said: long enough to do the work. */
const usualDays = "30";

export const renew = defineCommand({
  name: "renew",
  summary: {
    en: "begin the next period's document from the last one, with the results blank",
    "zh-TW": "由上一期的文件建立下一期的文件，結果欄位留白",
  },
  description: {
    en: "Writes the document of the next period beside the old one, named like it: id, date, period and numbers move on; what the work is about, how it is done and who is responsible stays, with its comments; results, figures, dates of the work, signatures, approvals and attachments are blank. Disposed assets and people who have left are left out, with a note. Then run `check` on it to see what is blank. With `--due`, this happens to all evidence that lapses within some days, listed by who made it; `--dry-run` lists it only. Files that exist are never overwritten; either all files are written or none.",
    "zh-TW":
      "在舊文件旁寫出下一期的文件，檔名比照舊檔：編號、日期與期間往後推一期，流水號接續；工作的對象、方法與負責人照舊，註解一併保留；結果、數據、作業日期、簽核與附件留白。已報廢的資產與已離職的人員不列入，並以註解說明。其後執行 `check` 即指出尚未填寫的欄位。使用 `--due` 時，一次建立若干日內到期的所有佐證，並依填表人列出；`--dry-run` 只列出。不會覆寫既有檔案；所有檔案全部寫入，否則都不寫入。",
  },
  argument: { name: { en: "FILE", "zh-TW": "檔案" }, count: "any", offers: "paths" },
  options: {
    due: {
      kind: "switch",
      help: { en: "renew all evidence that lapses soon or has lapsed", "zh-TW": "更新所有即將到期或已到期的佐證" },
    },
    within: {
      kind: "text",
      value: { en: "DAYS", "zh-TW": "天數" },
      default: usualDays,
      help: { en: "with `--due`: how many days ahead", "zh-TW": "搭配 `--due`：往後看幾天" },
    },
    output: {
      kind: "list",
      value: { en: "OUTPUT", "zh-TW": "產出" },
      help: { en: "with `--due`: only this output", "zh-TW": "搭配 `--due`：只更新此工作產出" },
    },
    config: projectOptions.config,
    policy: projectOptions.policy,
    "as-of": {
      ...projectOptions["as-of"],
      help: { en: "date of the new documents (default: today)", "zh-TW": "新文件的日期（預設為今天）" },
    },
    deadline: projectOptions.deadline,
    "dry-run": {
      kind: "switch",
      help: { en: "print what would be written, write nothing", "zh-TW": "只顯示，不寫入檔案" },
    },
  },
  examples: ["renew evidence/restore-tests-2026-q3.yaml", "renew --due --dry-run", "renew --due --output O4.8.2"],
  async run({ words: files, options }, { terminal, useLocale }) {
    const { due, "dry-run": isDryRun, "as-of": asOf } = options;
    if (due === files.length > 0) {
      if (due) throw new UserError("option-conflict", { options: ["--due", files[0] ?? ""] });
      throw new UserError("argument-missing", {
        command: "renew",
        argument: { en: "FILE|--due", "zh-TW": "檔案|--due" },
        example: "renew --due --dry-run",
      });
    }
    const within = daysOf(options.within ?? usualDays);
    const [{ loadProject }, { renewDue, renewNamed }, { createFiles }, { today }] = await Promise.all([
      import("../../check/load-project.ts"),
      import("../renewals.ts"),
      import("../../source/create-files.ts"),
      import("../../time/calendar.ts"),
    ]);
    const project = await loadProject({
      folder: terminal.folder,
      config: options.config,
      policy: options.policy,
      checkpoint: createDeadline(options.deadline, terminal.now),
    });
    const locale = useLocale(project.config.locale);
    const { written, renew: words } = commandMessagesFor(locale);
    const day = asOf ?? today(project.config.timezone);
    const { list, files: renewed } = due
      ? await renewDue(project, { day, within, outputs: options.output, locale })
      : { list: null, files: await renewNamed(project, files, { day, locale }) };
    if (list !== null) terminal.out(list);
    if (isDryRun) {
      if (list === null) for (const file of renewed) terminal.out(file.text);
      return 0;
    }
    createFiles(project.source.root, renewed);
    for (const file of renewed) terminal.error(`${written(plainName(file.path))}\n${notesOf(file, words.note)}`);
    if (renewed.length > 0) terminal.error(`${words.next}\n`);
    return 0;
  },
});

function notesOf({ notes }: RenewedFile, note: (note: RenewedFile["notes"][number]) => string): string {
  return [...new Set(notes.map((one) => `  ${plainText(note(one))}\n`))].join("");
}

function daysOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UserError("option-value", { option: "--within", value: text, allowed: ["30", "90"] });
}
