import { importSource } from "../import-source.mjs";
import { code, table } from "./markdown.mjs";

const pages = { en: "README.md", "zh-TW": "README.zh-TW.md" };
const heads = {
  commands: { en: ["command", "does"], "zh-TW": ["指令", "功能"] },
  options: { en: ["option of `check`", "means"], "zh-TW": ["`check` 的選項", "意義"] },
  more: { en: ["command", "its other options", "means"], "zh-TW": ["指令", "其他選項", "意義"] },
};

/**
 * The README of each language with its tables of commands and options as the program has them, which are between
 * `<!-- table: NAME -->` and `<!-- end of table -->`, and the files that `init` writes, here and in the page of the Action,
 * between `<!-- file: NAME -->` and `<!-- end of file -->`.
 *
 * @param {(path: string) => string} read - gives a page by its path from the root of the project
 */
export async function readmePages(read) {
  const [{ commands }, { usageOf, optionLabel, optionText }, { globalOptions }] = await Promise.all([
    importSource("src/cli/commands.ts"),
    importSource("src/cli/help.ts"),
    importSource("src/cli/options.ts"),
  ]);
  const files = await startFiles();
  const all = Object.values(commands);
  const [main, ...others] = all;
  const tablesIn = (locale) => {
    const cells = ([name, option]) => [code(optionLabel(name, option, locale)), text(optionText(option, locale))];
    return {
      commands: all.map((command) => [
        code(`isms-evidence ${usageOf(command, locale)}`),
        text(command.summary[locale]),
      ]),
      options: Object.entries({ ...main.options, ...globalOptions }).map(cells),
      more: others.flatMap(({ name, options }) =>
        Object.entries(options)
          .filter(([option]) => !Object.hasOwn(main.options, option))
          .map((entry) => [code(name), ...cells(entry)]),
      ),
    };
  };
  return new Map(
    [...Object.entries(pages), ["zh-TW", "docs/github-action.md"]].map(([locale, path]) => {
      const tables = tablesIn(locale);
      const filled = read(path).replace(
        /(<!-- table: (\w+) -->\n)[\s\S]*?(\n<!-- end of table -->)/g,
        (_, start, name, end) => `${start}\n${table(heads[name][locale], tables[name])}\n${end}`,
      );
      return [path, withFiles(filled, files(locale))];
    }),
  );
}

/** What `init` writes at the top of a repository, by name. */
async function startFiles() {
  const [{ evidenceWorkflow }, { preCommitConfig }, { startMessagesFor }] = await Promise.all([
    importSource("src/start/evidence-workflow.ts"),
    importSource("src/start/pre-commit-config.ts"),
    importSource("src/messages/start.ts"),
  ]);
  return (locale) => ({
    workflow: evidenceWorkflow({ locale, prefix: "" }),
    "pre-commit": preCommitConfig(startMessagesFor(locale).preCommit, ""),
  });
}

function withFiles(page, files) {
  return page.replace(
    /(<!-- file: ([\w-]+) -->\n)[\s\S]*?(\n<!-- end of file -->)/g,
    (_, start, name, end) => `${start}\n\`\`\`yaml\n${files[name].content}\`\`\`\n${end}`,
  );
}

/** Text whose typed words already have backticks. */
function text(value) {
  return value
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? code(part.slice(1, -1)) : part.replaceAll("|", "\\|")))
    .join("");
}
