import type { Cadence, Direction, Override, Policy } from "../model/policy.ts";
import type { Overlay, Rule } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { canonical } from "../policy/canonical.ts";
import { isLooser, isSameValue } from "../policy/parameter-values.ts";
import { policyChanges } from "../policy/policy-changes.ts";
import { rulesOff } from "../policy/rules-off.ts";
import { escapeToken } from "../text/json-pointer.ts";
import type { Compared, PlacedChange } from "./placed-change.ts";

/** What policies ask, whatever they are called: figures, windows, requirements, rules and fields. */
export function comparePolicies(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  return [
    ...parameterChanges(before, after, places),
    ...policyChanges(before, after).map((change) => ofOverride(change, places)),
    ...requirementChanges(before, after, places),
    ...ruleChanges(before, after, places),
    ...overlayChanges(before, after, places),
  ];
}

function parameterChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  return Object.entries(before.parameters).flatMap(([name, parameter]): PlacedChange[] => {
    const now = after.parameters[name];
    if (now && isSameValue(now.value, parameter.value)) return [];
    // What is not there any more is said of what asked for it.
    if (!now || now.unit !== parameter.unit) return [];
    const key = `/parameters/${escapeToken(name)}`;
    const place = places.config(key, "key") ?? places.policy(() => key) ?? policyPlace(places);
    const direction = isLooser(parameter, now.value) ? "loosened" : "tightened";
    return [{ part: "parameter", name, direction, output: null, place }];
  });
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
    case "cadence":
    case "requirement": {
      const { output } = override;
      const name = override.kind === "cadence" ? output : `${output} ${override.requirement}`;
      return { part: override.kind, name, direction, output, place: at(`/cadences/${escapeToken(output)}`) };
    }
    default:
      throw new Error(`no change of cadences: ${override.kind}`);
  }
}

/** Requirements that one of the policies has and the other has not. */
function requirementChanges(before: Policy, after: Policy, places: Compared["places"]): PlacedChange[] {
  const outputs = [...new Set([...Object.keys(before.cadences), ...Object.keys(after.cadences)])];
  const idsOf = (cadence: Cadence | undefined) => (cadence?.requirements ?? []).map(({ id }) => id);
  return outputs.flatMap((output) => {
    const [was, is] = [idsOf(before.cadences[output]), idsOf(after.cadences[output])];
    const place = places.policy(() => `/cadences/${escapeToken(output)}`) ?? policyPlace(places);
    const change = (id: string, direction: Direction): PlacedChange => {
      return { part: "requirement", name: `${output} ${id}`, direction, output, place };
    };
    return [
      ...was.filter((id) => !is.includes(id)).map((id) => change(id, "loosened")),
      ...is.filter((id) => !was.includes(id)).map((id) => change(id, "tightened")),
    ];
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
    const [output = null, ...others] = (is.get(id) ?? was.get(id))?.outputs ?? [];
    const only = others.length > 0 ? null : output;
    return direction === null ? [] : [{ part: "rule", name: id, direction, output: only, place: placeOf(id) }];
  });
}

const ranks = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

function ruleDirection(before: Rule | undefined, after: Rule | undefined): Direction | null {
  if (!before || !after) return before === after ? null : before ? "loosened" : "tightened";
  const logicOf = ({ outputs, needs, for: sources, let: values, where, require, program, at }: Rule) =>
    canonical({ outputs, needs, sources, values, where, require, program, at });
  if (logicOf(before) !== logicOf(after)) return "changed";
  if (before.severity === after.severity) return null;
  return ranks[after.severity] > ranks[before.severity] ? "loosened" : "tightened";
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
