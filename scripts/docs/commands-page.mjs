import { importSource } from "../import-source.mjs";
import { code, page, table } from "./markdown.mjs";

/** docs/commands.md: commands and options as the program has them. */
export async function commandsPage() {
  const [{ commands }, { usageOf, optionLabel, optionText }, { globalOptions }] = await Promise.all([
    importSource("src/cli/commands.ts"),
    importSource("src/cli/help.ts"),
    importSource("src/cli/options.ts"),
  ]);
  const all = Object.values(commands);
  const [main, ...others] = all;
  /** One row in both languages: what is typed, and below it what it means. */
  const both = (label, meaning) => [
    [...new Set([label("zh-TW"), label("en")])].map(code).join("<br>"),
    `${text(meaning("zh-TW"))}<br>${text(meaning("en"))}`,
  ];
  const optionRow = ([name, option]) =>
    both(
      (locale) => optionLabel(name, option, locale),
      (locale) => optionText(option, locale),
    );
  return page(
    "# 指令與選項 Commands and options",
    "`isms-evidence help 指令` 顯示各指令的選項與範例，內容與本頁相同。每項指令只輸出一份報告到標準輸出，其餘寫到標準錯誤。",
    "`isms-evidence help COMMAND` shows the options of a command, with examples. One report is written to standard output, everything else to standard error.",
    "## 指令 Commands",
    table(
      ["指令 Command", "功能 What it does"],
      all.map((command) =>
        both(
          (locale) => `isms-evidence ${usageOf(command, locale)}`,
          (locale) => command.summary[locale],
        ),
      ),
    ),
    "## 結束狀態 Exit status",
    table(
      ["狀態 Status", "意義 Meaning"],
      [
        [
          "**0**",
          "沒有達到 `--fail-on`（預設 `error`）的發現事項<br>No findings at or above `--fail-on` (default `error`)",
        ],
        ["**1**", "有<br>Findings"],
        ["**2**", "無法完成<br>Could not run"],
      ],
    ),
    "## `check` 的選項 Options of `check`",
    "指定路徑時仍讀取並判定全部佐證，但發現事項與結束狀態只限於這些檔案及其所佐證的產出。各格式見[報告格式](formats.md)。",
    "With paths, everything is still read and checked, but findings and exit status are limited to those files and their outputs. For the formats see [formats](formats.md).",
    table(["選項 Option", "意義 Meaning"], Object.entries({ ...main.options, ...globalOptions }).map(optionRow)),
    "## 其他指令的選項 Options of other commands",
    "與 `check` 相同的選項不再列出。",
    "Options that `check` also has are not repeated.",
    table(
      ["指令 Command", "選項 Option", "意義 Meaning"],
      others.flatMap(({ name, options }) =>
        Object.entries(options)
          .filter(([option]) => !Object.hasOwn(main.options, option))
          .map((entry) => [code(name), ...optionRow(entry)]),
      ),
    ),
    "## 自動完成 Completion",
    "在 `~/.bashrc` 加入 `source <(isms-evidence completion bash)`，shell 便會自動完成指令與選項；zsh、fish 與 PowerShell 的作法見[取得與安裝](install.md#自動完成-completion)。",
    "With `source <(isms-evidence completion bash)` in `~/.bashrc`, the shell completes commands and options; for zsh, fish and PowerShell see [installing](install.md#自動完成-completion).",
  );
}

/** Text whose typed words already have backticks. */
function text(value) {
  return value
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? code(part.slice(1, -1)) : part.replaceAll("|", "\\|")))
    .join("");
}
