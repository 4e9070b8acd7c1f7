import { historyYardsticks } from "../../model/history.ts";
import { historyFormats } from "../../report/history/history-formats.ts";
import { defineCommand } from "../command.ts";
import { openProject } from "../open-project.ts";
import { formatOption, projectOptions } from "../options.ts";
import { createProgress } from "../progress.ts";
import { render, requestedRenderings } from "../render.ts";

const day = { kind: "day", required: true, value: { en: "YYYY-MM-DD", "zh-TW": "YYYY-MM-DD" } } as const;

export const history = defineCommand({
  name: "history",
  summary: {
    en: "replay from git on which days each output had current evidence",
    "zh-TW": "由 Git 歷程重現各產出於哪些日期具現行佐證",
  },
  description: {
    en: "Judges each day of a period by the files of the last commit of that day on the current branch, and lists for each output the days without current evidence: how long, how late the new evidence was, and who made the last document before. `--yardstick then` uses the configuration, policy and roster of each day, `--yardstick now` those of today. Changes that are not committed do not count. A shallow clone is an error, never a guess. The exit status is 0, whatever was lacking.",
    "zh-TW":
      "以目前分支當日最後一次提交的檔案判定期間內的每一日，並就每項產出列出缺少現行佐證的期間：持續多久、新佐證遲了幾日，以及前一份文件由何人填寫。`--yardstick then` 採各日當時的設定、政策與名冊，`--yardstick now` 採今日者。尚未提交的變更不計。淺層複製（shallow clone）視為錯誤，不作推測。無論有無缺口，結束狀態均為 0。",
  },
  argument: null,
  options: {
    from: { ...day, help: { en: "first day", "zh-TW": "起日" } },
    to: {
      ...day,
      help: {
        en: "last day, not after today and at most five years after the first",
        "zh-TW": "迄日，不得晚於今天，最長為起日後五年",
      },
    },
    yardstick: {
      kind: "choice",
      value: { en: "WHEN", "zh-TW": "何時" },
      values: historyYardsticks,
      default: "then",
      help: {
        en: "whose configuration, policy and roster decide: those of each day or of today",
        "zh-TW": "依何時的設定、政策與名冊判定：各日當時或今日",
      },
    },
    config: projectOptions.config,
    policy: projectOptions.policy,
    deadline: projectOptions.deadline,
    format: formatOption(Object.keys(historyFormats)),
  },
  examples: ["history --from 2026-01-01 --to 2026-06-30", "history --from 2026-01-01 --to 2026-06-30 --format csv"],
  async run({ options }, context) {
    const { from, to, yardstick, policy } = options;
    const asked = requestedRenderings(options.format, historyFormats);
    const { terminal } = context;
    const opening = { ...options, by: undefined, quiet: false, "as-of": undefined };
    const { project, locale, reading } = await openProject(opening, context);
    const { projectHistory, requirePast } = await import("../../check/project-history.ts");
    requirePast(from, to, project.config.timezone);
    const { historyMessagesFor } = await import("../../messages/history.ts");
    const progress = createProgress(terminal, historyMessagesFor(locale).progress);
    const result = await reading(() =>
      projectHistory(project, { from, to, yardstick, policy, onProgress: progress.update }).finally(progress.end),
    );
    await render(result, asked, { options, terminal, locale });
    return 0;
  },
});
