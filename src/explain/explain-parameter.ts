import type { ParameterExplanation } from "../model/explanation.ts";
import { outputsOf } from "../model/walk.ts";
import { parametersNamed } from "../policy/check-policy.ts";
import { ruleParameters } from "../rules/rule-parameters.ts";
import { namedParameters } from "./explain-requirement.ts";
import type { Explained } from "./explained.ts";

/** A figure of the policy, and what depends on it. */
export function explainParameter(name: string, { standard, policy }: Explained): ParameterExplanation | null {
  const [parameter] = namedParameters([name], policy);
  if (!parameter) return null;
  const uses = (output: string) =>
    (policy.cadences[output]?.requirements ?? []).some((requirement) =>
      parametersNamed(requirement).some(([used]) => used === name),
    );
  return {
    kind: "parameter",
    ...parameter,
    policy: policy.id,
    outputs: outputsOf(standard)
      .filter(({ id }) => uses(id))
      .map((output) => ({ id: output.id, name: output.name })),
    rules: policy.rules.filter((rule) => ruleParameters(rule).includes(name)).map(({ id }) => id),
  };
}
