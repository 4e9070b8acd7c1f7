import { readFileSync } from "node:fs";
import { importSource } from "../import-source.mjs";

/** The variables that the program reads, besides those of git and of the shell. */
const variables = [
  ["LC_ALL, LC_MESSAGES, LANG", "Language of messages, where neither `--locale` nor the configuration names one."],
  ["NO_COLOR, FORCE_COLOR", "Colors never, or always."],
  ["CI", "Set by services for automatic checks: no progress, no colors, and no cache unless it is named."],
  ["GITHUB_TOKEN, GH_TOKEN", "Token with which `rollup` reads reports."],
  ["GITHUB_API_URL", "Server from which `rollup` reads; GitHub by default, Gitea or Forgejo if it ends with /api/v1."],
  ["ISMS_EVIDENCE_ALLOW_HTTP", "If `true`, the token may be sent to a server without encryption."],
  ["HTTPS_PROXY, HTTP_PROXY, NO_PROXY", "Proxies for that."],
];

const files = [
  ["isms-evidence.yaml", "Configuration, in the current folder or the nearest one above it."],
  ["people.yaml", "Roster, if the configuration names it so."],
  ["evidence/", "Evidence, unless the configuration names other folders."],
];

/** man/isms-evidence.1, from the same table as the help; it has no date, so that the same input gives the same bytes. */
export async function manPage() {
  const [{ commands }, { usageOf, optionLabel, optionText }, { globalOptions, mainCommand }, { commandMessagesFor }] =
    await Promise.all([
      importSource("src/cli/commands.ts"),
      importSource("src/cli/help.ts"),
      importSource("src/cli/options.ts"),
      importSource("src/messages/commands.ts"),
    ]);
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const { help } = commandMessagesFor("en");
  const all = Object.values(commands);
  const main = commands[mainCommand];
  const option = ([name, one]) => item(bold(optionLabel(name, one, "en")), `${optionText(one, "en")}.`);
  const command = (one) => [
    `.SS ${roff(usageOf(one, "en"))}`,
    ...paragraph(one.description.en),
    ...(one === main ? [] : Object.entries(one.options).filter(([name]) => !Object.hasOwn(main.options, name))).flatMap(
      option,
    ),
    ...one.examples.flatMap((example) => [".PP", ".RS 4", bold(`isms-evidence ${example}`), ".RE"]),
  ];
  const lines = [
    `.TH ISMS\\-EVIDENCE 1 "" "isms\\-evidence ${version}" "User Commands"`,
    ".SH NAME",
    `isms\\-evidence \\- ${roff(help.about.replace(/^isms-evidence: /, "").replace(/\.[\s\S]*$/, ""))}`,
    ".SH SYNOPSIS",
    ".B isms\\-evidence",
    "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]",
    ".SH DESCRIPTION",
    ...paragraph(help.about),
    ...paragraph(
      "Without a command, `check` is carried out. One report is written to standard output, everything else to standard error.",
    ),
    ".SH COMMANDS",
    ...paragraph("Options that `check` also has are listed under OPTIONS only."),
    ...all.flatMap(command),
    ".SH OPTIONS",
    ...Object.entries({ ...main.options, ...globalOptions }).flatMap(option),
    ".SH EXIT STATUS",
    ...help.statuses.flatMap((status, at) => item(bold(String(at)), `${status}.`)),
    ".SH ENVIRONMENT",
    ...variables.flatMap(([names, text]) => item(bold(names), text)),
    ".SH FILES",
    ...files.flatMap(([name, text]) => item(`\\fI${roff(name)}\\fR`, text)),
    ".SH SEE ALSO",
    ".BR git (1)",
    ...paragraph(
      "`isms-evidence help COMMAND`, in Traditional Chinese and English, and the pages in docs/ of the package.",
    ),
  ];
  return `${lines.join("\n")}\n`;
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
    .replaceAll("~", "\\(ti")
    .replace(/[^\0-~]/g, (character) => `\\[u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
