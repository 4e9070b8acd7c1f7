import type { DatedEvidence } from "../evidence/event-dates.ts";
import { valuesAt } from "../evidence/records.ts";
import type { Policy, Requirement } from "../model/policy.ts";
import type { RequirementReport } from "../model/report.ts";
import { windowOf } from "../policy/window-of.ts";
import { periodsOf } from "../time/calendar.ts";
import { addDuration, subtractDuration } from "../time/durations.ts";

export interface SeriesContext {
  readonly asOf: string;
  readonly policy: Policy;
  /** Newest event date of another output, null when there is none. */
  readonly newestOf: (output: string) => string | null;
}

type State = RequirementReport["state"];

/** The result of one series of evidence against the figure of the requirement. */
export interface Standing {
  readonly state: State;
  readonly newest: DatedEvidence | null;
  readonly expires: string | null;
  /** Last day of the grace period, when the evidence has expired and the grace period has not. */
  readonly grace: string | null;
  /** For a count: the period that is short. */
  readonly short: {
    readonly found: number;
    readonly needed: number;
    readonly from: string;
    readonly to: string;
  } | null;
}

/** From what is in order to what is worst. */
export const gravity: readonly State[] = ["current", "due", "stale", "missing", "not-evaluated"];

/** Without any evidence. */
export const nothing: Standing = { state: "missing", newest: null, expires: null, grace: null, short: null };

/** What one series of evidence is by the figures of a requirement: the worst of them decides. */
export function evaluateSeries(
  requirement: Requirement,
  evidence: readonly DatedEvidence[],
  context: SeriesContext,
  since: string | null = null,
): Standing {
  let newest: DatedEvidence | null = null;
  for (const dated of evidence) if (!newest || dated.date > newest.date) newest = dated;
  const parts: Standing[] = [];
  if (requirement.max_age !== undefined)
    parts.push(evaluateAge(duration(requirement.max_age, context.policy), newest, context));
  if (requirement.count) parts.push(evaluateCount(requirement.count, evidence, newest, context, since));
  if (requirement.after) parts.push(evaluateDerived(requirement.after, newest, context));
  const byGravity = (a: Standing, b: Standing) => gravity.indexOf(b.state) - gravity.indexOf(a.state);
  return parts.sort(byGravity)[0] ?? { ...nothing, newest, state: newest ? "current" : "missing" };
}

function evaluateAge(maximum: string, newest: DatedEvidence | null, context: SeriesContext): Standing {
  return newest ? standSince(newest.date, maximum, newest, context) : nothing;
}

/** An interval from a day on, with its warning before and its grace after. */
export function standSince(
  day: string,
  maximum: string,
  newest: DatedEvidence | null,
  { asOf, policy }: SeriesContext,
): Standing {
  const expires = addDuration(day, maximum);
  const window = windowOf(policy.windows, maximum);
  const lastOfGrace = addDuration(expires, window?.grace ?? "P0D");
  const standing = { newest, expires, grace: null, short: null };
  if (asOf > lastOfGrace) return { ...standing, state: "stale" };
  if (asOf > expires) return { ...standing, state: "due", grace: lastOfGrace };
  return { ...standing, state: asOf >= subtractDuration(expires, window?.due_soon ?? "P0D") ? "due" : "current" };
}

/** How long before the last day the policy warns; null where it does not. */
export function warningOf(requirement: Requirement, policy: Policy): string | null {
  if (requirement.count) return policy.count_due_soon;
  if (requirement.max_age === undefined) return null;
  return windowOf(policy.windows, duration(requirement.max_age, policy))?.due_soon ?? null;
}

/** A missed period is reported for a year, the longest that a waiver may cover it, whatever is done later. */
const longestMemory = "P366D";

/**
 * "Twice in each calendar year": valid until the end of the first period with too few. Until the current period
 * is over, the previous one decides; if that is short as well, the requirement has expired. It also counts as expired
 * while a period since the first evidence is remembered that ended with too few: later work does not fill it. What has
 * begun later, on the day `since`, is counted from the first whole period on.
 */
function evaluateCount(
  count: NonNullable<Requirement["count"]>,
  evidence: readonly DatedEvidence[],
  newest: DatedEvidence | null,
  { asOf, policy }: SeriesContext,
  since: string | null,
): Standing {
  const needed = Math.max(1, Number(policy.parameters[count.at_least]?.value)); // zero would always be met
  const periods = periodsOf(duration(count.per, policy));
  const days = occasions(evidence, count.distinct);
  const found = (last: number) =>
    days.filter((date) => periods.indexOf(date) <= last && periods.indexOf(date) > last - periods.span).length;
  const running = periods.indexOf(asOf);
  const isAsked = (last: number) => since === null || periods.firstDay(last - periods.span + 1) >= since;
  if (!newest && isAsked(running - 1)) return nothing;
  const isFilled = (last: number) => found(last) >= needed || !isAsked(last);
  const first = days.map(periods.indexOf).reduce((least, period) => Math.min(least, period), Number.POSITIVE_INFINITY);
  const missed = (): number | null => {
    for (let last = running - 1; last - periods.span + 1 >= first; last--) {
      if (addDuration(periods.lastDay(last), longestMemory) < asOf) return null;
      if (!isFilled(last)) return last;
    }
    return null;
  };
  const lapsed = isFilled(running) || isFilled(running - 1) ? missed() : running - 1;
  if (lapsed !== null) {
    const [from, to] = [periods.firstDay(lapsed - periods.span + 1), periods.lastDay(lapsed)];
    const short = { found: found(lapsed), needed, from, to };
    return { state: "stale", newest, expires: to, grace: null, short };
  }
  let last = running;
  while (isFilled(last)) last++;
  const expires = periods.lastDay(last);
  const due = asOf >= subtractDuration(expires, policy.count_due_soon);
  return { state: due ? "due" : "current", newest, expires, grace: null, short: null };
}

/**
 * The dates on which work was done. Several records of one date are one occasion, and so are the records that share
 * a value of the field `distinct`, such as the number of a scan: its last day counts.
 */
function occasions(evidence: readonly DatedEvidence[], distinct: string | undefined): string[] {
  const lastDays = new Map<string, string>();
  for (const { date, record } of evidence) {
    const [named] = distinct !== undefined && record ? valuesAt(record, distinct, "") : [];
    const key = named ? `${distinct} ${String(named.value)}` : date;
    if (date > (lastDays.get(key) ?? "")) lastDays.set(key, date);
  }
  return [...lastDays.values()];
}

function evaluateDerived(
  after: NonNullable<Requirement["after"]>,
  newest: DatedEvidence | null,
  { asOf, policy, newestOf }: SeriesContext,
): Standing {
  const cause = newestOf(after.output);
  if (cause === null) return { ...nothing, newest, state: "not-evaluated" };
  if (newest && newest.date >= cause) return { state: "current", newest, expires: null, grace: null, short: null };
  const expires = addDuration(cause, duration(after.within, policy));
  return { state: asOf > expires ? "stale" : "due", newest, expires, grace: null, short: null };
}

/** The value of a parameter that is a duration. */
export function duration(parameter: string, policy: Policy): string {
  return String(policy.parameters[parameter]?.value ?? "P0D");
}
