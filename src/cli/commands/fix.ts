import { commandMessagesFor } from "../../messages/commands.ts";
import { createDeadline } from "../../model/deadline.ts";
import { usesColor } from "../../shell/terminal.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";
import { tellConfig } from "../tell-config.ts";

export const fix = defineCommand({
  name: "fix",
  summary: {
    en: "repair what is only written differently: dates, labels, names of fields and people, encoding",
    "zh-TW": "自動修正寫法上的錯誤：民國日期、選項名稱、欄位名稱、人員姓名、編碼等",
  },
  description: {
    en: "Repairs mechanical errors of the evidence, the configuration and the roster: dates such as `115/10/1`, labels in place of values, misspelled names of fields that can mean only one, names of people in place of their ids, ids that were read as numbers, full-width signs, documents of an earlier version of the form, Big5 and UTF-16, blanks at the ends of lines. Nothing else changes: comments, order and quotation marks stay, and no date, approval or value is made up. Either all files are written or none. The exit status is 1 if findings are left that need a person, or, with `--dry-run`, if anything can be repaired.",
    "zh-TW":
      "修正佐證、設定檔與人員名冊中純屬寫法的錯誤：`115/10/1` 之類的日期、以選項名稱代替代碼、只可能是某一欄位的錯字、以姓名代替人員代號、被讀成數字的編號、全形符號、舊版格式的文件、Big5 與 UTF-16 編碼、行尾空白。其餘一律不動：註解、順序與引號照舊，不會代填日期、核准或任何數值。所有檔案全部寫入，否則都不寫入。尚有須由人處理的事項時結束狀態為 1；使用 `--dry-run` 時，有可修正之處亦為 1。",
  },
  argument: { name: { en: "PATH", "zh-TW": "路徑" }, count: "any", offers: "paths" },
  options: {
    config: projectOptions.config,
    deadline: projectOptions.deadline,
    tidy: {
      kind: "switch",
      help: {
        en: "also the order of keys, and the line by which editors find the schema",
        "zh-TW": "一併整理欄位順序，並補上編輯器辨認綱要的註解",
      },
    },
    "dry-run": {
      kind: "switch",
      help: { en: "print the differences, write nothing", "zh-TW": "只顯示差異，不寫入檔案" },
    },
  },
  examples: ["fix", "fix --dry-run", "fix --tidy evidence/t4-operations"],
  async run({ words: paths, options }, { terminal, useLocale }) {
    const [{ fixProject }, { replaceFiles }, { differences, madeLines }, { tidying }] = await Promise.all([
      import("../../fix/fix-project.ts"),
      import("../../source/replace-files.ts"),
      import("../fix-text.ts"),
      import("../tidying.ts"),
    ]);
    const result = await fixProject({
      folder: terminal.folder,
      config: options.config,
      paths,
      ...(options.tidy ? { tidied: await tidying() } : {}),
      checkpoint: createDeadline(options.deadline, terminal.now),
    });
    const { project, files, remaining, refused } = result;
    const locale = useLocale(project.config.locale);
    const messages = commandMessagesFor(locale);
    const { fix: words } = messages;
    const isDryRun = options["dry-run"];
    if (options.config === undefined) tellConfig(project, terminal, locale);
    // The differences alone are on standard output, so that other programs can read them.
    const say = isDryRun ? terminal.error : terminal.out;
    if (isDryRun) for (const file of files) terminal.out(differences(file, usesColor(terminal, options.color)));
    else replaceFiles(project.source.root, files);
    for (const file of files) say(madeLines(file, locale));
    const repairs = files.reduce((sum, { made, isTidied }) => sum + made.length + (isTidied ? 1 : 0), 0);
    say(`${files.length === 0 ? words.nothing : words.summary(repairs, files.length, isDryRun)}\n`);
    if (refused > 0) say(`${words.refused(refused)}\n`);
    const left = remaining.reduce((sum, { params }) => sum + ("more" in params ? params.more : 1), 0);
    if (left > 0) say(`${words.remaining(left)}\n`);
    return left > 0 || (isDryRun && files.length > 0) ? 1 : 0;
  },
});
