import type { ParameterSetting } from "../model/config.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { UserError } from "../model/user-error.ts";
import { type BuiltinPolicy, builtinPolicies, loadBuiltin } from "../standard/builtin-data.ts";
import { nearest } from "../text/nearest.ts";
import { applySettings } from "./apply-settings.ts";
import { checkOverlays, type ValuesOf } from "./check-overlays.ts";
import { checkLayer, checkMerged, type FieldsOf } from "./check-policy.ts";
import { checkRuleNames } from "./check-rules.ts";
import { mergeLayers, type PolicyFile, type PolicyLayer } from "./merge-policies.ts";
import { existingPath, readDataFile } from "./read-data-file.ts";

export interface PolicyOptions {
  /** Folder of the configuration; paths of policies are relative to it and must not leave it. */
  readonly root: string;
  /** Codes of all outputs of the standard. */
  readonly outputs: readonly string[];
  /** Codes of the standard's indicators, knowledge, skills and attitudes. */
  readonly standardCodes: ReadonlySet<string>;
  /** Receives the merged policy and its rules that are not built in, with their locations. */
  readonly checkRules: (policy: Policy, own: readonly OwnRule[]) => Promise<void>;
  readonly fieldsOf: FieldsOf;
  readonly valuesOf: ValuesOf;
  /** Figures changed by the configuration. */
  readonly parameters: Readonly<Record<string, ParameterSetting>>;
  /** Location of the name at that index; omitted if the names come from the command line. */
  readonly namePlace?: (index: number) => ErrorPlace | null;
  /** Location of a value in the configuration; omitted if the names come from the command line. */
  readonly place?: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
}

/**
 * Loads policies by built-in name or path, with everything they extend, and merges them: parameters by name, cadences
 * by output, requirements by id; later entries replace earlier ones.
 *
 * @throws UserError `policy-not-found`, `policy-cycle`, `policy-unknown-output`, `parameter-undefined`,
 * `parameter-unknown`, `parameter-unit`, `parameter-loosened`, `duration-ambiguous`, `field-unknown`, and those of
 * {@link readDataFile}.
 */
export async function loadPolicy(names: readonly string[], options: PolicyOptions): Promise<Policy> {
  const layers: PolicyLayer[] = [];
  for (const [index, name] of names.entries()) {
    const place = options.namePlace?.(index) ?? null;
    await addLayers(name, { path: null, place }, [], layers, options.root);
  }
  for (const layer of layers) {
    await checkLayer(layer, options);
    checkRuleNames(layer, options);
    await checkOverlays(layer, options);
  }
  const merged = mergeLayers(layers);
  checkMerged(merged, layers);
  const policy = applySettings(merged, options.parameters, options.place ?? (() => null));
  const own = layers.flatMap(ownRules);
  if (own.length > 0) await options.checkRules(policy, own);
  return policy;
}

/** A rule of an organization's policy, and the locations of its parts. */
export interface OwnRule {
  readonly rule: Rule;
  readonly place: (pointer: string) => ErrorPlace;
}

function ownRules({ file, source }: PolicyLayer): OwnRule[] {
  if (!source) return [];
  return (file.rules ?? []).map((rule, index) => ({
    rule,
    place: (pointer) => source.place(`/rules/${index}${pointer}`),
  }));
}

/** Adds what the policy extends, then the policy itself; each only once. */
async function addLayers(
  name: string,
  from: { readonly path: string | null; readonly place: ErrorPlace | null },
  chain: readonly string[],
  layers: PolicyLayer[],
  root: string,
): Promise<void> {
  const builtin = builtinPolicies.find((candidate) => candidate === name) ?? null;
  const path = builtin ? null : existingPath(root, name);
  const origin = builtin ?? path;
  if (origin === null) {
    const params = { policy: name, from: from.path, suggestion: nearest(name, builtinPolicies) };
    throw new UserError("policy-not-found", params, from.place);
  }
  if (chain.includes(origin)) {
    throw new UserError("policy-cycle", { chain: [...chain.slice(chain.indexOf(origin)), origin] }, from.place);
  }
  if (layers.some((layer) => layer.origin === origin)) return;
  const layer = builtin ? await builtinLayer(builtin) : await fileLayer(origin, root);
  for (const [index, base] of [layer.file.extends ?? []].flat().entries()) {
    const pointer = typeof layer.file.extends === "string" ? "/extends" : `/extends/${index}`;
    const place = layer.source?.place(pointer) ?? null;
    await addLayers(base, { path: origin, place }, [...chain, origin], layers, root);
  }
  layers.push(layer);
}

async function builtinLayer(name: BuiltinPolicy): Promise<PolicyLayer> {
  // The tests validate built-in policies against their schema.
  return { origin: name, file: (await loadBuiltin(`policy/${name}`)) as PolicyFile, source: null };
}

async function fileLayer(path: string, root: string): Promise<PolicyLayer> {
  const source = await readDataFile("policy", root, path);
  return { origin: path, file: source.value as unknown as PolicyFile, source };
}
