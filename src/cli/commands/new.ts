import { relative, resolve } from "node:path";
import { commandMessagesFor } from "../../messages/commands.ts";
import { UserError } from "../../model/user-error.ts";
import { exists } from "../../source/exists.ts";
import { commandWord } from "../../text/command-word.ts";
import { chooseProject } from "../choose-project.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

export const newDocument = defineCommand({
  name: "new",
  summary: {
    en: "begin a document of an output: every field with what it means, ready to fill in",
    "zh-TW": "建立工作產出的新文件：列出每個欄位與說明，填空即可",
  },
  description: {
    en: "Writes a draft of the output beside its other documents: all fields with their meaning and permitted values in the chosen language, with the next number, today's date, the people of the roster and the assets that it may refer to. Optional fields are comments. Then run `check` on it to see which fields are still blank. A file that exists is never overwritten.",
    "zh-TW":
      "在同一工作產出的文件旁寫出草稿：各欄位的說明與選項均為所選語言，並填好下一個編號與今天的日期，列出名冊人員及可引用的資產。選填欄位為註解。其後執行 `check` 即指出尚未填寫的欄位。不會覆寫既有檔案。",
  },
  argument: { name: { en: "OUTPUT", "zh-TW": "產出" }, count: "one" },
  options: {
    config: projectOptions.config,
    policy: projectOptions.policy,
    "as-of": {
      ...projectOptions["as-of"],
      help: { en: "date of the draft (default: today)", "zh-TW": "草稿的日期（預設為今天）" },
    },
    deadline: projectOptions.deadline,
    out: {
      kind: "text",
      value: { en: "FILE", "zh-TW": "檔案" },
      path: "file",
      help: { en: "file to write instead", "zh-TW": "改寫入此檔案" },
    },
    "dry-run": { kind: "switch", help: { en: "print the draft, write nothing", "zh-TW": "只顯示草稿，不寫入檔案" } },
  },
  examples: ["new O4.8.2", "new O2.1.1 --dry-run --locale en"],
  async run({ words: [asked = ""], options }, context) {
    const { terminal } = context;
    const [{ makeDraft }, { outputsOf }, { staysInside }, { writeFile }, { codeAmong }, { plainName }, { today }] =
      await Promise.all([
        import("../make-draft.ts"),
        import("../../model/walk.ts"),
        import("../../source/stays-inside.ts"),
        import("../../source/write-file.ts"),
        import("../../text/code-among.ts"),
        import("../../text/plain-text.ts"),
        import("../../time/calendar.ts"),
      ]);
    const { project, locale } = await chooseProject(options, context);
    const outputs = outputsOf(project.standard).map(({ id }) => id);
    const output = codeAmong(asked, outputs);
    const day = options["as-of"] ?? today(project.config.timezone);
    const { root } = project.source;
    // Without --out, the file belongs to the evidence, wherever the command is run.
    const folder = options.out === undefined ? root : terminal.folder;
    const named = options.out === undefined ? null : resolve(folder, options.out);
    const { place, text } = await makeDraft(project, { output, day, locale, place: named });
    if (options["dry-run"]) {
      terminal.out(text);
      return 0;
    }
    const path = options.out ?? relative(root, place);
    if (options.out === undefined && !staysInside(folder, path)) throw new UserError("path-outside-root", { path });
    if (exists(place)) throw new UserError("file-exists", { path });
    writeFile(folder, path, text);
    const words = commandMessagesFor(locale);
    const shown = plainName(path);
    terminal.error(`${words.written(shown)}\n${words.draft.next(commandWord(shown))}\n`);
    return 0;
  },
});
