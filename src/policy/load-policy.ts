import type { ParameterSetting } from "../model/config.ts";
import type { Instrument } from "../model/law.ts";
import type { OrganizationKind } from "../model/organization-kind.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { UserError } from "../model/user-error.ts";
import type { AskedSource } from "../source/source-answers.ts";
import { type BuiltinPolicy, builtinPolicies, loadBuiltin } from "../standard/builtin-data.ts";
import { valueAt } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import { applySettings } from "./apply-settings.ts";
import { withAskedRequirements } from "./asked-requirements.ts";
import { checkLayer } from "./check-layer.ts";
import { checkOverlays } from "./check-overlays.ts";
import { checkMerged } from "./check-policy.ts";
import { checkRuleNames } from "./check-rules.ts";
import { referencesTo, withCitations } from "./cite-law.ts";
import { hashOf } from "./hash-policy.ts";
import { type MergedPolicy, mergeLayers, type PolicyFile, type PolicyLayer } from "./merge-policies.ts";
import { mergedBuiltin } from "./merged-builtin.ts";
import { exceptionFigures } from "./program-figures.ts";
import { type DataFile, type DataProblem, readDataFile } from "./read-data-file.ts";
import { withChanges } from "./with-changes.ts";

export interface PolicyOptions {
  /** Where the configuration is; paths of policies are relative to its root and never leave it. */
  readonly source: AskedSource;
  /** Codes of all outputs of the standard. */
  readonly outputs: readonly string[];
  /** Codes of the standard's indicators, knowledge, skills and attitudes. */
  readonly standardCodes: ReadonlySet<string>;
  /** Figures that the configuration changes. */
  readonly parameters: Readonly<Record<string, ParameterSetting>>;
  /** Kind of the organization, which decides what binds it. */
  readonly kind?: OrganizationKind | null;
  /** Location of the name at that index; omitted if the names come from the command line. */
  readonly namePlace?: (index: number) => ErrorPlace | null;
  /** Location of a value in the configuration; omitted if the names come from the command line. */
  readonly place?: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
}

/**
 * Loads policies by built-in name or path, with everything they extend, and merges them: parameters by name, cadences
 * by output, requirements by id; later entries replace earlier ones.
 *
 * @throws UserError `policy-not-found`, `policy-cycle`, `policy-id-taken`, `policy-unreasoned`,
 * `policy-unknown-output`, `parameter-undefined`, `parameter-unknown`, `parameter-unit`, `parameter-loosened`, `duration-ambiguous`, `field-unknown`, and those of
 * {@link readDataFile}.
 */
export async function loadPolicy(names: readonly string[], options: PolicyOptions): Promise<LoadedPolicy> {
  const found: FoundLayers = { base: null, layers: [] };
  for (const [index, name] of names.entries()) {
    const place = () => options.namePlace?.(index) ?? null;
    await addLayers(name, { path: null, place }, [], found, options.source);
  }
  const { base, layers } = found;
  for (const layer of layers) {
    await checkLayer(layer, options.outputs);
    checkRuleNames(layer, options);
    await checkOverlays(layer, options.outputs);
  }
  const policy = settled(base && layers.length === 0 ? mergedBuiltin(base) : await mergedOf(found), options);
  return { policy, ownRules: layers.flatMap(ownRules), ...filesOf(layers) };
}

/** The layers of a policy, what each extends before it. */
interface FoundLayers {
  /** The built-in policy that comes first, with all that it extends, which the build has merged. */
  base: BuiltinPolicy | null;
  /** All others. */
  readonly layers: PolicyLayer[];
}

/** All that was found in one policy. */
async function mergedOf({ base, layers }: FoundLayers): Promise<Policy> {
  const before = base === null ? undefined : mergedBuiltin(base);
  const merged: MergedPolicy = await withExceptionFigures(mergeLayers(layers, before));
  checkMerged(merged, layers);
  const extended = before?.layers as readonly BuiltinPolicy[] | undefined; // a built-in policy extends only such
  return { ...withChanges(merged, layers, before), sha256: hashOf(layers, extended) };
}

/** The policy with the figures of the configuration, asking what binds the organization. */
function settled(policy: Policy, { parameters, place = () => null, kind = null }: PolicyOptions): Policy {
  const isChanged = Object.keys(parameters).length > 0;
  return withAskedRequirements(isChanged ? applySettings(policy, parameters, place) : policy, kind);
}

export interface LoadedPolicy {
  readonly policy: Policy;
  /** Rules that are not built in; their expressions are still to be checked. */
  readonly ownRules: readonly OwnRule[];
  /** The files that were read, and where the last of them that has such a value has it; null when none has. */
  readonly files: readonly string[];
  readonly placeOf: (pointer: (file: PolicyFile) => string | null) => ErrorPlace | null;
}

function filesOf(layers: readonly PolicyLayer[]): Pick<LoadedPolicy, "files" | "placeOf"> {
  return {
    files: layers.flatMap(({ source, origin }) => (source ? [origin] : [])),
    placeOf(pointerIn) {
      for (const { file, source } of layers.toReversed()) {
        const pointer = source ? pointerIn(file) : null;
        if (source && pointer !== null && valueAt(file, pointer) !== undefined) return source.place(pointer, "key");
      }
      return null;
    },
  };
}

async function withExceptionFigures(merged: MergedPolicy): Promise<MergedPolicy> {
  if (exceptionFigures.every((name) => Object.hasOwn(merged.parameters, name))) return merged;
  const { parameters, sources } = mergeLayers([await builtinLayer("baseline")]);
  const figures = exceptionFigures.flatMap((name) => {
    const figure = parameters[name];
    return figure ? [[name, figure] as const] : [];
  });
  return {
    ...merged,
    parameters: { ...Object.fromEntries(figures), ...merged.parameters },
    sources: { ...sources, ...merged.sources },
  };
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

/**
 * Adds what the policy extends, then the policy itself; each only once. A file may have the name of a built-in policy, and
 * is another policy all the same.
 *
 * @param chain - paths of the policies that led here; the built-in ones extend no file, and so never lead back to one
 */
async function addLayers(
  name: string,
  from: { readonly path: string | null; readonly place: () => ErrorPlace | null },
  chain: readonly string[],
  found: FoundLayers,
  source: AskedSource,
): Promise<void> {
  const builtin = builtinPolicies.find((candidate) => candidate === name) ?? null;
  const path = builtin ? null : source.realPath(name);
  const origin = builtin ?? path;
  if (origin === null) {
    const params = { policy: name, from: from.path, suggestion: nearest(name, builtinPolicies) };
    throw new UserError("policy-not-found", params, from.place());
  }
  if (path !== null && chain.includes(path)) {
    throw new UserError("policy-cycle", { chain: [...chain.slice(chain.indexOf(path)), path] }, from.place());
  }
  const { layers } = found;
  if (layers.some((layer) => layer.origin === origin && (layer.source === null) === (path === null))) return;
  if (builtin && layers.length === 0) found.base ??= builtin;
  if (builtin && found.base && mergedBuiltin(found.base).layers.includes(builtin)) return;
  const layer = builtin ? await builtinLayer(builtin) : await fileLayer(origin, source);
  for (const [index, below] of [layer.file.extends ?? []].flat().entries()) {
    const pointer = typeof layer.file.extends === "string" ? "/extends" : `/extends/${index}`;
    const place = () => layer.source?.place(pointer) ?? null;
    await addLayers(below, { path: origin, place }, path === null ? chain : [...chain, path], found, source);
  }
  layers.push(layer);
}

async function builtinLayer(name: BuiltinPolicy): Promise<PolicyLayer> {
  const file = (await loadBuiltin(`policy/${name}`)) as PolicyFile; // the tests validate it
  for (const rule of file.rules ?? []) Object.defineProperty(rule, "builtin", { value: true });
  return { origin: name, file, source: null };
}

async function fileLayer(path: string, from: AskedSource): Promise<PolicyLayer> {
  const source = await readDataFile("policy", from, path);
  const file = source.value as unknown as PolicyFile; // it fits policy.schema.json
  if (builtinPolicies.some((builtin) => builtin === file.id)) {
    throw new UserError("policy-id-taken", { policy: file.id }, source.place("/id"));
  }
  return { origin: path, file: await citingFile(file, source), source };
}

/** An own policy may cite the table of laws, as the built-in ones do. */
async function citingFile(file: PolicyFile, source: DataFile): Promise<PolicyFile> {
  const cites = [...Object.values(file.parameters ?? {}), ...(file.rules ?? [])].some((one) => one.source.law);
  if (!cites) return file;
  const instruments = (await loadBuiltin("law")) as readonly Instrument[]; // the tests validate it
  const problems: DataProblem[] = [];
  const cited = withCitations(file, instruments, (value, pointer) => {
    const suggestion = nearest(value, referencesTo(instruments));
    const params = { title: null, value, allowed: [], suggestion, because: null };
    problems.push({ code: "schema-value", params, pointer, target: "value" });
  });
  if (problems.length > 0) throw source.invalid(problems);
  return cited;
}
