import type { NamedParameter, RequirementExplanation } from "../model/explanation.ts";
import type { Policy, Requirement } from "../model/policy.ts";
import { cadenceText } from "../policy/cadence-text.ts";
import { parametersNamed } from "../policy/check-policy.ts";

/** What a policy requires of an output, with the figures behind it. */
export function explainRequirements(
  output: string,
  policy: Pick<Policy, "cadences" | "parameters">,
): readonly RequirementExplanation[] {
  return (policy.cadences[output]?.requirements ?? []).map((requirement) => explainRequirement(requirement, policy));
}

/** A requirement of a policy, with its figures. */
export function explainRequirement(
  requirement: Requirement,
  policy: Pick<Policy, "cadences" | "parameters">,
): RequirementExplanation {
  const { id, title, after, subjects } = requirement;
  return {
    id,
    title,
    cadence: cadenceText(requirement, policy),
    after: after?.output ?? null,
    subjects: subjects ? { title: subjects.title, output: subjects.output } : null,
    parameters: namedParameters(
      parametersNamed(requirement).map(([name]) => name),
      policy,
    ),
  };
}

/** The parameters of those names that the policy has. */
export function namedParameters(
  names: readonly string[],
  { parameters }: Pick<Policy, "parameters">,
): readonly NamedParameter[] {
  return names.flatMap((name) => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return parameter ? [{ name, ...parameter }] : [];
  });
}
