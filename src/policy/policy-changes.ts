import {
  type CadenceKind,
  type Direction,
  type Override,
  type OverrideOf,
  type Parameter,
  type RecordFilter,
  type Requirement,
  type RequirementPart,
  requirementParts,
  type Subjects,
  thresholdOf,
} from "../model/policy.ts";
import { compareDurations } from "../time/durations.ts";
import { canonical } from "./canonical.ts";
import { parametersNamed } from "./check-policy.ts";
import type { MergedPolicy } from "./merge-policies.ts";
import { windowOf } from "./window-of.ts";

/**
 * What one policy changes in another besides parameters, rules and overlays: warnings and grace, kinds of cadences,
 * parts of requirements. What it only adds asks for more and is no change.
 */
export function policyChanges(earlier: MergedPolicy, later: MergedPolicy): Override[] {
  return [
    ...windowChanges(earlier, later),
    ...warningChange(earlier, later),
    ...Object.entries(earlier.cadences).flatMap(([output, { kind, requirements }]) => {
      const now = later.cadences[output];
      const reason = now?.reason ?? null;
      const replaced = new Map(now?.requirements.map((requirement) => [requirement.id, requirement]));
      return [
        ...kindChange(output, kind, now?.kind, requirements.some(isStatutoryIn(earlier)), reason),
        ...requirements.flatMap((before) => {
          const after = replaced.get(before.id);
          const changes = after === undefined || after === before ? [] : partChanges(before, after, earlier, later);
          const statutory = isStatutoryIn(earlier)(before);
          return changes.map((change): Override => {
            const { id: requirement, title } = before;
            return { kind: "requirement", output, requirement, title, ...change, statutory, reason };
          });
        }),
      ];
    }),
  ];
}

/** The parameters that take the place of statutory ones: they cannot be loosened without a reason either. */
export function statutoryByPlace(builtin: MergedPolicy, merged: MergedPolicy): Record<string, Parameter> {
  const named = Object.entries(builtin.cadences).flatMap(([output, { requirements }]) =>
    requirements.filter(isStatutoryIn(builtin)).flatMap(({ id }) => {
      const now = merged.cadences[output]?.requirements.find((requirement) => requirement.id === id);
      return now ? parametersNamed(now).map(([name]) => name) : [];
    }),
  );
  return Object.fromEntries(
    [...new Set(named)].flatMap((name) => {
      const parameter = merged.parameters[name];
      return parameter ? [[name, { ...parameter, statutory: true }]] : [];
    }),
  );
}

function isStatutoryIn({ parameters }: MergedPolicy): (requirement: Requirement) => boolean {
  return (requirement) => parametersNamed(requirement).some(([name]) => parameters[name]?.statutory === true);
}

function windowChanges(earlier: MergedPolicy, later: MergedPolicy): Override[] {
  if (earlier.windows === later.windows) return [];
  const longestFirst = (a: string, b: string) => compareDurations(b, a);
  const steps = [...earlier.windows, ...later.windows].map(({ at_least }) => at_least).toSorted(longestFirst);
  const lengths = steps.filter((step, index) => index === 0 || compareDurations(step, steps[index - 1] ?? step) !== 0);
  return lengths.flatMap((atLeast, index) => {
    const longer = lengths[index - 1];
    const [before, after] = [windowOf(earlier.windows, atLeast), windowOf(later.windows, atLeast)];
    return (["due_soon", "grace"] as const).flatMap((part): OverrideOf<"window">[] => {
      const [from, to] = [before?.[part] ?? "P0D", after?.[part] ?? "P0D"];
      const difference = compareDurations(to, from);
      if (difference === 0) return [];
      // A longer warning comes earlier; a longer grace comes after the law's own day.
      const direction = difference > 0 === (part === "grace") ? "loosened" : "tightened";
      const statutory = part === "grace" && hasStatutoryInterval(earlier, atLeast, longer);
      return [{ kind: "window", atLeast, part, from, to, direction, statutory, reason: after?.reason ?? null }];
    });
  });
}

/** Whether the law sets the interval of a requirement between two lengths. */
function hasStatutoryInterval(
  { cadences, parameters }: MergedPolicy,
  atLeast: string,
  below: string | undefined,
): boolean {
  return Object.values(cadences).some(({ requirements }) =>
    requirements.some(({ max_age }) => {
      const parameter = max_age === undefined ? undefined : parameters[max_age];
      if (!parameter?.statutory) return false;
      const interval = String(parameter.value);
      return compareDurations(interval, atLeast) >= 0 && (below === undefined || compareDurations(interval, below) < 0);
    }),
  );
}

function warningChange({ count_due_soon: from }: MergedPolicy, { count_due_soon: to }: MergedPolicy): Override[] {
  const difference = compareDurations(to, from);
  if (difference === 0) return [];
  const direction = difference < 0 ? "loosened" : "tightened";
  return [{ kind: "count-warning", from, to, direction, statutory: false, reason: null }];
}

/** Where there may be nothing to show, a nil statement is taken. */
function kindChange(
  output: string,
  from: CadenceKind | undefined,
  to: CadenceKind | undefined,
  statutory: boolean,
  reason: string | null,
): Override[] {
  if (from === undefined || to === undefined || from === to) return [];
  const direction = to === "event" ? "loosened" : from === "event" ? "tightened" : "changed";
  return [{ kind: "cadence", output, from, to, direction, statutory, reason }];
}

/** Parts that are the same when the values of their parameters are. */
const figureParts: ReadonlySet<RequirementPart> = new Set(["max_age", "count", "after", "nil"]);

type PartChange = Pick<OverrideOf<"requirement">, "part" | "from" | "to" | "direction">;

function partChanges(before: Requirement, after: Requirement, earlier: MergedPolicy, later: MergedPolicy) {
  const figureIn = (policy: MergedPolicy) => (name: string) => String(policy.parameters[name]?.value);
  return requirementParts.flatMap((part): PartChange[] => {
    // Only what the policy names anew: a changed value of the same parameter is a change of the parameter.
    if (contentOf(before, part) === contentOf(after, part)) return [];
    const [from, to] = [wordsOf(before, part, figureIn(earlier)), wordsOf(after, part, figureIn(later))];
    if (from === to && figureParts.has(part)) return [];
    return [{ part, from, to, direction: directionOf(part, before, after, earlier, later) }];
  });
}

/** Titles are for people. */
function contentOf({ subjects, ...rest }: Requirement, part: RequirementPart): string | undefined {
  return canonical(part === "subjects" ? subjects && { ...subjects, title: null } : rest[part]);
}

/** A part in one line, with the values of its parameters; null where the requirement has none. */
function wordsOf(
  { binds, where, date, subjects, nil, max_age, count, after }: Requirement,
  part: RequirementPart,
  figureOf: (parameter: string) => string,
): string | null {
  const texts: Readonly<Record<RequirementPart, string | undefined>> = {
    binds: binds?.join(" | "),
    where: where && filterText(where),
    date,
    subjects: subjects && subjectsText(subjects),
    nil: nil === false ? "false" : undefined,
    max_age: max_age === undefined ? undefined : figureOf(max_age),
    count: count && `${figureOf(count.at_least)}/${figureOf(count.per)}${count.distinct ? ` (${count.distinct})` : ""}`,
    after: after && `${after.output} ${figureOf(after.within)}`,
  };
  return texts[part] ?? null;
}

function subjectsText({ output, key, where, field, since, until }: Subjects): string {
  const times = [since && `since ${since}`, until && `until ${until}`].filter((time) => time !== undefined);
  return [`${output}.${key}`, where && `[${filterText(where)}]`, `= ${field}`, ...times].filter(Boolean).join(" ");
}

function filterText(filter: RecordFilter): string {
  if (isAlternatives(filter)) return filter.map(filterText).join(" / ");
  const conditions = Object.entries(filter).map(([field, wanted]) => {
    const threshold = thresholdOf(wanted);
    if (threshold !== null) return `${field} ≥ ${threshold}`;
    const values = Array.isArray(wanted) ? wanted.map(String) : [wanted === null ? "–" : String(wanted)];
    return `${field}: ${values.join(" | ")}`;
  });
  return conditions.join(", ");
}

function isAlternatives(filter: RecordFilter): filter is Extract<RecordFilter, readonly unknown[]> {
  return Array.isArray(filter);
}

function directionOf(
  part: RequirementPart,
  before: Requirement,
  after: Requirement,
  earlier: MergedPolicy,
  later: MergedPolicy,
): Direction {
  // With nil statements, or without a filter or subjects, more evidence counts.
  if (part === "nil") return before.nil === false ? "loosened" : "tightened";
  if (part === "binds" && !(before.binds && after.binds)) return after.binds ? "loosened" : "tightened";
  if (after[part] === undefined) return part === "date" ? "changed" : "loosened";
  if (before[part] === undefined) return part === "date" ? "changed" : "tightened";
  const longer = (now: string | undefined, then: string | undefined) =>
    compareDurations(figureOf(now, later), figureOf(then, earlier));
  if (part === "max_age") return overall([longer(after.max_age, before.max_age)]);
  if (part === "after" && after.after?.output === before.after?.output) {
    return overall([longer(after.after?.within, before.after?.within)]);
  }
  if (part === "count" && after.count && before.count) {
    const [now, then] = [after.count, before.count];
    const fewer = Number(figureOf(then.at_least, earlier)) - Number(figureOf(now.at_least, later));
    const distinct = now.distinct === then.distinct ? 0 : now.distinct === undefined ? 1 : -1;
    return overall([fewer, longer(now.per, then.per), distinct]);
  }
  return "changed";
}

function figureOf(parameter: string | undefined, { parameters }: MergedPolicy): string {
  return String(parameters[parameter ?? ""]?.value);
}

/** From differences that are above 0 where less is asked for. */
function overall(differences: readonly number[]): Direction {
  const [looser, stricter] = [differences.some((one) => one > 0), differences.some((one) => one < 0)];
  if (looser === stricter) return "changed";
  return looser ? "loosened" : "tightened";
}
