import type { PolicyExplanation } from "../model/explanation.ts";
import type { Policy } from "../model/policy.ts";
import { outputsOf } from "../model/walk.ts";
import type { LoadedBuiltin } from "../policy/builtin-policies.ts";
import { builtinPolicies } from "../standard/builtin-data.ts";
import { explainCountedRequirements, namedOutput, type OutputForms } from "./explain-output.ts";
import type { Explained } from "./explained.ts";
import { requirementDifferences } from "./requirement-differences.ts";

/** The policy with which the others are compared. */
const baseline = "baseline";

/** The policies that can be explained: the built-in ones and those in use. */
export function policyNames({ id, layers }: Policy): readonly string[] {
  return [...new Set([...builtinPolicies, id, ...layers])];
}

/** A policy: what it extends, and what it requires differently from the baseline. */
export function explainPolicy(
  id: string,
  builtin: ReadonlyMap<string, LoadedBuiltin>,
  forms: OutputForms,
  { standard, policy: used }: Explained,
): PolicyExplanation | null {
  const inUse = used.id === id || used.layers.includes(id);
  const known = builtin.get(id);
  const policy = known?.policy ?? (used.id === id ? used : null);
  if (!policy) {
    // Of a policy that another one in use extends, only the name is known once they are merged.
    const title = { en: id, "zh-TW": id };
    return inUse
      ? { kind: "policy", id, title, description: null, extends: [], inUse, warnings: null, first: [], differences: [] }
      : null;
  }
  const base = builtin.get(baseline)?.policy;
  const differences = outputsOf(standard).flatMap(({ id: output, name }) => {
    const own = explainCountedRequirements(output, forms, policy);
    const before = base ? explainCountedRequirements(output, forms, base) : own;
    return requirementDifferences(own, before).map((one) => ({ output: { id: output, name }, ...one }));
  });
  return {
    kind: "policy",
    id,
    title: known?.file.title ?? policy.title,
    description: known?.file.description ?? null,
    extends: [known?.file.extends ?? []].flat(),
    inUse,
    warnings: { windows: policy.windows, counts: policy.count_due_soon },
    first: policy.first.map((output) => namedOutput(output, standard)),
    differences,
  };
}
