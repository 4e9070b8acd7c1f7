import type { YardstickChange } from "../model/comparison.ts";
import type { Config, NotApplicableEntry, Person, Waiver } from "../model/config.ts";
import type { Cadence, Direction, Override, Policy } from "../model/policy.ts";
import type { Overlay, Rule } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { canonical } from "../policy/canonical.ts";
import { isLooser, isSameValue } from "../policy/parameter-values.ts";
import { policyChanges } from "../policy/policy-changes.ts";
import { escapeToken } from "../text/json-pointer.ts";
import type { Project } from "./load-project.ts";

/** What two projects judge by. */
type Compared = Pick<Project, "config" | "configPath" | "policy" | "people" | "places">;

type Change = Omit<YardstickChange, "path" | "line"> & { readonly place: ErrorPlace | null };

/**
 * Every entry of the yardstick that is not what it was, and whether it asks for less or for more. Texts that decide
 * nothing, such as titles and the name of the organization, are no part of it.
 */
export function compareProjects(before: Compared, after: Compared): readonly YardstickChange[] {
  const changes = [
    ...configChanges(before.config, after.config, after.places),
    ...exceptionChanges(before.config, after.config, after.places),
    ...personChanges(before.people, after.people, after.places),
    ...parameterChanges(before.policy, after.policy, after.places),
    ...policyChanges(before.policy, after.policy).map((change) => ofOverride(change, after.places)),
    ...requirementChanges(before.policy, after.policy, after.places),
    ...ruleChanges(before.policy, after.policy, after.places),
    ...overlayChanges(before.policy, after.policy, after.places),
  ];
  return once(changes).map(({ place, ...change }) => {
    return { ...change, path: place?.path ?? after.configPath, line: place?.line ?? null };
  });
}

/** What is changed in several ways stands once. */
function once(changes: readonly Change[]): readonly Change[] {
  const named = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.part, change.name, isException(change) ? named.size : null]);
    const other = named.get(key);
    const direction = other && other.direction !== change.direction ? "changed" : change.direction;
    named.set(key, { ...(other ?? change), direction });
  }
  return [...named.values()];
}

/** Several exceptions of one name excuse different things. */
function isException({ part }: Change): boolean {
  return part === "waiver" || part === "not-applicable";
}

/** The exceptions of a configuration that no other came before. */
export function firstExceptions({ config, configPath, places }: Compared): readonly YardstickChange[] {
  return exceptionChanges({ ...config, waivers: [], notApplicable: [] }, config, places).map(
    ({ place, ...change }) => ({ ...change, path: place?.path ?? configPath, line: place?.line ?? null }),
  );
}

/** By length or number: `looser` says whether the second asks for less than the first; null for the same. */
function directed(isSame: boolean, isLoosened: boolean): Direction | null {
  if (isSame) return null;
  return isLoosened ? "loosened" : "tightened";
}

function configChanges(before: Config, after: Config, { config: place }: Compared["places"]): Change[] {
  const changes: Change[] = [];
  const add = (part: Change["part"], name: string, direction: Direction | null, pointer: string) => {
    if (direction !== null) changes.push({ part, name, direction, output: null, place: place(pointer) });
  };
  const [was, is] = [before.organization, after.organization];
  add(
    "level",
    `${was.level ?? "–"} → ${is.level ?? "–"}`,
    directed(was.level === is.level, isLowerLevel(was.level, is.level)),
    "/organization/level",
  );
  add(
    "government",
    `${is.government}`,
    was.government === is.government ? null : "changed",
    "/organization/government",
  );
  add("timezone", after.timezone, before.timezone === after.timezone ? null : "changed", "/timezone");
  const { fileBytes: limit } = after.limits;
  add("limit", `${limit}`, before.limits.fileBytes === limit ? null : "changed", "/limits/file_bytes");
  for (const pattern of before.evidence) {
    add("evidence", pattern, after.evidence.includes(pattern) ? null : "changed", "/evidence");
  }
  for (const pattern of after.evidence) {
    add("evidence", pattern, before.evidence.includes(pattern) ? null : "tightened", "/evidence");
  }
  return changes;
}

/** Without a level nothing is asked that only levels ask. */
function isLowerLevel(before: string | null, after: string | null): boolean {
  return after === null || (before !== null && after > before);
}

function exceptionChanges(before: Config, after: Config, { config: place }: Compared["places"]): Change[] {
  return [
    ...entryChanges("not-applicable", before.notApplicable, after.notApplicable, {
      list: "/not_applicable",
      keyOf: ({ output }: NotApplicableEntry) => output,
      nameOf: ({ output }: NotApplicableEntry) => output,
      endOf: ({ reviewBy }: NotApplicableEntry) => reviewBy,
      place,
    }),
    ...entryChanges("waiver", before.waivers, after.waivers, {
      list: "/waivers",
      keyOf: ({ finding, output, path, record, fingerprint }: Waiver) =>
        JSON.stringify([finding, output, path, record, fingerprint]),
      nameOf: ({ finding }: Waiver) => finding,
      endOf: ({ expires }: Waiver) => expires,
      place,
    }),
  ];
}

/** Entries that excuse: one more, or one for longer, asks for less. Several may excuse the same. */
function entryChanges<Entry extends { readonly output: string | null }>(
  part: "not-applicable" | "waiver",
  before: readonly Entry[],
  after: readonly Entry[],
  of: {
    readonly list: string;
    readonly keyOf: (entry: Entry) => string;
    readonly nameOf: (entry: Entry) => string;
    readonly endOf: (entry: Entry) => string;
    readonly place: Compared["places"]["config"];
  },
): Change[] {
  const left = [...before];
  const take = (isOne: (entry: Entry) => boolean): Entry | undefined => {
    const index = left.findIndex(isOne);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const unmatched = after
    .map((entry, index) => ({ entry, place: of.place(`${of.list}/${index}`) }))
    .filter(({ entry }) => take((other) => canonical(other) === canonical(entry)) === undefined);
  const changes = unmatched.map(({ entry, place }): Change => {
    const earlier = take((other) => of.keyOf(other) === of.keyOf(entry));
    const isShorter = earlier !== undefined && of.endOf(entry) < of.endOf(earlier);
    const isAsLong = earlier !== undefined && of.endOf(entry) === of.endOf(earlier);
    const direction = isShorter ? "tightened" : isAsLong ? "changed" : "loosened";
    return { part, name: of.nameOf(entry), direction, output: entry.output, place };
  });
  const gone = left.map((entry): Change => {
    return { part, name: of.nameOf(entry), direction: "tightened", output: entry.output, place: of.place(of.list) };
  });
  return [...changes, ...gone];
}

/** What a person may do and when; not what the person is called. */
function powersOf({ roles, joined, left, employment, vendor }: Person): string | undefined {
  return canonical({ roles: [...roles].sort(), joined, left, employment, vendor });
}

function personChanges(
  before: Compared["people"],
  after: Compared["people"],
  { person: place }: Compared["places"],
): Change[] {
  const change = (name: string, direction: Direction, index: number): Change => {
    return { part: "person", name, direction, output: null, place: index < 0 ? place(0) : place(index) };
  };
  const earlier = new Map((before ?? []).map((person) => [person.id, person]));
  const now = new Set((after ?? []).map(({ id }) => id));
  const changes = (after ?? []).flatMap((person, index): Change[] => {
    const was = earlier.get(person.id);
    // A roster where there was none asks more of all evidence.
    if (!was) return before === null ? [] : [change(person.id, "loosened", index)];
    if (powersOf(was) === powersOf(person)) return [];
    return [change(person.id, hasLess(was, person) ? "tightened" : "loosened", index)];
  });
  const gone = [...earlier.keys()].filter((id) => !now.has(id));
  if (after === null && before !== null) return [change("", "loosened", -1)];
  if (before === null && after !== null) return [change("", "tightened", -1)];
  return [...changes, ...gone.map((id) => change(id, "tightened", -1))];
}

/** Whether the person may do nothing that the person could not do before. */
function hasLess(before: Person, after: Person): boolean {
  const isSameElse = canonical({ ...before, roles: [], left: "" }) === canonical({ ...after, roles: [], left: "" });
  const staysLonger = after.left === undefined ? before.left !== undefined : after.left > (before.left ?? "9999-12-31");
  return isSameElse && !staysLonger && after.roles.every((role) => before.roles.includes(role));
}

function parameterChanges(before: Policy, after: Policy, places: Compared["places"]): Change[] {
  return Object.entries(before.parameters).flatMap(([name, parameter]): Change[] => {
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

function ofOverride(override: Override, places: Compared["places"]): Change {
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
function requirementChanges(before: Policy, after: Policy, places: Compared["places"]): Change[] {
  const outputs = [...new Set([...Object.keys(before.cadences), ...Object.keys(after.cadences)])];
  const idsOf = (cadence: Cadence | undefined) => (cadence?.requirements ?? []).map(({ id }) => id);
  return outputs.flatMap((output) => {
    const [was, is] = [idsOf(before.cadences[output]), idsOf(after.cadences[output])];
    const place = places.policy(() => `/cadences/${escapeToken(output)}`) ?? policyPlace(places);
    const change = (id: string, direction: Direction): Change => {
      return { part: "requirement", name: `${output} ${id}`, direction, output, place };
    };
    return [
      ...was.filter((id) => !is.includes(id)).map((id) => change(id, "loosened")),
      ...is.filter((id) => !was.includes(id)).map((id) => change(id, "tightened")),
    ];
  });
}

function ruleChanges(before: Policy, after: Policy, places: Compared["places"]): Change[] {
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
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): Change[] => {
    const direction = ruleDirection(wasOff.has(id) ? undefined : was.get(id), isOff.has(id) ? undefined : is.get(id));
    const [output = null, ...others] = (is.get(id) ?? was.get(id))?.outputs ?? [];
    const only = others.length > 0 ? null : output;
    return direction === null ? [] : [{ part: "rule", name: id, direction, output: only, place: placeOf(id) }];
  });
}

function rulesOff({ overrides }: Policy): ReadonlySet<string> {
  return new Set(overrides.flatMap((change) => (change.kind === "rule" && change.to === "off" ? [change.rule] : [])));
}

const ranks = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>;

function ruleDirection(before: Rule | undefined, after: Rule | undefined): Direction | null {
  if (!before || !after) return before === after ? null : before ? "loosened" : "tightened";
  const logicOf = ({ outputs, needs, for: sources, let: values, where, require, program, at }: Rule) =>
    canonical({ outputs, needs, sources, values, where, require, program, at });
  if (logicOf(before) !== logicOf(after)) return "changed";
  return directed(before.severity === after.severity, ranks[after.severity] > ranks[before.severity]);
}

function overlayChanges(before: Policy, after: Policy, places: Compared["places"]): Change[] {
  const outputs = [...new Set([...Object.keys(before.overlays), ...Object.keys(after.overlays)])];
  return outputs.flatMap((output): Change[] => {
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
