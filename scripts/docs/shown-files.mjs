import { importSource } from "../import-source.mjs";

/** The pages that show files which `init` writes, with the language of the comments in them. */
const pages = {
  "docs/github-action.md": "zh-TW",
  "docs/on-every-change.md": "zh-TW",
  "docs/editors.md": "zh-TW",
};

/**
 * The hand-written pages that show a file which `init` writes, with the file as the program has it: between
 * `<!-- file: NAME -->` and `<!-- end of file -->`.
 *
 * @param {(path: string) => string} read - gives a page by its path from the root of the project
 * @returns {Promise<Map<string, string>>} text by path
 */
export async function pagesWithFiles(read) {
  const [{ evidenceWorkflow }, { preCommitConfig }, { editorTasks }, { startMessagesFor }] = await Promise.all([
    importSource("src/start/evidence-workflow.ts"),
    importSource("src/start/pre-commit-config.ts"),
    importSource("src/start/editor-tasks.ts"),
    importSource("src/messages/start.ts"),
  ]);
  const filesOf = (locale) => ({
    workflow: evidenceWorkflow({ locale, prefix: "" }),
    "pre-commit": preCommitConfig(startMessagesFor(locale).preCommit, ""),
    tasks: { language: "json", content: `${JSON.stringify(editorTasks, null, 2)}\n` },
  });
  return new Map(Object.entries(pages).map(([path, locale]) => [path, withFiles(read(path), filesOf(locale))]));
}

function withFiles(page, files) {
  return page.replace(
    /(<!-- file: ([\w-]+) -->\n)[\s\S]*?(\n<!-- end of file -->)/g,
    (_, start, name, end) => `${start}\n\`\`\`${files[name].language ?? "yaml"}\n${files[name].content}\`\`\`\n${end}`,
  );
}
