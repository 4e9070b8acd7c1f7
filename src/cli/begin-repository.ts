import { relative, resolve } from "node:path";
import { loadSchema, schemaNames } from "../author/load-schema.ts";
import { schemaFolder } from "../author/modeline.ts";
import { configuredLocale } from "../check/configured-locale.ts";
import { findConfig } from "../check/find-config.ts";
import { loadValidator } from "../evidence/validators.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import { startMessagesFor } from "../messages/start.ts";
import type { JsonObject } from "../model/json.ts";
import type { Locale } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";
import { showError } from "../shell/show-error.ts";
import { exists } from "../source/exists.ts";
import { isFree } from "../source/is-free.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { repositoryTop } from "../source/repository-top.ts";
import { writeFile } from "../source/write-file.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { loadStandard } from "../standard/standard.ts";
import { askOrganization, type GivenAnswers } from "../start/ask-organization.ts";
import { codeOwnersPaths } from "../start/code-owners.ts";
import { rosterName } from "../start/config-file.ts";
import { isUsuallySmall, type OrganizationAnswers } from "../start/organization-answers.ts";
import { pageUrl } from "../start/page-url.ts";
import type { StartFile } from "../start/start-file.ts";
import { organizationFiles, type StartData, surroundingFiles } from "../start/start-files.ts";
import { commandWord } from "../text/command-word.ts";
import { plainLine, plainName } from "../text/plain-text.ts";
import type { Context } from "./command.ts";
import type { FirstRoster } from "./first-roster.ts";

export interface Beginning {
  /** As typed. */
  readonly folder: string;
  readonly given: GivenAnswers;
  /** A spreadsheet of staff, as typed; undefined to be asked for. */
  readonly people: string | undefined;
  /** The language that was asked for. */
  readonly locale: string | undefined;
  readonly editor: boolean;
  readonly dryRun: boolean;
}

/**
 * Writes a new repository of evidence, or what one does not have yet, and says what to do next.
 *
 * @returns the exit status: 1 where the spreadsheet of staff was not understood, and then nothing is written
 * @throws UserError before anything is written: `config-above`, `questions-ended`, `argument-missing`, `option-value`,
 * `file-exists` for a roster that is there already, and those of {@link isFree} and {@link firstRoster}
 */
export async function beginRepository(
  asked: Beginning,
  { terminal, useLocale }: Pick<Context, "terminal" | "useLocale">,
): Promise<0 | 1> {
  const folder = resolve(terminal.folder, asked.folder);
  const root = repositoryTop(folder) ?? folder;
  const prefix = prefixOf(root, folder);
  const places = { prefix, editor: asked.editor };
  const config = findConfig(folder);
  if (config !== null && resolve(config, "..") !== folder) {
    throw new UserError("config-above", { path: relative(terminal.folder, config) });
  }
  const existing = [config ?? "", resolve(folder, rosterName)].find((path) => path !== "" && exists(path));
  if (asked.people !== undefined && existing !== undefined) {
    throw new UserError("file-exists", { path: relative(terminal.folder, existing) });
  }
  const answers = config === null ? await answersTo(asked, folder, { terminal, useLocale }) : null;
  const locale = answers?.locale ?? useLocale(configuredLocale({ folder }));
  const roster =
    answers === null || existing !== undefined
      ? null
      : await rosterOf(asked.people, locale, { terminal, dryRun: asked.dryRun });
  if (roster === "refused") return 1;
  const data = await startData(locale);
  const wanted = [
    ...surroundingFiles(locale, places, data),
    ...(answers === null ? [] : organizationFiles(answers, places, data, roster)),
  ];
  const shown = (path: string) => plainName(relative(terminal.folder, resolve(root, path)).replaceAll("\\", "/"));
  const owners = codeOwnersPaths.find((path) => exists(resolve(root, path))) ?? codeOwnersPaths[0];
  const fresh: StartFile[] = [];
  const left: string[] = config === null ? [] : [relative(root, config)];
  for (const file of wanted) {
    const place = file.path === codeOwnersPaths[0] ? owners : file.path;
    if (isFree(root, place, shown(place))) fresh.push(file);
    else left.push(place);
  }
  const { report } = data.words;
  const schemaPath = shown(`${prefix}${schemaFolder}`);
  /** A line for each file, and one for all schemas. */
  const list = (line: (path: string) => string, paths: readonly string[]) => {
    const schemas = paths.filter(isSchema).length;
    for (const path of paths.filter((one) => !isSchema(one))) terminal.error(`${line(shown(path))}\n`);
    if (schemas > 0) terminal.error(`${line(report.schemas(schemaPath, schemas))}\n`);
  };
  list(report.left, left);
  if (asked.dryRun) {
    for (const file of fresh.filter(({ path }) => !isSchema(path)))
      terminal.out(`── ${shown(file.path)}\n${plainContent(file)}\n`);
  } else for (const { path, content } of fresh) writeFile(root, path, content);
  list(
    asked.dryRun ? report.wouldWrite : commandMessagesFor(locale).written,
    fresh.map(({ path }) => path),
  );
  if (!asked.dryRun && fresh.length > 0) {
    const change = relative(terminal.folder, folder);
    // For whoever is in the new folder then.
    const ownersPath = plainName(relative(folder, resolve(root, owners)).replaceAll("\\", "/"));
    const next = [
      ...(change === "" ? [] : [report.change(commandWord(plainName(change)))]),
      ...report.next({ people: rosterName, owners: ownersPath, steps: pageUrl("first-time.md") }, roster),
    ];
    terminal.error(`\n${next.join("\n")}\n`);
  }
  return 0;
}

/** The people of the spreadsheet that was named, or is asked for until it can be read; null for none. */
async function rosterOf(
  given: string | undefined,
  locale: Locale,
  { terminal, dryRun }: { readonly terminal: Context["terminal"]; readonly dryRun: boolean },
): Promise<FirstRoster["content"] | "refused"> {
  const { questions, report } = startMessagesFor(locale);
  const { firstRoster } = await import("./first-roster.ts");
  if (given !== undefined || terminal.ask === null) {
    if (given === undefined) return null;
    const { lines, content } = await firstRoster(given, terminal.folder, locale);
    if (content === null || dryRun) terminal.out(`${lines.join("\n")}\n`);
    if (content !== null) return content;
    terminal.error(`${report.peopleRefused(plainName(given))}\n`);
    return "refused";
  }
  for (;;) {
    const answer = await terminal.ask(`${questions.people}${questions.colon}`);
    if (answer === null) throw new UserError("questions-ended", {});
    const path = answer.trim().replace(/^(["'])(.*)\1$/, "$2"); // as terminals write a file that is dropped on them
    if (path === "") return null;
    try {
      const { lines, content } = await firstRoster(path, terminal.folder, locale);
      if (content !== null) return content;
      terminal.error(`${lines.join("\n")}\n`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await showError(error, locale, terminal);
    }
  }
}

/** The folder of the organization as the repository sees it, such as `compliance/`. */
function prefixOf(root: string, folder: string): string {
  const inside = pathInRoot(root, folder) ?? "";
  // Its name is written into files of lines.
  if (/\p{Cc}/u.test(inside)) throw new UserError("option-value", { option: "init", value: inside, allowed: [] });
  return inside === "" ? "" : `${inside}/`;
}

async function answersTo(
  { given, locale: wanted }: Beginning,
  folder: string,
  { terminal, useLocale }: Pick<Context, "terminal" | "useLocale">,
): Promise<OrganizationAnswers> {
  const { ask } = terminal;
  const isName = async (name: string) => {
    const { validate } = await loadValidator("config");
    return validate({ version: 1, organization: { name } }) === null;
  };
  if (given.name !== undefined && !(await isName(given.name))) {
    throw new UserError("option-value", { option: "--name", value: given.name, allowed: [] });
  }
  if (ask === null) {
    if (given.name === undefined) {
      const example = 'init --name "示範機關"';
      throw new UserError("argument-missing", { command: "init", argument: "--name", example });
    }
    const { name, kind = null, level = null, small = isUsuallySmall(level) } = given;
    return { name, kind, level, small, locale: useLocale(null) };
  }
  const locale = wanted === undefined ? await askLocale(ask, useLocale) : useLocale(null);
  const words = startMessagesFor(locale).questions;
  const say = (text: string) => terminal.error(`${text}\n`);
  say(words.begin(plainName(folder)));
  const answers = await askOrganization(given, { ask: (question) => ask(plainLine(question)), say, isName, words });
  if (answers === null) throw new UserError("questions-ended", {});
  return { ...answers, locale };
}

async function askLocale(ask: NonNullable<Context["terminal"]["ask"]>, useLocale: Context["useLocale"]) {
  const standard = useLocale(null);
  for (;;) {
    const answer = await ask(`語言 Language (zh-TW/en) [${standard}]: `);
    if (answer === null) throw new UserError("questions-ended", {});
    const written = answer.normalize("NFKC").trim().toLowerCase();
    if (written === "") return standard;
    const locale = ({ "zh-tw": "zh-TW", zh: "zh-TW", 中文: "zh-TW", en: "en", english: "en" } as const)[written];
    if (locale !== undefined) return useLocale(locale);
  }
}

async function startData(locale: Locale): Promise<StartData> {
  const standard = await loadStandard();
  const names = schemaNames(standard);
  const schemas = await Promise.all(names.map(async (name) => [name, await loadSchema(name, locale)] as const));
  return {
    standard,
    schemas: new Map(schemas),
    templates: (await loadBuiltin("case-templates")) as Readonly<Record<string, JsonObject>>,
    words: startMessagesFor(locale),
    draftWords: commandMessagesFor(locale).draft,
  };
}

const isSchema = (path: string) => path.includes(`${schemaFolder}/`);

/** What a file says, of which nothing controls a terminal. */
function plainContent({ content }: StartFile): string {
  return content.split("\n").map(plainLine).join("\n");
}
