import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { commandMessagesFor } from "../../messages/commands.ts";
import { createDeadline } from "../../model/deadline.ts";
import { UserError } from "../../model/user-error.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

export const newDocument = defineCommand({
  name: "new",
  summary: {
    en: "begin a document of an output: every field with what it means, ready to fill in",
    "zh-TW": "建立工作產出的新文件：列出每個欄位與說明，填空即可",
  },
  description: {
    en: "Writes a draft of the output beside its other documents: all fields with their meaning and permitted values in the chosen language, with the next number, today's date, the people of the roster and the assets that it may refer to. Optional fields are comments. `check` on it then says which fields are still blank. A file that exists is never overwritten.",
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
  async run({ words: [asked = ""], options }, { terminal, useLocale }) {
    const [
      { draftDocument },
      { draftFacts },
      { draftFolder },
      { loadSchema },
      { modeline, schemaFolder },
      { loadProject },
      { projectDocuments },
      { outputsOf },
      { foldersIn },
      { pathInRoot },
      { staysInside },
      { writeFile },
      { loadOutputForms },
      { nearest },
      { plainName },
      { today },
    ] = await Promise.all([
      import("../../author/draft-document.ts"),
      import("../../author/draft-facts.ts"),
      import("../../author/draft-folder.ts"),
      import("../../author/load-schema.ts"),
      import("../../author/modeline.ts"),
      import("../../check/load-project.ts"),
      import("../../check/project-documents.ts"),
      import("../../model/walk.ts"),
      import("../../source/folders-in.ts"),
      import("../../source/path-in-root.ts"),
      import("../../source/stays-inside.ts"),
      import("../../source/write-file.ts"),
      import("../../standard/output-forms.ts"),
      import("../../text/nearest.ts"),
      import("../../text/plain-text.ts"),
      import("../../time/calendar.ts"),
    ]);
    const project = await loadProject({
      folder: terminal.folder,
      config: options.config,
      policy: options.policy,
      checkpoint: createDeadline(options.deadline, terminal.now),
    });
    const { source, config, people, standard, policy } = project;
    const locale = useLocale(config.locale);
    const words = commandMessagesFor(locale);
    const outputs = outputsOf(standard).map(({ id }) => id);
    const output = outputs.find((id) => id.toLowerCase() === asked.toLowerCase());
    if (output === undefined) throw new UserError("code-unknown", { code: asked, suggestion: nearest(asked, outputs) });
    const documents = await projectDocuments(project);
    const forms = await loadOutputForms();
    const schema = await loadSchema(output, locale);
    const allowsNil = policy.cadences[output]?.kind === "event";
    const day = options["as-of"] ?? today(config.timezone);
    const { title, description } = schema;
    const path =
      options.out ??
      unusedPath(
        source.root,
        `${draftFolder(output, documents, config.evidence, (path) => foldersIn(source.root, path))}/${output}-${day}`,
      );
    const folder = options.out === undefined ? source.root : terminal.folder;
    const draft = draftDocument(schema, draftFacts({ output, forms, today: day, documents, people, allowsNil }), {
      ...words.draft,
      intro: words.draft.intro(output, String(title), typeof description === "string" ? description : null),
    });
    const inside = pathInRoot(source.root, resolve(folder, path));
    const hasSchema = inside !== null && existsSync(resolve(source.root, `${schemaFolder}/${output}.schema.json`));
    const text = hasSchema ? `${modeline(output, inside)}\n${draft}` : draft;
    if (options["dry-run"]) {
      terminal.out(text);
      return 0;
    }
    if (options.out === undefined && !staysInside(folder, path)) throw new UserError("path-outside-root", { path });
    if (existsSync(resolve(folder, path))) throw new UserError("file-exists", { path });
    writeFile(folder, path, text);
    const shown = plainName(path);
    terminal.error(`${words.written(shown)}\n${words.draft.next(shown)}\n`);
    return 0;
  },
});

function unusedPath(root: string, wanted: string): string {
  const stem = wanted.replace(/^\//, "");
  let path = `${stem}.yaml`;
  for (let number = 2; existsSync(resolve(root, path)); number++) path = `${stem}-${number}.yaml`;
  return path;
}
