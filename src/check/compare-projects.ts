import type { YardstickChange } from "../model/comparison.ts";
import { configChanges, exceptionChanges } from "./compare-configs.ts";
import { comparePolicies } from "./compare-policies.ts";
import { personChanges } from "./compare-rosters.ts";
import type { Compared, PlacedChange } from "./placed-change.ts";

/**
 * Every entry of the yardstick that is not what it was, and whether it asks for less or for more. Texts that decide
 * nothing, such as titles and the name of the organization, are no part of it.
 */
export function compareProjects(before: Compared, after: Compared): readonly YardstickChange[] {
  const parts = ["config", "people", "policy"] as const;
  if (parts.every((part) => before[part] === after[part])) return []; // most changes are of evidence alone
  const changes = [
    ...configChanges(before.config, after.config, after.places),
    ...exceptionChanges(before.config, after.config, after.places),
    ...personChanges(before.people, after.people, after.places),
    ...comparePolicies(before.policy, after.policy, after.places),
  ];
  return once(changes).map(({ place, ...change }) => {
    return { ...change, path: place?.path ?? after.configPath, line: place?.line ?? null };
  });
}

/** What is changed in several ways stands once. */
function once(changes: readonly PlacedChange[]): readonly PlacedChange[] {
  const named = new Map<string, PlacedChange>();
  for (const change of changes) {
    const key = JSON.stringify([change.part, change.name, isException(change) ? named.size : null]);
    const other = named.get(key);
    const direction = other && other.direction !== change.direction ? "changed" : change.direction;
    named.set(key, { ...(other ?? change), direction });
  }
  return [...named.values()];
}

/** Several exceptions of one name excuse different things. */
function isException({ part }: PlacedChange): boolean {
  return part === "waiver" || part === "not-applicable" || part === "provided";
}

/** The exceptions of a configuration that no other came before. */
export function firstExceptions({ config, configPath, places }: Compared): readonly YardstickChange[] {
  return exceptionChanges({ ...config, waivers: [], notApplicable: [], provided: [] }, config, places).map(
    ({ place, ...change }) => ({ ...change, path: place?.path ?? configPath, line: place?.line ?? null }),
  );
}
