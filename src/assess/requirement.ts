import { valuesAt } from "../evidence/records.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { Policy, Requirement } from "../model/policy.ts";
import type { RequirementReport } from "../model/report.ts";
import { cadenceText } from "../policy/cadence-text.ts";
import { periodsOf } from "../time/calendar.ts";
import { addDuration, compareDurations, subtractDuration } from "../time/durations.ts";
import { type DatedEvidence, matches } from "./event-dates.ts";
import type { Subject } from "./subjects.ts";

export interface RequirementContext {
  readonly output: string;
  readonly asOf: string;
  readonly policy: Policy;
  /** All evidence of the output, dated by this requirement's field, up to the as-of date. */
  readonly evidence: readonly DatedEvidence[];
  /** Null when the output that lists them has no valid evidence. */
  readonly subjects: readonly Subject[] | null;
  /** Newest event date of another output, null when there is none. */
  readonly newestOf: (output: string) => string | null;
}

export interface RequirementResult {
  readonly report: RequirementReport;
  readonly findings: readonly Finding[];
}

type State = RequirementReport["state"];

/** The result of one series of evidence against the figure of the requirement. */
interface Standing {
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

const gravity: readonly State[] = ["current", "due", "stale", "missing", "not-evaluated"];

/** Evaluates one requirement of an output's cadence on the as-of date. */
export function evaluateRequirement(requirement: Requirement, context: RequirementContext): RequirementResult {
  const evidence = context.evidence.filter(({ record }) =>
    record ? matches(record, requirement.where, context.policy.parameters) : requirement.nil !== false,
  );
  const cadence = cadenceText(requirement, context.policy);
  const { id, title } = requirement;
  const named = { requirementId: id, requirement: title };
  const result = (standing: Standing, findings: readonly Finding[], subjects: RequirementReport["subjects"]) => ({
    report: {
      id,
      title,
      state: standing.state,
      newest: standing.newest?.date ?? null,
      expires: standing.expires,
      cadence,
      subjects,
    },
    findings,
  });
  if (requirement.subjects && context.subjects === null) {
    const needs = requirement.subjects.output;
    const finding = createFinding("evidence-not-evaluated", { ...named, needs }, { output: context.output });
    return result({ ...nothing, state: "not-evaluated" }, [finding], null);
  }
  if (requirement.subjects && context.subjects && context.subjects.length > 0) {
    return evaluateSubjects(requirement, requirement.subjects, context.subjects, evidence, context, result, cadence);
  }
  const standing = evaluateSeries(requirement, evidence, context);
  const findings = standingFindings(requirement, standing, context, cadence);
  if (requirement.subjects) {
    // No core system at all: the requirement then applies once to the whole output, so that absence does not pass.
    const params = { ...named, subjects: requirement.subjects.title, needs: requirement.subjects.output };
    findings.push(createFinding("evidence-no-subjects", params, { output: context.output }));
  }
  return result(standing, findings, null);
}

const nothing: Standing = { state: "missing", newest: null, expires: null, grace: null, short: null };

function evaluateSubjects(
  requirement: Requirement,
  { field, title: subjectsTitle }: NonNullable<Requirement["subjects"]>,
  subjects: readonly Subject[],
  evidence: readonly DatedEvidence[],
  context: RequirementContext,
  result: (
    standing: Standing,
    findings: readonly Finding[],
    subjects: RequirementReport["subjects"],
  ) => RequirementResult,
  cadence: string,
): RequirementResult {
  const bySubject = new Map<string, DatedEvidence[]>();
  for (const dated of evidence) {
    for (const { value } of dated.record ? valuesAt(dated.record, field, "") : []) {
      const list = bySubject.get(String(value));
      if (list) list.push(dated);
      else bySubject.set(String(value), [dated]);
    }
  }
  const findings: Finding[] = [];
  const { output } = context;
  let worst: Standing | null = null;
  let newest: DatedEvidence | null = null;
  let earliest: string | null = null;
  let current = 0;
  let soonest: { standing: Standing; subject: Subject } | null = null;
  for (const subject of subjects) {
    const standing = evaluateSubject(requirement, subject, bySubject.get(subject.key) ?? [], context);
    if (standing.state === "current" || standing.state === "due") current++;
    if (!worst || gravity.indexOf(standing.state) > gravity.indexOf(worst.state)) worst = standing;
    if (standing.newest && (!newest || standing.newest.date > newest.date)) newest = standing.newest;
    if (standing.expires !== null && (earliest === null || standing.expires < earliest)) earliest = standing.expires;
    const named = {
      requirementId: requirement.id,
      requirement: requirement.title,
      subject: subject.key,
      name: subject.name,
      cadence,
    };
    if (standing.state === "missing") {
      findings.push(createFinding("evidence-subject-missing", named, placeOfSubject(subject, output)));
    } else if (standing.state === "stale") {
      const params = { ...named, newest: standing.newest?.date ?? null, expires: standing.expires ?? "" };
      findings.push(createFinding("evidence-subject-stale", params, placeOf(standing.newest, output)));
    } else if (standing.state === "due" && (!soonest || (standing.expires ?? "") < (soonest.standing.expires ?? ""))) {
      soonest = { standing, subject };
    }
  }
  // Evidence that is due soon is reported once, for the first subject: one finding per subject would bury the rest.
  if (soonest) findings.push(dueFinding(requirement, soonest.standing, context, cadence, soonest.subject));
  const state = worst?.state === "missing" && newest ? "stale" : (worst?.state ?? "missing");
  // If a subject has no evidence at all, the requirement as a whole has no last valid day.
  const expires = worst?.state === "missing" ? null : earliest;
  return result({ ...nothing, state, newest, expires }, findings, {
    title: subjectsTitle,
    total: subjects.length,
    current,
  });
}

function standingFindings(
  requirement: Requirement,
  standing: Standing,
  context: RequirementContext,
  cadence: string,
): Finding[] {
  const { state, newest, expires, short } = standing;
  const { output } = context;
  const named = { requirementId: requirement.id, requirement: requirement.title };
  const common = { ...named, cadence };
  const place = placeOf(newest, output);
  switch (state) {
    case "missing":
      return [createFinding("evidence-requirement-missing", common, place)];
    case "stale":
      if (short) return [createFinding("evidence-count-short", { ...common, ...short }, place)];
      return [
        createFinding("evidence-stale", { ...common, newest: newest?.date ?? null, expires: expires ?? "" }, place),
      ];
    case "due":
      return [dueFinding(requirement, standing, context, cadence, null)];
    case "not-evaluated":
      return [createFinding("evidence-not-evaluated", { ...named, needs: requirement.after?.output ?? "" }, place)];
    default:
      return [];
  }
}

/** Without any evidence yet, it points at the subject. */
function dueFinding(
  { id, title }: Requirement,
  { newest, expires, grace }: Standing,
  { output }: RequirementContext,
  cadence: string,
  subject: Subject | null,
): Finding {
  const params = { requirementId: id, requirement: title, cadence, newest: newest?.date ?? null };
  const place = newest === null && subject ? placeOfSubject(subject, output) : placeOf(newest, output);
  return createFinding("evidence-due", { ...params, expires: expires ?? "", grace }, place);
}

function placeOfSubject({ document: { path, index }, pointer }: Subject, output: string) {
  return { output, path, document: index, pointer };
}

function placeOf(dated: DatedEvidence | null, output: string) {
  if (!dated) return { output };
  return { output, path: dated.document.path, document: dated.document.index, pointer: dated.pointer };
}

function evaluateSeries(
  requirement: Requirement,
  evidence: readonly DatedEvidence[],
  context: RequirementContext,
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

/** A new subject has one interval from its start date to provide its first evidence. */
function evaluateSubject(
  requirement: Requirement,
  subject: Subject,
  evidence: readonly DatedEvidence[],
  context: RequirementContext,
): Standing {
  const standing = evaluateSeries(requirement, evidence, context, subject.since);
  if (standing.state !== "missing" || subject.since === null || requirement.max_age === undefined) return standing;
  const sinceThen = standSince(subject.since, duration(requirement.max_age, context.policy), null, context);
  return sinceThen.state === "stale" ? standing : sinceThen;
}

function evaluateAge(maximum: string, newest: DatedEvidence | null, context: RequirementContext): Standing {
  return newest ? standSince(newest.date, maximum, newest, context) : nothing;
}

/** An interval from a day on, with its warning before and its grace after. */
function standSince(
  day: string,
  maximum: string,
  newest: DatedEvidence | null,
  { asOf, policy }: RequirementContext,
): Standing {
  const expires = addDuration(day, maximum);
  const window = policy.windows.find(({ at_least }) => compareDurations(maximum, at_least) >= 0);
  const lastOfGrace = addDuration(expires, window?.grace ?? "P0D");
  const standing = { newest, expires, grace: null, short: null };
  if (asOf > lastOfGrace) return { ...standing, state: "stale" };
  if (asOf > expires) return { ...standing, state: "due", grace: lastOfGrace };
  return { ...standing, state: asOf >= subtractDuration(expires, window?.due_soon ?? "P0D") ? "due" : "current" };
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
  { asOf, policy }: RequirementContext,
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
  const first = Math.min(...days.map(periods.indexOf));
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
  { asOf, policy, newestOf }: RequirementContext,
): Standing {
  const cause = newestOf(after.output);
  if (cause === null) return { ...nothing, newest, state: "not-evaluated" };
  if (newest && newest.date >= cause) return { state: "current", newest, expires: null, grace: null, short: null };
  const expires = addDuration(cause, duration(after.within, policy));
  return { state: asOf > expires ? "stale" : "due", newest, expires, grace: null, short: null };
}

function duration(parameter: string, policy: Policy): string {
  return String(policy.parameters[parameter]?.value ?? "P0D");
}
