import { basename, dirname, extname, join, resolve } from "node:path";
import { commandMessagesFor } from "../../messages/commands.ts";
import { UserError } from "../../model/user-error.ts";
import { exists } from "../../source/exists.ts";
import type { Sheet } from "../../spreadsheet/written-sheet.ts";
import { commandWord } from "../../text/command-word.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

export const exportWorkbook = defineCommand({
  name: "export",
  summary: {
    en: "write evidence, or a blank form of it, as a workbook that `import` reads back",
    "zh-TW": "將佐證或空白表單寫成活頁簿，可再以 `import` 讀回",
  },
  description: {
    en: "Writes documents as a workbook for Excel and LibreOffice: a sheet for the documents, one for the records of each output and one for each list inside them, with explanations at the headings, values to select from, and dates as dates. OUTPUT (O4.8.2) stands for all of its documents, `people` for the roster; an output without evidence, or `--blank`, gives a form to fill in. The command `import` reads the workbook back. A workbook has one output: several are written into a folder. To a file that ends in .csv, each sheet is written as a file of its own.",
    "zh-TW":
      "將文件寫成 Excel 與 LibreOffice 可用的活頁簿：文件一張工作表、各工作產出的紀錄一張、紀錄中的每種清單各一張；欄名附說明，選項可直接選取，日期為日期格式。產出代號（O4.8.2）代表該產出的所有文件，`people` 代表人員名冊；尚無佐證的產出或使用 `--blank` 時為空白表單。活頁簿可用 `import` 讀回。一份活頁簿放一項產出，多項產出請指定資料夾。輸出檔名以 .csv 結尾時，每張工作表各寫成一個檔案。",
  },
  argument: { name: { en: "FILE|OUTPUT", "zh-TW": "檔案|產出" }, count: "many", offers: "paths" },
  options: {
    config: projectOptions.config,
    policy: projectOptions.policy,
    "as-of": {
      ...projectOptions["as-of"],
      help: { en: "date of a blank form (default: today)", "zh-TW": "空白表單的日期（預設為今天）" },
    },
    deadline: projectOptions.deadline,
    out: {
      kind: "text",
      required: true,
      value: { en: "FILE|FOLDER", "zh-TW": "檔案|資料夾" },
      path: "file",
      help: {
        en: "the workbook to write (.xlsx), or .csv, or a folder for a workbook of each output",
        "zh-TW": "要寫入的活頁簿（.xlsx）或 .csv；指定資料夾時每項產出各一份活頁簿",
      },
    },
    blank: {
      kind: "switch",
      help: { en: "forms without records, even where there is evidence", "zh-TW": "即使已有佐證，仍寫出空白表單" },
    },
  },
  examples: [
    "export O2.1.1 --out assets.xlsx",
    "export O4.8.2 --blank --out restore-test.xlsx",
    "export people --out people.xlsx",
  ],
  async run({ words, options }, context) {
    const { out } = options;
    const { terminal } = context;
    const type = extname(out).toLowerCase();
    if (type !== ".xlsx" && type !== ".csv" && type !== "") {
      throw new UserError("option-value", {
        option: "--out",
        value: out,
        allowed: [
          { en: "BOOK.xlsx", "zh-TW": "檔案.xlsx" },
          { en: "BOOK.csv", "zh-TW": "檔案.csv" },
          { en: "FOLDER", "zh-TW": "資料夾" },
        ],
      });
    }
    const [{ exportBooks }, { csvDocument }, { cellText }, { writeWorkbook }, { writeFiles }, { today }] =
      await Promise.all([
        import("../../exchange/export-books.ts"),
        import("../../spreadsheet/csv-document.ts"),
        import("../../spreadsheet/written-sheet.ts"),
        import("../../spreadsheet/write-workbook.ts"),
        import("../../source/write-files.ts"),
        import("../../time/calendar.ts"),
      ]);
    const { project, locale } = await chooseProject(options, context);
    const messages = commandMessagesFor(locale);
    const day = options["as-of"] ?? today(project.config.timezone);
    const books = await exportBooks(project, {
      asked: words,
      day,
      isBlank: options.blank,
      locale,
      words: messages.form,
    });
    const [only] = books;
    if (type !== "" && (books.length > 1 || !only)) {
      throw new UserError("export-several", { titles: books.map(({ title }) => title) });
    }
    const files =
      type === ".csv"
        ? csvFiles(only?.sheets ?? [], out)
        : await Promise.all(
            books.map(async ({ title, sheets }) => {
              const path = type === "" ? join(out, `${title.replace(/[\\/:*?"<>|]/g, " ")}.xlsx`) : out;
              return { path, content: await writeWorkbook(sheets, day) };
            }),
          );
    for (const { path } of files) {
      if (exists(resolve(terminal.folder, path))) throw new UserError("file-exists", { path });
    }
    writeFiles(terminal.folder, files);
    for (const { path } of files) terminal.error(`${messages.written(path)}\n`);
    for (const { path } of type === ".csv" ? [] : files) terminal.error(`${messages.form.next(commandWord(path))}\n`);
    return 0;

    function csvFiles(sheets: readonly Sheet[], out: string) {
      return sheets
        .filter(({ isHidden }) => !isHidden)
        .map(({ name, head, rows }) => {
          const cells = rows.map((row) => row.map(cellText));
          return {
            path: join(dirname(out), `${basename(out, extname(out))} ${name}.csv`),
            content: csvDocument(head, cells),
          };
        });
    }
  },
});
