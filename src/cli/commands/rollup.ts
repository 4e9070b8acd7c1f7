import { resolve } from "node:path";
import type { NamedRepository } from "../../github/api.ts";
import type { AnswerCache } from "../../github/read-reports.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import type { RepositoryReport, RollUpEntry } from "../../model/roll-up.ts";
import { UserError } from "../../model/user-error.ts";
import { rollUpFormats } from "../../report/roll-up/roll-up-formats.ts";
import { version } from "../../version.ts";
import { defineCommand } from "../command.ts";
import { rollUpOptions } from "../options.ts";
import { createProgress } from "../progress.ts";
import { render, requestedRenderings } from "../render.ts";
import { rollUpStatus, unreadableReason } from "./merge.ts";

const reportPath = "report.json";

export const rollup = defineCommand({
  name: "rollup",
  summary: {
    en: "merge the reports that the Action published in each repository",
    "zh-TW": "彙整 Action 發布於各儲存庫的報告",
  },
  description: {
    en: "Reads from GitHub, Gitea or Forgejo (by GITHUB_API_URL) the report.json that the Action publishes with badge-branch, of all repositories of an organization that are not archived or of those named, and merges them into one report. A repository without a report, or whose report is more than 8 days old on the as-of date, is unknown and not included in the totals; the exit status is 1 unless every repository passes. The token is read from GITHUB_TOKEN or GH_TOKEN and needs contents: read (read:repository) for each of them.",
    "zh-TW":
      "由 GitHub、Gitea 或 Forgejo（依 GITHUB_API_URL）讀取 Action 以 badge-branch 發布的 report.json（組織中未封存的全部儲存庫，或所指定的儲存庫），彙整為一份報告。沒有報告，或報告至基準日已逾 8 天的儲存庫列為「不明」，不計入任何合計；除非每個儲存庫都通過，結束狀態為 1。權杖取自 GITHUB_TOKEN 或 GH_TOKEN，須對各儲存庫具有 contents: read（read:repository）權限。",
  },
  alternatives: { en: "--org NAME | --repos OWNER/NAME,…", "zh-TW": "--org 名稱 | --repos 擁有者/名稱,…" },
  argument: null,
  options: {
    org: {
      kind: "text",
      value: { en: "NAME", "zh-TW": "名稱" },
      help: { en: "all repositories of an organization that are not archived", "zh-TW": "組織中所有未封存的儲存庫" },
    },
    repos: {
      kind: "text",
      value: { en: "OWNER/NAME,…", "zh-TW": "擁有者/名稱,…" },
      help: { en: "only these, instead of `--org`", "zh-TW": "只讀取所列的儲存庫，取代 `--org`" },
    },
    branch: {
      kind: "text",
      value: { en: "NAME", "zh-TW": "名稱" },
      default: "badges",
      help: { en: "branch that contains `report.json`", "zh-TW": "存放 `report.json` 的分支" },
    },
    cache: {
      kind: "text",
      value: { en: "FOLDER", "zh-TW": "資料夾" },
      path: "folder",
      help: {
        en: "folder for cached responses, so that unchanged reports are not downloaded again",
        "zh-TW": "存放快取的資料夾：保留伺服器回應，未變動的報告不重新下載",
      },
    },
    ...rollUpOptions,
  },
  examples: ["rollup --org city --format markdown"],
  async run({ options }, { terminal, useLocale }) {
    const [{ repositoryReport, rollUp }, { defaultConfig }, { today }] = await Promise.all([
      import("../../derive/roll-up.ts"),
      import("../../policy/load-config.ts"),
      import("../../time/calendar.ts"),
    ]);
    const { "as-of": asOf = today(defaultConfig().config.timezone), org, repos } = options;
    const { branch = "badges" } = options;
    const locale = useLocale(null);
    const asked = requestedRenderings(options.format, rollUpFormats);
    if (org !== undefined && repos !== undefined)
      throw new UserError("option-conflict", { options: ["--org", "--repos"] });
    const named = repos === undefined ? null : namedRepositories(repos);
    if (named === null && !/^[\w.-]+$/.test(org ?? "")) {
      throw new UserError("argument-missing", {
        command: "rollup",
        argument: { en: "--org NAME | --repos OWNER/NAME,…", "zh-TW": "--org 名稱 | --repos 擁有者/名稱,…" },
        example: "rollup --org city",
      });
    }
    const { environment } = terminal;
    const token = environment.GITHUB_TOKEN || environment.GH_TOKEN;
    if (!token) throw new UserError("github-token-missing", { inputs: ["rollup"] });
    const [{ connect }, { apiUrlOf, forgeOf }, { eightAtOnce, listRepositories, readReportText }, { readOutcome }] =
      await Promise.all([
        import("../../github/client.ts"),
        import("../../github/forge.ts"),
        import("../../github/read-reports.ts"),
        import("../../saved/read-outcome.ts"),
      ]);
    const github = await connect({
      token,
      forge: forgeOf(environment),
      apiUrl: apiUrlOf(environment),
      environment,
      onLog: options.verbose ? (line) => terminal.error(`${line}\n`) : undefined,
    });
    const cache = options.cache === undefined ? null : await cacheIn(terminal.folder, options.cache);
    const repositories = named ?? (await listRepositories(github, org ?? ""));
    const progress = createProgress(terminal, commandMessagesFor(locale).readingReports);
    let done = 0;
    const entryOf = async ({ name, url }: NamedRepository): Promise<RollUpEntry> => {
      try {
        const text = await readReportText(github, name, { branch, path: reportPath }, cache);
        if (text === null) return { name, url, report: null, reason: "no-report" };
        return { name, url, report: await readOutcome(text, `${name}/${reportPath}`) };
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        progress.end();
        const { showError } = await import("../../shell/show-error.ts");
        await showError(error, locale, terminal);
        return { name, url, report: null, reason: unreadableReason(error) };
      } finally {
        progress.update(++done, repositories.length);
      }
    };
    const read = async (repository: NamedRepository): Promise<RepositoryReport> =>
      repositoryReport(await entryOf(repository), asOf);
    const reports = await eightAtOnce(repositories, read);
    progress.end();
    const merged = rollUp(reports, asOf, version);
    const status = rollUpStatus(merged, options["fail-on"]);
    await render(merged, asked, { options, terminal, locale, status });
    return status;
  },
});

function namedRepositories(list: string): readonly NamedRepository[] {
  const names = list.split(/[\s,]+/).filter((name) => name !== "");
  const known = new Set<string>();
  for (const name of names) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(name)) {
      throw new UserError("option-value", { option: "--repos", value: name, allowed: ["OWNER/NAME"] });
    }
    if (known.has(name)) throw new UserError("repository-duplicate", { repository: name });
    known.add(name);
  }
  return names.map((name) => ({ name, url: null }));
}

async function cacheIn(folder: string, name: string): Promise<AnswerCache> {
  const { writeFile } = await import("../../source/write-file.ts");
  const path = resolve(folder, name);
  return { folder: path, write: (file, text) => writeFile(path, file, text) };
}
