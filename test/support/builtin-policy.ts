import type { Policy } from "../../src/model/policy.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";

const policies = new Map<string, Promise<Policy>>();

/** A built-in policy as it is loaded for a configuration without figures of its own; loaded once. */
export function builtinPolicy(name: string): Promise<Policy> {
  let policy = policies.get(name);
  if (!policy) {
    policy = load(name);
    policies.set(name, policy);
  }
  return policy;
}

async function load(name: string): Promise<Policy> {
  const standard = await loadStandard();
  const outputs = outputsOf(standard).map(({ id }) => id);
  const options = { source: filesInMemory({}), outputs, standardCodes: competencyCodes(standard), parameters: {} };
  return (await loadPolicy([name], options)).policy;
}
