import type { Policy, Requirement } from "../model/policy.ts";

/** The figure of a requirement: an ISO 8601 duration, or `2/P1Y` for two in each calendar year. */
export function cadenceText(requirement: Requirement, policy: Pick<Policy, "parameters">): string {
  const value = (parameter: string) => String(policy.parameters[parameter]?.value);
  if (requirement.count) return `${value(requirement.count.at_least)}/${value(requirement.count.per)}`;
  return value(requirement.max_age ?? requirement.after?.within ?? "");
}
