import type { HistoryMessages } from "../history-messages.ts";
import { plural } from "./wording.ts";

export const historyMessages: HistoryMessages = {
  title: "Current evidence, replayed from git",
  period: "Period",
  days: (from, to, count) => `${from} to ${to}, ${plural(count, "day", "days")} judged`,
  yardstick: "Judged by",
  yardstickOf: (when) => `the configuration, policy and roster of ${when === "then" ? "each day" : "today"}`,
  progress: (done, total) => `Replaying: ${done} of ${total} days`,
  notJudged: "Not judged",
  problem: (from, to, problem) =>
    `${from} to ${to}: ${problem === "no-commit" ? "no commit yet" : problem === "no-configuration" ? "no configuration yet" : `the files cannot be judged (${problem})`}`,
  loosened: "Yardstick loosened",
  loosenedBy: (output, day, changed, commit, changes) =>
    `${output} had no current evidence on ${day} by the yardstick before ${changed}; the change of that day (commit ${commit}: ${changes}) asked for less`,
  notCompared: (compared) => `not all changes could be compared, only the newest (${compared})`,
  share: (percent, current, asked) => `current on ${percent}% of days (${current} of ${asked})`,
  onTime: (onTime, all) => `renewed on time: ${onTime} of ${all}`,
  gap: (from, to, days, isOpen) => `${from} to ${to}, ${plural(days, "day", "days")}${isOpen ? " so far" : ""}`,
  standings: {
    current: "current evidence",
    lacking: "no current evidence",
    outside: "not applicable or provided by others",
  },
  run: (from, to, standing) => `${from} to ${to}: ${standing}`,
  gapsOf: (count, longest) => `${plural(count, "gap", "gaps")}, longest ${plural(longest, "day", "days")}`,
  noGaps: (outputs) => `${plural(outputs, "output", "outputs")} had current evidence on every judged day.`,
  outside: (outputs) =>
    `${plural(outputs, "output was", "outputs were")} not applicable or provided by others on every judged day.`,
  columns: {
    daysAsked: "Days judged",
    daysCurrent: "Days current",
    daysRate: "Days current (%)",
    onTime: "Renewed on time",
    onTimeRate: "Renewed on time (%)",
    gaps: "Gaps",
    longestGap: "Longest gap (days)",
    gapFrom: "Gap from",
    gapTo: "Gap to",
    gapDays: "Days of the gap",
    isOpen: "Still open",
    unit: "Unit",
    person: "Person",
  },
  yes: "yes",
  sheets: { history: "Evidence over time", gaps: "Gaps in evidence", lackingIn: (month) => `${month} days lacking` },
  caveat:
    "Each day is judged by the last commit of that day on the current branch. Days within a grace period or covered by a waiver count as current. The dates of commits are those of the clocks that made them.",
};
