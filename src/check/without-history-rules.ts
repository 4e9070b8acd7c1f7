import type { Policy } from "../model/policy.ts";
import { rulesOff } from "../policy/rules-off.ts";

const known = new WeakMap<Policy, Policy>();

/** The policy without the rules that need git's history: the same object for the same policy, so that results are shared. */
export function withoutHistoryRules(policy: Policy): Policy {
  const found = known.get(policy);
  if (found) return found;
  const rules = policy.rules.filter(({ needs }) => !needs.includes("git"));
  const without = rules.length === policy.rules.length ? policy : { ...policy, rules };
  known.set(policy, without);
  return without;
}

/** Whether rules that need git's history can change the state of an output: only errors do. */
export function historyDecides(policy: Policy): boolean {
  const off = rulesOff(policy);
  return policy.rules.some(({ id, needs, severity }) => needs.includes("git") && severity === "error" && !off.has(id));
}
