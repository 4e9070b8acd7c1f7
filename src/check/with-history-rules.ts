import type { Policy } from "../model/policy.ts";

/** Which of the rules that need git's history stay: none, or those that can change the state of an output. */
export type HistoryRules = "none" | "errors";

const known = { none: new WeakMap<Policy, Policy>(), errors: new WeakMap<Policy, Policy>() };

/** The policy without the other rules that need git's history: the same object for the same policy, so that results are shared. */
export function withHistoryRules(which: HistoryRules, policy: Policy): Policy {
  const found = known[which].get(policy);
  if (found) return found;
  const stays = ({ needs, severity }: Policy["rules"][number]) =>
    !needs.includes("git") || (which === "errors" && severity === "error");
  const rules = policy.rules.filter(stays);
  const limited = rules.length === policy.rules.length ? policy : { ...policy, rules };
  known[which].set(policy, limited);
  return limited;
}
