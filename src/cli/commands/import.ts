import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { projectOptions, reportOptions } from "../options.ts";
import { createProgress } from "../progress.ts";

export const importSpreadsheet = defineCommand({
  name: "import",
  summary: {
    en: "read spreadsheets (xlsx, ods, csv) into evidence or the roster",
    "zh-TW": "將試算表（xlsx、ods、csv）匯入為佐證或人員名冊",
  },
  description: {
    en: "Reads registers, forms and exports of other systems: headings in Chinese or English on any row, dates of the Republic, names of people, labels. What each column was understood as is shown; what was not understood is listed by cell, and then nothing is written. Questions are answered once, in a mapping file (`O2.1.1.mapping`) beside the evidence, which the next import uses again. Records of a document that exists are updated by their key, comments stay, and records that the spreadsheet no longer has are named. No formula, link or macro of the file is run or kept.",
    "zh-TW":
      "讀取清冊、表單與其他系統匯出的檔案：中文或英文的欄名，不限在第幾列；民國日期、姓名與選項文字均可判讀。各欄判讀的結果會逐一列出；無法判讀者列出儲存格，且不寫入任何佐證。需要決定的事項只須回答一次，記在佐證旁的匯入對照檔（`O2.1.1.mapping`），下次匯入沿用。文件已存在時依紀錄的鍵更新，保留註解，並指出試算表中已沒有的紀錄。檔案中的公式、連結與巨集一概不執行、不保留。",
  },
  argument: { name: { en: "[OUTPUT] FILE", "zh-TW": "[產出] 檔案" }, count: "many", offers: "paths" },
  options: {
    output: {
      kind: "text",
      value: { en: "OUTPUT", "zh-TW": "產出" },
      help: {
        en: "the output, or `people` for the roster (default: found by headings and names)",
        "zh-TW": "工作產出代號；人員名冊為 `people`（預設依欄名與檔名判斷）",
      },
    },
    sheet: {
      kind: "list",
      value: { en: "NAME", "zh-TW": "名稱" },
      help: { en: "sheet to read (default: all visible ones)", "zh-TW": "要讀取的工作表（預設為所有未隱藏者）" },
    },
    mapping: {
      kind: "text",
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: {
        en: "mapping file, written if it does not exist (default: beside the evidence)",
        "zh-TW": "匯入對照檔，不存在時寫入（預設在佐證旁）",
      },
    },
    set: {
      kind: "list",
      value: { en: "FIELD=VALUE", "zh-TW": "欄位=值" },
      help: {
        en: "a field of the document (`prepared_by=p-001`), or of every record that has no value for it",
        "zh-TW": "文件的欄位（例如 `prepared_by=p-001`），或試算表未填的紀錄欄位",
      },
    },
    out: {
      kind: "text",
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: { en: "document to write or update", "zh-TW": "要寫入或更新的文件" },
    },
    "dry-run": {
      kind: "switch",
      help: {
        en: "show what was understood and the mapping, write nothing",
        "zh-TW": "只顯示判讀結果與匯入對照檔，不寫入檔案",
      },
    },
    config: projectOptions.config,
    policy: projectOptions.policy,
    "as-of": {
      ...projectOptions["as-of"],
      help: { en: "date of a new document (default: today)", "zh-TW": "新文件的日期（預設為今天）" },
    },
    deadline: projectOptions.deadline,
    verbose: reportOptions.verbose,
    quiet: reportOptions.quiet,
  },
  examples: [
    "import O2.1.1 assets.xlsx --dry-run",
    "import assets.xlsx --output O2.1.1 --set prepared_by=p-001 --set approved_by=p-002",
    "import staff.csv --output people",
  ],
  async run({ words, options }, context) {
    const { terminal } = context;
    const [{ askedOutput }, { understandImport }, { writeImport }, { importMessagesFor }] = await Promise.all([
      import("../import/asked-output.ts"),
      import("../import/understand-import.ts"),
      import("../import/write-import.ts"),
      import("../../messages/imports.ts"),
    ]);
    const { project, locale } = await chooseProject(options, context);
    const progress = createProgress(terminal, importMessagesFor(locale).progress);
    const asked = {
      ...askedOutput(words, options.output, terminal.folder),
      sheets: options.sheet,
      set: options.set,
      out: options.out,
      asOf: options["as-of"],
      mapping: options.mapping,
      isVerbose: options.verbose,
      onProgress: options.quiet ? undefined : progress.update,
    };
    const understood = await understandImport(project, asked, locale).finally(progress.end);
    return writeImport(understood, project, {
      terminal,
      locale,
      out: options.out,
      isDryRun: options["dry-run"],
      isVerbose: options.verbose,
    });
  },
});
