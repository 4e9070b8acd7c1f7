import type { Policy } from "../model/policy.ts";

/** The rules that the organization has switched off. */
export function rulesOff({ overrides }: Pick<Policy, "overrides">): ReadonlySet<string> {
  return new Set(overrides.flatMap((one) => (one.kind === "rule" && one.to === "off" ? [one.rule] : [])));
}
