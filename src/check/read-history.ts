import type { ReadPulls } from "../model/approvals.ts";
import { programFigure } from "../policy/program-figures.ts";
import { rulesOff } from "../policy/rules-off.ts";
import type { HistoryInput } from "../rules/programs/program.ts";
import type { SourceState } from "../source/source.ts";
import { subtractDuration } from "../time/durations.ts";
import type { JudgeFiles } from "./judge-by-two.ts";
import type { Project } from "./load-project.ts";
import type { SharedWork } from "./shared-work.ts";
import type { YardstickPeriod } from "./yardstick-spans.ts";

/** By what a history is read. */
export interface HistoryReading {
  readonly state: SourceState;
  readonly asOf: string;
  /** With the histories of other commits. */
  readonly shared: Pick<SharedWork, "history">;
  readonly judgeFiles: JudgeFiles;
  readonly readPulls: ReadPulls | undefined;
}

/** Reads the history of a project's files when it is first asked for, and once. */
export function historyReader(
  project: Project,
  { state, asOf, shared, judgeFiles, readPulls }: HistoryReading,
): () => Promise<HistoryInput> {
  const { source, config, configPath, people, checkpoint } = project;
  let read: Promise<HistoryInput> | undefined;
  return () => {
    read ??= import("../trust/load-history.ts").then(({ loadHistory }) =>
      loadHistory({
        folder: source.root,
        state,
        anchor: configPath,
        timezone: config.timezone,
        asOf,
        fileBytes: config.limits.fileBytes,
        // Signatures and approvals are of use where somebody is known by them.
        hasAccounts: people?.some(({ github, identities }) => github ?? identities) ?? false,
        yardsticks: yardsticksOf(project, asOf, judgeFiles),
        readPulls,
        shared: shared.history,
        checkpoint,
      }),
    );
    return read;
  };
}

/** Reads what became of the yardstick; null where no rule asks. */
function yardsticksOf(project: Project, asOf: string, judgeFiles: JudgeFiles) {
  const { policy } = project;
  const off = rulesOff(policy);
  if (!policy.rules.some(({ id, program }) => program === "yardstick-loosened" && !off.has(id))) return null;
  const since = subtractDuration(asOf, String(programFigure(policy, "trust_yardstick_period")));
  return async (history: YardstickPeriod["history"]) => {
    const { yardstickHistory } = await import("./yardstick-history.ts");
    return yardstickHistory(project, { history, asOf, since }, judgeFiles);
  };
}
