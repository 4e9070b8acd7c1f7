import { resolve } from "node:path";
import { createDeadline } from "../../model/deadline.ts";
import type { Locale } from "../../model/locale.ts";
import type { ReportOutcome, RepositoryReport, RollUp } from "../../model/roll-up.ts";
import { UserError } from "../../model/user-error.ts";
import { rollUpFormats } from "../../report/roll-up/roll-up-formats.ts";
import { boundingHeap } from "../../shell/bound-heap.ts";
import type { FailLevel } from "../../shell/exit-status.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { exists } from "../../source/exists.ts";
import { version } from "../../version.ts";
import { defineCommand } from "../command.ts";
import type { OptionValues } from "../option.ts";
import { mergeOptions } from "../options.ts";
import { render, requestedRenderings } from "../render.ts";

export const merge = defineCommand({
  name: "merge",
  summary: {
    en: "merge the saved reports of many repositories, or the shards of one check, into one",
    "zh-TW": "把多個儲存庫儲存的報告，或同一次檢查的多個分片，合併為一份",
  },
  description: {
    en: "Merges the saved reports of many repositories into one. A repository is identified by its NAME, otherwise by the path of its report. A repository whose report cannot be read, is of another version, is more than 8 days old on the as-of date, or covers only some of the files, is unknown and not included in the totals; the exit status is 1 unless every repository passes. Given the shards that `check --shard` has written, all of them and in any order, it judges the project of the current folder and prints the report that `check` would print.",
    "zh-TW":
      "將多個儲存庫已儲存的報告彙整為一份。儲存庫以所給的名稱稱呼，未給名稱時以報告的路徑稱呼。報告無法讀取、版本不同、至基準日已逾 8 天，或只涵蓋部分檔案者，狀態為不明，不計入各項合計；除非所有儲存庫都通過，否則結束狀態為 1。若列出的是 `check --shard` 寫出的全部分片（順序不拘），則判定目前資料夾的專案，輸出與 `check` 相同的報告。",
  },
  argument: { name: { en: "[NAME=]REPORT.json", "zh-TW": "[名稱=]REPORT.json" }, count: "many", offers: "paths" },
  options: mergeOptions,
  examples: [
    "merge hospital=a/report.json school=b/report.json --format markdown",
    "merge shard-1.json shard-2.json --format json=report.json",
  ],
  async run({ words, options }, context) {
    const { terminal, useLocale } = context;
    const { mergeShards, readShards } = await import("../merge-shards.ts");
    const shards = readShards(terminal, words);
    if (shards) return mergeShards(shards, options, context);
    requireReportOptions(options);
    const checkpoint = boundingHeap(createDeadline(options.deadline, terminal.now));
    const [{ repositoryReport, rollUp }, { defaultConfig }, { today }] = await Promise.all([
      import("../../derive/roll-up.ts"),
      import("../../policy/load-config.ts"),
      import("../../time/calendar.ts"),
    ]);
    const { "as-of": asOf = today(defaultConfig().config.timezone) } = options;
    const locale = useLocale(null);
    const asked = requestedRenderings(options.format, rollUpFormats);
    const repositories: RepositoryReport[] = [];
    const names = new Set<string>();
    for (const word of words) {
      checkpoint();
      const { name, path } = namedFile(terminal.folder, word);
      if (names.has(name)) {
        throw new UserError("repository-duplicate", { repository: name });
      }
      names.add(name);
      // For a repository given by name, a missing report is a result; a path alone may be misspelled.
      const isMissing = name !== path && !exists(resolve(terminal.folder, path));
      const read = isMissing
        ? ({ report: null, reason: "no-report" } as const)
        : await readable(terminal, path, locale);
      repositories.push(repositoryReport({ name, url: null, ...read }, asOf));
    }
    const merged = rollUp(repositories, asOf, version);
    const status = rollUpStatus(merged, options["fail-on"]);
    await render(merged, asked, { options, terminal, locale, status });
    return status;
  },
});

/** What judges was given when the reports were made. */
function requireReportOptions({ config, policy, by }: OptionValues<typeof mergeOptions>): void {
  const given = { config: config !== undefined, policy: policy.length > 0, by: by !== undefined };
  const [option] = (["config", "policy", "by"] as const).filter((name) => given[name]);
  if (option !== undefined) throw new UserError("shard-option", { option: `--${option}` });
}

/** The report, or why it is none: the others are merged all the same. A path that leads nowhere is a mistake. */
async function readable(
  terminal: Terminal,
  path: string,
  locale: Locale,
): Promise<{ report: ReportOutcome } | { report: null; reason: "unreadable" | "other-version" }> {
  const { readOutcomeFile } = await import("../../saved/read-outcome.ts");
  try {
    return { report: await readOutcomeFile(terminal.folder, path) };
  } catch (error) {
    if (!(error instanceof UserError) || !exists(resolve(terminal.folder, path))) throw error;
    const { showError } = await import("../../shell/show-error.ts");
    await showError(error, locale, terminal);
    return { report: null, reason: unreadableReason(error) };
  }
}

/** Why a report that was found says nothing. */
export function unreadableReason({ code }: UserError): "unreadable" | "other-version" {
  return code === "report-version" ? "other-version" : "unreadable";
}

/** 0 if every repository is known to be at or below the level, otherwise 1. */
export function rollUpStatus({ conclusion, totals }: RollUp, failOn: FailLevel): 0 | 1 {
  if (failOn === "never") return 0;
  return conclusion === "fail" || (failOn === "warning" && totals.findings.warning > 0) ? 1 : 0;
}

/** `NAME=PATH`; the path of an existing file is used as is and is its own name. */
function namedFile(folder: string, word: string): { readonly name: string; readonly path: string } {
  const equals = word.indexOf("=");
  if (equals < 1 || exists(resolve(folder, word))) return { name: word, path: word };
  return { name: word.slice(0, equals), path: word.slice(equals + 1) };
}
