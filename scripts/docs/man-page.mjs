import { readFileSync } from "node:fs";
import { importSource } from "../import-source.mjs";

/** The pages by the language they are in, at the place where `man` looks for that language below a folder. */
export const manPages = { en: "man/isms-evidence.1", "zh-TW": "man/zh_TW/man1/isms-evidence.1" };

/** What the page of each language says besides the table of commands. */
const wordings = {
  en: {
    manual: "User Commands",
    name: "NAME",
    synopsis: "SYNOPSIS",
    usage: ["COMMAND", "OPTIONS", "ARGUMENTS"],
    description: "DESCRIPTION",
    commands: "COMMANDS",
    options: "OPTIONS",
    exitStatus: "EXIT STATUS",
    environment: "ENVIRONMENT",
    files: "FILES",
    seeAlso: "SEE ALSO",
    end: ".",
    main: "Without a command, `check` is carried out. One report is written to standard output, everything else to standard error.",
    shared: "Options that `check` also has are listed under OPTIONS only.",
    more: "`isms-evidence help COMMAND`, in Traditional Chinese and English, and the pages in docs/ of the package.",
  },
  "zh-TW": {
    manual: "使用者指令",
    name: "名稱",
    synopsis: "語法",
    usage: ["指令", "選項", "引數"],
    description: "說明",
    commands: "指令",
    options: "選項",
    exitStatus: "結束狀態",
    environment: "環境變數",
    files: "檔案",
    seeAlso: "參見",
    end: "。",
    main: "未指定指令時執行 `check`。報告寫到標準輸出，其餘訊息一律寫到標準錯誤。",
    shared: "`check` 也有的選項，只列於「選項」一節。",
    more: "`isms-evidence help 指令` 提供繁體中文與英文說明；完整文件在封裝檔的 docs/。",
  },
};

/** The variables that the program reads, besides those of git and of the shell. */
const variables = [
  [
    "LC_ALL, LC_MESSAGES, LANG",
    {
      en: "Language of messages, where neither `--locale` nor the configuration names one.",
      "zh-TW": "訊息的語言；`--locale` 與設定檔均未指定時採用。",
    },
  ],
  ["NO_COLOR, FORCE_COLOR", { en: "Colors never, or always.", "zh-TW": "一律不用色彩，或一律使用。" }],
  [
    "CI",
    {
      en: "Set by services for automatic checks: no progress, no colors, and no cache unless it is named.",
      "zh-TW": "由自動檢查的服務設定：不顯示進度、不用色彩；未指定快取資料夾時不使用快取。",
    },
  ],
  [
    "GITHUB_TOKEN, GH_TOKEN",
    { en: "Token with which `rollup` reads reports.", "zh-TW": "`rollup` 讀取報告所用的權杖。" },
  ],
  [
    "GITHUB_API_URL",
    {
      en: "Server from which `rollup` reads; GitHub by default, Gitea or Forgejo if it ends with /api/v1.",
      "zh-TW": "`rollup` 讀取報告的伺服器，預設為 GitHub；以 /api/v1 結尾者為 Gitea 或 Forgejo。",
    },
  ],
  [
    "ISMS_EVIDENCE_ALLOW_HTTP",
    {
      en: "If `true`, the token may be sent to a server without encryption.",
      "zh-TW": "設為 `true` 時，允許以未加密的連線傳送權杖。",
    },
  ],
  ["HTTPS_PROXY, HTTP_PROXY, NO_PROXY", { en: "Proxies for that.", "zh-TW": "上述連線所用的代理伺服器。" }],
];

const files = [
  [
    "isms-evidence.yaml",
    {
      en: "Configuration, in the current folder or the nearest one above it.",
      "zh-TW": "設定檔，位於目前的資料夾或其上層中最接近者。",
    },
  ],
  ["people.yaml", { en: "Roster, if the configuration names it so.", "zh-TW": "人員名冊，設定檔如此指定時。" }],
  [
    "evidence/",
    {
      en: "Evidence, unless the configuration names other folders.",
      "zh-TW": "佐證，設定檔未指定其他資料夾時。",
    },
  ],
];

/** A page of `manPages`, from the same table as the help; it has no date, so that the same input gives the same bytes. */
export async function manPage(locale) {
  const [{ commands }, { usageOf, optionLabel, optionText }, { globalOptions, mainCommand }, { commandMessagesFor }] =
    await Promise.all([
      importSource("src/cli/commands.ts"),
      importSource("src/cli/help.ts"),
      importSource("src/cli/options.ts"),
      importSource("src/messages/commands.ts"),
    ]);
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const { help } = commandMessagesFor(locale);
  const words = wordings[locale];
  const all = Object.values(commands);
  const main = commands[mainCommand];
  const option = ([name, one]) => item(bold(optionLabel(name, one, locale)), `${optionText(one, locale)}${words.end}`);
  const command = (one) => [
    `.SS ${roff(usageOf(one, locale))}`,
    ...paragraph(one.description[locale]),
    ...(one === main ? [] : Object.entries(one.options).filter(([name]) => !Object.hasOwn(main.options, name))).flatMap(
      option,
    ),
    ...one.examples.flatMap((example) => [".PP", ".RS 4", bold(`isms-evidence ${example}`), ".RE"]),
  ];
  const lines = [
    `.TH ISMS\\-EVIDENCE 1 "" "isms\\-evidence ${version}" "${words.manual}"`,
    // Lines without spaces cannot be spread.
    ...(locale === "en" ? [] : [".ad l"]),
    `.SH ${words.name}`,
    `isms\\-evidence \\- ${roff(help.about.replace(/^isms-evidence[:：] ?/, "").replace(/[.。][\s\S]*$/, ""))}`,
    `.SH ${words.synopsis}`,
    ".B isms\\-evidence",
    words.usage.map((word) => `[\\fI${word}\\fR]`).join(" "),
    `.SH ${words.description}`,
    ...paragraph(help.about),
    ...paragraph(words.main),
    `.SH ${words.commands}`,
    ...paragraph(words.shared),
    ...all.flatMap(command),
    `.SH ${words.options}`,
    ...Object.entries({ ...main.options, ...globalOptions }).flatMap(option),
    `.SH ${words.exitStatus}`,
    ...help.statuses.flatMap((status, at) => item(bold(String(at)), `${status}${words.end}`)),
    `.SH ${words.environment}`,
    ...variables.flatMap(([names, text]) => item(bold(names), text[locale])),
    `.SH ${words.files}`,
    ...files.flatMap(([name, text]) => item(`\\fI${roff(name)}\\fR`, text[locale])),
    `.SH ${words.seeAlso}`,
    ".BR git (1)",
    ...paragraph(words.more),
  ];
  const text = `${lines.join("\n")}\n`;
  return locale === "en" ? ascii(text) : breakable(text);
}

function paragraph(text) {
  return [".PP", roff(text)];
}

/** A tag, and what it means. */
function item(tag, text) {
  return [".TP", tag, roff(text)];
}

function bold(text) {
  return `\\fB${escaped(text)}\\fR`;
}

/** Text on one line, whose words to type are in backticks. */
function roff(text) {
  return text
    .replaceAll(/\s+/g, " ")
    .split("`")
    .map((part, at) => (at % 2 === 0 ? escaped(part) : bold(part)))
    .join("")
    .replace(/^[.']/, "\\&$&");
}

/** What roff would read as a command of its own or set as another character. */
function escaped(text) {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("'", "\\(aq")
    .replaceAll("^", "\\(ha")
    .replaceAll("~", "\\(ti");
}

/** Characters beyond ASCII by number, for readers that take a page for Latin-1. */
function ascii(text) {
  const number = (character) => character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return text.replace(/[^\0-~]/gu, (character) => `\\[u${number(character)}]`);
}

/** Chinese may break after its marks; groff 1.22 looks for a place in a long line of Han without end, or finds none. */
function breakable(text) {
  const marks = "、，；。：）」";
  return text.replaceAll(new RegExp(`([${marks}])(?![\\s${marks}])`, "g"), "$1\\:");
}
