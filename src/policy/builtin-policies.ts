import type { Policy } from "../model/policy.ts";
import { builtinPolicies, loadBuiltin } from "../standard/builtin-data.ts";
import { hashOf } from "./hash-policy.ts";
import { mergeLayers, type PolicyFile } from "./merge-policies.ts";
import { builtinLayers } from "./merged-builtin.ts";

/** A built-in policy: its file, and it with everything it extends. */
export interface LoadedBuiltin {
  readonly file: PolicyFile;
  readonly policy: Policy;
}

/** All built-in policies by name, in the order in which they are listed to people. */
export async function loadBuiltinPolicies(): Promise<ReadonlyMap<string, LoadedBuiltin>> {
  const files = await Promise.all(
    // The tests validate built-in policies against their schema.
    builtinPolicies.map(async (name) => [name, (await loadBuiltin(`policy/${name}`)) as PolicyFile] as const),
  );
  return mergeBuiltinPolicies(new Map(files));
}

/** Policies by name, each merged with what it extends, which is one of them too. */
export function mergeBuiltinPolicies(files: ReadonlyMap<string, PolicyFile>): ReadonlyMap<string, LoadedBuiltin> {
  // The tests load every built-in policy as one that a project names, which checks that nothing is missing.
  return new Map(
    [...files].map(([name, file]) => {
      const layers = builtinLayers(name, files);
      return [name, { file, policy: { ...mergeLayers(layers), sha256: hashOf(layers) } as Policy }];
    }),
  );
}
