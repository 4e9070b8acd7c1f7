import { resolve } from "node:path";
import { rollUp } from "../../derive/roll-up.ts";
import { connect } from "../../github/client.ts";
import {
  type AnswerCache,
  eightAtOnce,
  listRepositories,
  type NamedRepository,
  readReportText,
} from "../../github/read-reports.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import type { Locale } from "../../model/locale.ts";
import type { RollUpEntry } from "../../model/roll-up.ts";
import { UserError } from "../../model/user-error.ts";
import { defaultConfig } from "../../policy/load-config.ts";
import { rollUpFormats } from "../../report/roll-up/roll-up-formats.ts";
import { readReport } from "../../saved/read-report.ts";
import { showError } from "../../shell/show-error.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { writeFile } from "../../source/write-file.ts";
import { today } from "../../time/calendar.ts";
import { isDay } from "../../time/formats.ts";
import { version } from "../../version.ts";
import type { Arguments } from "../arguments.ts";
import { draw, drawings } from "../draw.ts";
import { createProgress } from "../progress.ts";
import { rollUpStatus } from "./merge.ts";

const reportPath = "report.json";

/** Reads the published reports of many repositories from GitHub and puts them into one. */
export async function runRollup(parsed: Arguments, terminal: Terminal, locale: Locale): Promise<0 | 1> {
  const { asOf = today(defaultConfig().config.timezone), org, repos, branch = "badges" } = parsed;
  const asked = drawings(parsed, rollUpFormats);
  const [extra] = parsed.positionals;
  if (extra !== undefined) throw new UserError("argument-extra", { argument: extra });
  if (!isDay(asOf)) throw new UserError("as-of-impossible", { value: asOf });
  if (org !== undefined && repos !== undefined)
    throw new UserError("option-conflict", { options: ["--org", "--repos"] });
  const named = repos === undefined ? null : namedRepositories(repos);
  if (named === null && !/^[\w.-]+$/.test(org ?? "")) {
    throw new UserError("argument-missing", { command: "rollup", argument: "--org NAME | --repos OWNER/NAME,…" });
  }
  const { environment } = terminal;
  const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
  if (!token) throw new UserError("github-token-missing", { inputs: ["rollup"] });
  const github = await connect({
    token,
    apiUrl: environment.GITHUB_API_URL || "https://api.github.com",
    environment,
    onLog: parsed.verbose ? (line) => terminal.error(`${line}\n`) : undefined,
  });
  const cache = parsed.cache === undefined ? null : cacheIn(terminal.folder, parsed.cache);
  const repositories = named ?? (await listRepositories(github, org ?? ""));
  const messages = commandMessagesFor(locale);
  const progress = createProgress(terminal, messages.readingReports);
  let done = 0;
  const read = async ({ name, url }: NamedRepository): Promise<RollUpEntry> => {
    try {
      const text = await readReportText(github, name, { branch, path: reportPath }, cache);
      if (text === null) return { name, url, report: null, reason: "no-report" };
      return { name, url, report: await readReport(text, `${name}/${reportPath}`) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      progress.end();
      showError(error, locale, terminal);
      return { name, url, report: null, reason: "unreadable" };
    } finally {
      progress.update(++done, repositories.length);
    }
  };
  const entries = await eightAtOnce(repositories, read);
  progress.end();
  const merged = rollUp(entries, asOf, version);
  const status = rollUpStatus(merged, parsed.failOn);
  await draw(merged, asked, { parsed, terminal, locale, messages, status });
  return status;
}

function namedRepositories(list: string): readonly NamedRepository[] {
  const names = list.split(/[\s,]+/).filter((name) => name !== "");
  for (const [index, name] of names.entries()) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(name)) {
      throw new UserError("option-value", { option: "--repos", value: name, allowed: ["OWNER/NAME"] });
    }
    if (names.indexOf(name) !== index) throw new UserError("repository-duplicate", { repository: name });
  }
  return names.map((name) => ({ name, url: null }));
}

function cacheIn(folder: string, name: string): AnswerCache {
  const path = resolve(folder, name);
  return { folder: path, write: (file, text) => writeFile(path, file, text) };
}
