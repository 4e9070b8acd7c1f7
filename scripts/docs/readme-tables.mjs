import { importSource } from "../import-source.mjs";
import { code, table } from "./markdown.mjs";

const pages = { en: "README.md", "zh-TW": "README.zh-TW.md" };
const heads = {
  commands: { en: ["command", "does"], "zh-TW": ["指令", "功能"] },
  options: { en: ["option of `check`", "means"], "zh-TW": ["`check` 的選項", "意義"] },
  more: { en: ["command", "its other options", "means"], "zh-TW": ["指令", "其他選項", "意義"] },
};

/**
 * The README of each language with its tables of commands and options as the program has them: what is between
 * `<!-- table: NAME -->` and `<!-- end of table -->`.
 *
 * @param {(path: string) => string} read - gives a page by its path from the root of the project
 */
export async function readmePages(read) {
  const [{ commands }, { usageOf, optionLabel, optionText }, { globalOptions }] = await Promise.all([
    importSource("src/cli/commands.ts"),
    importSource("src/cli/help.ts"),
    importSource("src/cli/options.ts"),
  ]);
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
    Object.entries(pages).map(([locale, path]) => {
      const tables = tablesIn(locale);
      const filled = read(path).replace(
        /(<!-- table: (\w+) -->\n)[\s\S]*?(\n<!-- end of table -->)/g,
        (_, start, name, end) => `${start}\n${table(heads[name][locale], tables[name])}\n${end}`,
      );
      return [path, filled];
    }),
  );
}

/** Text whose typed words already have backticks. */
function text(value) {
  return value
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? code(part.slice(1, -1)) : part.replaceAll("|", "\\|")))
    .join("");
}
