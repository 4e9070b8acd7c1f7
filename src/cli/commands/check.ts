import type { AgainstOptions } from "../../check/check-against.ts";
import type { Scope } from "../../model/comparison.ts";
import type { Report } from "../../model/report.ts";
import { formats } from "../../report/formats.ts";
import { exitStatus } from "../../shell/exit-status.ts";
import { inBackground } from "../../source/in-background.ts";
import { defineCommand } from "../command.ts";
import { historyUpTo } from "../history-up-to.ts";
import { openProject } from "../open-project.ts";
import { checkOptions, historyOption, planOptions, projectOptions, reportOptions } from "../options.ts";
import { planningOf, render, requestedRenderings, trendOf } from "../render.ts";

export const check = defineCommand({
  name: "check",
  summary: {
    en: "check the evidence and print one report; the default command",
    "zh-TW": "檢查佐證並輸出一份報告；不寫指令時也是執行它",
  },
  description: {
    en: "Reads all evidence, evaluates every output as of the as-of date and prints one report. With paths (files, folders or globs), everything is still read, but only findings about those files are reported and count for the exit status; a path that is not evidence by the configuration is an error.",
    "zh-TW":
      "讀取全部佐證，以基準日判定每一項工作產出，並輸出一份報告。指定路徑（檔案、資料夾或萬用字元）時仍會讀取全部佐證，但只報告與這些檔案有關的事項，結束狀態也只由這些事項決定；依設定檔不屬於佐證的路徑視為錯誤。",
  },
  argument: { name: { en: "PATH", "zh-TW": "路徑" }, count: "any", offers: "paths" },
  options: { ...projectOptions, ...checkOptions, ...reportOptions, ...planOptions, ...historyOption },
  examples: [
    "check",
    "check --as-of 2026-10-01 --format json=report.json --format pretty",
    "check evidence/t4-operations",
    "check --scope changed --base origin/main",
    "check --history-from 2026-01-01 --format html=report.html",
    "check --shard 1/4 --format json=shard-1.json",
  ],
  async run({ words: paths, options }, context) {
    if (options.shard !== undefined) {
      const { writeShard } = await import("../write-shard.ts");
      return writeShard(options.shard, paths, options, context);
    }
    const { policy, scope, yardstick } = options;
    const { terminal } = context;
    const asked = requestedRenderings(options.format, formats);
    const { cacheFolder } = await import("../choose-cache-folder.ts");
    const cache = cacheFolder(options, terminal);
    let compared: ReturnType<typeof comparedWith> | undefined;
    // Git runs beside the loading.
    const { project, locale, judging, reading } = await openProject(options, context, cache, (root) => {
      compared = inBackground(comparedWith(root, options.base, scope));
    });
    // Before any reading: see `boundingHeap`.
    for (const { load } of asked) await load();
    const report = await reading(async (): Promise<Report> => {
      const found = await compared;
      if (!found) {
        const { checkProject } = await import("../../check/check.ts");
        return checkProject(project, { ...judging, paths });
      }
      const { checkAgainst } = await import("../../check/check-against.ts");
      return checkAgainst(project, { ...judging, paths, ...found, scope, yardstick, policy });
    });
    const history = await historyUpTo(report, project, options, { terminal, locale });
    const status = exitStatus(report, options["fail-on"]);
    const trend = await trendOf(options.trend, terminal, locale);
    const planning = await planningOf(options, report);
    await render(report, asked, { options, terminal, locale, status, trend, history, planning });
    return status;
  },
});

/** Before the first commit there is nothing to compare with, and everything counts. */
async function comparedWith(
  root: string,
  revision: string | undefined,
  scope: Scope,
): Promise<Pick<AgainstOptions, "base" | "files"> | null> {
  if (revision === undefined && scope === "all") return null;
  const { headBase, mergeBase } = await import("../../source/find-base.ts");
  const base = revision === undefined ? await headBase(root) : await mergeBase(root, revision);
  if (base === null) return null;
  const { gitRevision } = await import("../../source/git-revision.ts");
  return { base, files: inBackground(gitRevision(root, base)) };
}
