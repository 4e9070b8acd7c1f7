import type { OrganizationKind } from "../model/organization-kind.ts";
import type { Policy, Requirement } from "../model/policy.ts";

/** The policy with only the requirements that bind the organization and ask for something. */
export function withAskedRequirements(policy: Policy, kind: OrganizationKind | null): Policy {
  const isAsked = ({ binds, count }: Requirement) =>
    (binds === undefined || (kind !== null && binds.includes(kind))) &&
    (count === undefined || policy.parameters[count.at_least]?.value !== 0);
  const cadences = Object.entries(policy.cadences).map(([output, cadence]) => {
    const requirements = cadence.requirements.filter(isAsked);
    if (requirements.length === cadence.requirements.length) return [output, cadence];
    return [output, { ...cadence, requirements, ...(requirements.length === 0 && { asksNothing: true }) }];
  });
  return { ...policy, cadences: Object.fromEntries(cadences) };
}
