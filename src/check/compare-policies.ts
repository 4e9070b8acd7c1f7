import type { FindingCode } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { Cadence, Direction, Override, Policy, Requirement } from "../model/policy.ts";
import type { Overlay, Rule } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { canonical } from "../policy/canonical.ts";
import { parametersNamed } from "../policy/check-policy.ts";
import { isLooser, isSameValue } from "../policy/parameter-values.ts";
import { policyChanges } from "../policy/policy-changes.ts";
import { isProgramFigure } from "../policy/program-figures.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { ruleParameters } from "../rules/rule-parameters.ts";
import { escapeToken } from "../text/json-pointer.ts";
import { compareDurations } from "../time/durations.ts";
import type { Compared, PlacedChange } from "./placed-change.ts";

/** What policies ask, whatever they are called: figures, windows, requirements, rules and fields. */
export function comparePolicies(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  return [
    ...parameterChanges(before, after, places),
    ...withExchanges(policyChanges(before, after), before, after).map((change) => ofOverride(change, places)),
    ...requirementChanges(before, after, places),
    ...ruleChanges(before, after, places),
    ...severityChanges(before, after, places),
    ...overlayChanges(before, after, places),
  ];
}

function parameterChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  const changed = Object.entries(before.parameters).filter(([name, { unit, value }]) => {
    const now = after.parameters[name];
    return now !== undefined && !(now.unit === unit && isSameValue(now.value, value));
  });
  if (changed.length === 0) return [];
  // A figure by which nothing asks, or nothing that asked before, changes nothing; what is new or gone is named itself.
  const [asked, asks] = [parametersAskedBy(before), parametersAskedBy(after)];
  return changed.flatMap(([name, parameter]): PlacedChange[] => {
    const now = after.parameters[name];
    if (!now || !asked.has(name) || !asks.has(name)) return [];
    const key = `/parameters/${escapeToken(name)}`;
    const place = places.config(key, "key") ?? places.policy(() => key) ?? policyPlace(places);
    const isOther = now.unit !== parameter.unit;
    const direction = isOther ? "changed" : isLooser(parameter, now.value) ? "loosened" : "tightened";
    return [{ part: "parameter", name, title: now.title, direction, output: null, place }];
  });
}

/** The figures of the requirements, of the rules that are not off, and of what the program asks by itself. */
function parametersAskedBy(policy: Policy): ReadonlySet<string> {
  const off = rulesOff(policy);
  return new Set([
    ...Object.values(policy.cadences).flatMap(({ requirements }) =>
      requirements.flatMap((requirement) => parametersNamed(requirement).map(([name]) => name)),
    ),
    ...policy.rules.filter(({ id }) => !off.has(id)).flatMap(ruleParameters),
    ...Object.keys(policy.parameters).filter(isProgramFigure),
  ]);
}

/** The changes, of which a count that takes the place of an age, or an age that of a count, is one and not two. */
function withExchanges(changes: readonly Override[], before: Policy, after: Policy): readonly Override[] {
  return changes.flatMap((change): readonly Override[] => {
    if (change.kind !== "requirement" || (change.part !== "count" && change.part !== "max_age")) return [change];
    const requirementIn = ({ cadences }: Policy) =>
      cadences[change.output]?.requirements.find(({ id }) => id === change.requirement);
    const [was, is] = [requirementIn(before), requirementIn(after)];
    if (!was || !is) return [change];
    const back = ageForCount([is, after], [was, before]);
    const direction = ageForCount([was, before], [is, after]) ?? (back && opposite[back]);
    if (direction === null) return [change];
    return change.part === "max_age" ? [] : [{ ...change, direction }];
  });
}

const opposite = { loosened: "tightened", tightened: "loosened", changed: "changed" } as const;

/**
 * Whether the second requirement, with an age alone, asks for less or for more than the first, with a count alone; null
 * for others. What is never older than the period is there in each; what is there in each is never older than two of
 * them.
 */
function ageForCount(
  [{ count, max_age: noAge }, { parameters: ofCount }]: readonly [Requirement, Policy],
  [{ count: noCount, max_age: age }, { parameters: ofAge }]: readonly [Requirement, Policy],
): Direction | null {
  if (!count || noAge !== undefined || noCount || age === undefined) return null;
  const [period, longest] = [`${ofCount[count.per]?.value}`, `${ofAge[age]?.value}`];
  const twice = period.replace(/\d+/g, (figure) => `${2 * Number(figure)}`);
  if (compareDurations(longest, twice) >= 0) return "loosened";
  return ofCount[count.at_least]?.value === 1 && compareDurations(longest, period) <= 0 ? "tightened" : "changed";
}

/** Where the policies are named, be it by the level. */
function policyPlace({ config }: Compared["places"]): ErrorPlace | null {
  return config("/policy", "key") ?? config("/organization/level", "key");
}

function ofOverride(override: Override, places: Compared["places"]): PlacedChange {
  const { direction } = override;
  const at = (pointer: string) => places.policy(() => pointer) ?? policyPlace(places);
  switch (override.kind) {
    case "window":
      return {
        part: "window",
        name: `${override.part} ${override.atLeast}`,
        direction,
        output: null,
        place: at("/windows"),
      };
    case "count-warning":
      return { part: "window", name: "count_due_soon", direction, output: null, place: at("/count_due_soon") };
    case "cadence": {
      const { output } = override;
      return { part: "cadence", name: output, direction, output, place: at(`/cadences/${escapeToken(output)}`) };
    }
    case "requirement": {
      const { output, requirement, title } = override;
      const place = at(`/cadences/${escapeToken(output)}`);
      return {
        part: "requirement",
        name: `${output} ${requirement}`,
        ...(title && { title }),
        direction,
        output,
        place,
      };
    }
    default:
      throw new Error(`no change of cadences: ${override.kind}`);
  }
}

/** Requirements that one of the policies has and the other has not. */
function requirementChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  const outputs = [...new Set([...Object.keys(before.cadences), ...Object.keys(after.cadences)])];
  const requirementsIn = (cadence: Cadence | undefined) => cadence?.requirements ?? [];
  return outputs.flatMap((output) => {
    const [was, is] = [requirementsIn(before.cadences[output]), requirementsIn(after.cadences[output])];
    const place = places.policy(() => `/cadences/${escapeToken(output)}`) ?? policyPlace(places);
    const only = (these: readonly Requirement[], others: readonly Requirement[], direction: Direction) =>
      these
        .filter(({ id }) => !others.some((other) => other.id === id))
        .map(({ id, title }): PlacedChange => {
          return { part: "requirement", name: `${output} ${id}`, title, direction, output, place };
        });
    return [...only(was, is, "loosened"), ...only(is, was, "tightened")];
  });
}

function ruleChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  const [was, is] = [
    new Map(before.rules.map((rule) => [rule.id, rule])),
    new Map(after.rules.map((rule) => [rule.id, rule])),
  ];
  const [wasOff, isOff] = [rulesOff(before), rulesOff(after)];
  const placeOf = (id: string) =>
    places.policy(({ change_rules: changed, rules = [] }) => {
      const formerly = (is.get(id) ?? was.get(id))?.formerly ?? [];
      const named = [id, ...formerly].find((one) => changed && Object.hasOwn(changed, one));
      if (named !== undefined) return `/change_rules/${escapeToken(named)}`;
      const index = rules.findIndex((rule) => rule.id === id);
      return index < 0 ? null : `/rules/${index}`;
    }) ?? policyPlace(places);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): PlacedChange[] => {
    const direction = ruleDirection(wasOff.has(id) ? undefined : was.get(id), isOff.has(id) ? undefined : is.get(id));
    const rule = is.get(id) ?? was.get(id);
    if (direction === null || !rule) return [];
    const [output = null, ...others] = rule.outputs;
    const only = others.length > 0 ? null : output;
    return [{ part: "rule", name: id, title: rule.title, direction, output: only, place: placeOf(id) }];
  });
}

const ranks = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

function ruleDirection(before: Rule | undefined, after: Rule | undefined): Direction | null {
  if (!before || !after) return before === after ? null : before ? "loosened" : "tightened";
  if (logicOf(before) !== logicOf(after)) return "changed";
  if (before.severity === after.severity) return null;
  return ranks[after.severity] > ranks[before.severity] ? "loosened" : "tightened";
}

/** All of a rule that is not merely said of it. */
function logicOf(rule: Rule): string | undefined {
  const { title: _title, severity: _severity, codes: _codes, subjects: _subjects, note: _note, ...rest } = rule;
  const { message: _message, source: _source, also = [], ...logic } = rest;
  return canonical({ ...logic, also: also.map(({ message: _, ...condition }) => condition) });
}

function severityChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  const codes = [...new Set([...Object.keys(before.severities), ...Object.keys(after.severities)])];
  return codes.flatMap((code): PlacedChange[] => {
    const usual = kindOf(code as FindingCode).severity;
    const [was, is] = [before.severities[code] ?? usual, after.severities[code] ?? usual];
    if (was === is) return [];
    const direction = ranks[is] > ranks[was] ? "loosened" : "tightened";
    const placed = places.policy(({ change_findings: changed }) =>
      changed && Object.hasOwn(changed, code) ? `/change_findings/${escapeToken(code)}` : null,
    );
    return [{ part: "finding", name: code, direction, output: null, place: placed ?? policyPlace(places) }];
  });
}

function overlayChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  const outputs = [...new Set([...Object.keys(before.overlays), ...Object.keys(after.overlays)])];
  return outputs.flatMap((output): PlacedChange[] => {
    const direction = overlayDirection(before.overlays[output] ?? {}, after.overlays[output] ?? {});
    const place = places.policy(() => `/overlays/${escapeToken(output)}`) ?? policyPlace(places);
    return direction === null ? [] : [{ part: "overlay", name: output, direction, output, place }];
  });
}

function overlayDirection(before: Overlay, after: Overlay): Direction | null {
  const looser = asksMore(before, after);
  const stricter = asksMore(after, before);
  if (looser && stricter) return "changed";
  return looser ? "loosened" : stricter ? "tightened" : null;
}

/** Whether the first overlay asks for something that the second does not. */
function asksMore(one: Overlay, other: Overlay): boolean {
  return (
    (one.required ?? []).some((field) => !other.required?.includes(field)) ||
    Object.entries(one.values ?? {}).some(([field, allowed]) => {
      const others = other.values?.[field];
      return others === undefined || others.some((value) => !allowed.includes(value));
    })
  );
}
