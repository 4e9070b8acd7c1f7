import type { NamedParameter, ParameterExplanation } from "../model/explanation.ts";
import { outputsOf } from "../model/walk.ts";
import type { LoadedBuiltin } from "../policy/builtin-policies.ts";
import { parametersNamed } from "../policy/check-policy.ts";
import { ruleParameters } from "../rules/rule-parameters.ts";
import { namedParameters } from "./explain-requirement.ts";
import type { Explained } from "./explained.ts";

/** A figure of the policy, what depends on it, and what it is in the built-in policies. */
export function explainParameter(
  name: string,
  builtin: ReadonlyMap<string, LoadedBuiltin>,
  { standard, policy }: Explained,
): ParameterExplanation | null {
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
    builtin: figuresOf(name, builtin),
  };
}

/** A parameter as the built-in policies have it; those that have it alike are together. */
function figuresOf(name: string, builtin: ReadonlyMap<string, LoadedBuiltin>): ParameterExplanation["builtin"] {
  const figures = new Map<string, { readonly policies: string[]; readonly parameter: NamedParameter }>();
  for (const [id, { file, policy }] of builtin) {
    // What only says where to begin has no figures of its own.
    if (file.first) continue;
    for (const parameter of namedParameters([name], policy)) {
      const key = JSON.stringify(parameter);
      const known = figures.get(key);
      if (known) known.policies.push(id);
      else figures.set(key, { policies: [id], parameter });
    }
  }
  return [...figures.values()];
}
