import type { PolicyExplanation } from "../model/explanation.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Policy } from "../model/policy.ts";
import { builtinPolicies, loadBuiltin } from "../standard/builtin-data.ts";
import type { Explained } from "./explained.ts";

/** What a policy file says of itself. */
interface PolicyHead {
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly extends?: string | readonly string[];
}

/** The policies that can be explained: the built-in ones and those in use. */
export function policyNames({ id, layers }: Policy): readonly string[] {
  return [...new Set([...builtinPolicies, id, ...layers])];
}

export async function explainPolicy(id: string, { policy }: Explained): Promise<PolicyExplanation | null> {
  const builtin = builtinPolicies.find((name) => name === id);
  const inUse = policy.id === id || policy.layers.includes(id);
  if (builtin === undefined) {
    // Of a policy that another one in use extends, only the name is known once they are merged.
    const title = policy.id === id ? policy.title : { en: id, "zh-TW": id };
    return inUse ? { kind: "policy", id, title, description: null, extends: [], inUse } : null;
  }
  const { title, description = null, extends: base = [] } = (await loadBuiltin(`policy/${builtin}`)) as PolicyHead;
  return { kind: "policy", id, title, description, extends: [base].flat(), inUse };
}
