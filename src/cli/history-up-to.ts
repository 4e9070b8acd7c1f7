import type { Project } from "../check/load-project.ts";
import type { History } from "../model/history.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import type { Terminal } from "../shell/terminal.ts";
import type { OptionValues } from "./option.ts";
import type { historyOption, projectOptions, reportOptions } from "./options.ts";
import { createProgress } from "./progress.ts";

/**
 * The history that `--history-from` asks for, up to the day of the report or today, by the configuration of each day;
 * undefined without it.
 *
 * @throws UserError `day-outside`, and those of `replay`
 */
export async function historyUpTo(
  { asOf }: Pick<Report, "asOf">,
  project: Project,
  options: OptionValues<typeof historyOption> &
    Pick<OptionValues<typeof projectOptions>, "policy"> &
    Pick<OptionValues<typeof reportOptions>, "quiet">,
  { terminal, locale }: { readonly terminal: Terminal; readonly locale: Locale },
): Promise<History | undefined> {
  const { "history-from": from, policy, quiet } = options;
  if (from === undefined) return undefined;
  const [{ longestHistory, projectHistory }, { today }, { subtractDuration }] = await Promise.all([
    import("../check/project-history.ts"),
    import("../time/calendar.ts"),
    import("../time/durations.ts"),
  ]);
  const now = today(project.config.timezone);
  const to = asOf < now ? asOf : now;
  const first = subtractDuration(to, longestHistory);
  if (from < first || from > to) {
    throw new UserError("day-outside", { option: "--history-from", value: from, first, last: to });
  }
  const { historyMessagesFor } = await import("../messages/history.ts");
  const progress = createProgress(terminal, historyMessagesFor(locale).progress);
  const onProgress = quiet ? undefined : progress.update;
  return projectHistory(project, { from, to, yardstick: "then", policy, onProgress }).finally(progress.end);
}
