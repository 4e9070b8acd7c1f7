import { type DatedEvidence, documentDate, filterOf } from "../evidence/event-dates.ts";
import { everyValueAt } from "../evidence/records.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Requirement } from "../model/policy.ts";
import type { RequirementReport } from "../model/report.ts";
import { cadenceText } from "../policy/cadence-text.ts";
import {
  duration,
  evaluateSeries,
  gravity,
  nothing,
  type SeriesContext,
  type Standing,
  standSince,
  warningOf,
} from "./series.ts";
import type { Subject } from "./subjects.ts";

export interface RequirementContext extends SeriesContext {
  readonly output: string;
  /** All evidence of the output, dated by this requirement's field, up to the as-of date. */
  readonly evidence: readonly DatedEvidence[];
  /** Null when the output that lists them has no valid evidence. */
  readonly subjects: readonly Subject[] | null;
  /** The field that dates the evidence of the output, which each record has. */
  readonly eventDate: string;
  readonly titleOf: (field: string) => LocalizedText | null;
}

export interface RequirementResult {
  readonly report: RequirementReport;
  readonly findings: readonly Finding[];
}

/** Evaluates one requirement of an output's cadence on the as-of date. */
export function evaluateRequirement(requirement: Requirement, context: RequirementContext): RequirementResult {
  const isAsked = filterOf(requirement.where, context.policy.parameters);
  const evidence = context.evidence.filter(({ record }) => (record ? isAsked(record) : requirement.nil !== false));
  const cadence = cadenceText(requirement, context.policy);
  const { id, title } = requirement;
  const warning = warningOf(requirement, context.policy);
  const named = { requirementId: id, requirement: title };
  const result = (standing: Standing, findings: readonly Finding[], subjects: RequirementReport["subjects"]) => ({
    report: {
      id,
      title,
      state: standing.state,
      newest: standing.newest?.date ?? null,
      expires: standing.expires,
      cadence,
      ...(warning !== null && { warning }),
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
    if (!dated.record) continue;
    everyValueAt(dated.record, field, (value) => {
      const list = bySubject.get(String(value));
      if (list) list.push(dated);
      else bySubject.set(String(value), [dated]);
      return true;
    });
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
      return [createFinding("evidence-requirement-missing", { ...common, ...fieldsOf(requirement, context) }, place)];
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

/** What is to be filled in for the requirement: what it goes by that not every record says anyway. */
function fieldsOf({ where = [], date }: Requirement, { eventDate, titleOf }: RequirementContext) {
  const asked = [where].flat().flatMap((conditions) => Object.keys(conditions));
  const dates = date === undefined || date === documentDate || date === eventDate ? [] : [date];
  const fields = [...new Set([...asked, ...dates])].map((field) => ({ field, title: titleOf(field) }));
  return fields.length > 0 ? { fields } : {};
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
