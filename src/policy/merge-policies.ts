import type { FindingCode } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Cadence, Override, Parameter, Policy, PolicySource, Window } from "../model/policy.ts";
import type { Overlay, Rule, RuleChange } from "../model/rule.ts";
import type { Severity } from "../model/severity.ts";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import { isLooser, isSameValue } from "./parameter-values.ts";
import type { DataFile } from "./read-data-file.ts";
import { rulesNamed } from "./rules-named.ts";

/** A policy file as its schema allows it (schemas/policy.schema.json). */
export interface PolicyFile {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly extends?: string | readonly string[];
  readonly sources?: Readonly<Record<string, PolicySource>>;
  readonly parameters?: Readonly<Record<string, Omit<Parameter, "statutory"> & { readonly statutory?: boolean }>>;
  readonly windows?: readonly Window[];
  readonly count_due_soon?: string;
  /** Outputs with which to begin, in order. */
  readonly first?: readonly string[];
  readonly cadences?: Readonly<Record<string, Partial<Cadence>>>;
  readonly rules?: readonly Rule[];
  readonly change_rules?: Readonly<Record<string, RuleChange>>;
  /** By the code of a finding; the schema lists those that can be changed. */
  readonly change_findings?: Readonly<Partial<Record<FindingCode, FindingChange>>>;
  readonly overlays?: Readonly<Record<string, Overlay>>;
}

interface FindingChange {
  readonly severity: Severity;
  readonly reason: string;
}

/** One policy of the chain. */
export interface PolicyLayer {
  /** Built-in name or path. */
  readonly origin: string;
  readonly file: PolicyFile;
  /** Null for a built-in policy. */
  readonly source: DataFile | null;
}

/** A policy without its hash, which is taken once, when all is merged. */
export type UnhashedPolicy = Omit<Policy, "sha256">;

/** A merged policy whose cadences may still lack keys that only {@link checkMerged} can require. */
export type MergedPolicy = Omit<UnhashedPolicy, "cadences"> & {
  readonly cadences: Readonly<Record<string, PartialCadence>>;
};

export type PartialCadence = Partial<Cadence> & Pick<Cadence, "requirements">;

/**
 * Merges layers, later over earlier.
 *
 * @param base what is merged already and comes before the layers; it is not changed
 * @throws UserError `rule-duplicate` for a duplicate rule id, `rule-unknown` for a change to an unknown rule,
 * there, `parameter-loosened` when a layer loosens a statutory figure, `parameter-unit` when it changes the
 * unit of a figure.
 */
export function mergeLayers(layers: readonly PolicyLayer[], base: MergedPolicy = nothing): MergedPolicy {
  const parameters: Record<string, Parameter> = { ...base.parameters };
  const cadences: Record<string, PartialCadence> = { ...base.cadences };
  const overrides: Override[] = [...base.overrides];
  const rules = new Map<string, Rule>(base.rules.map((rule) => [rule.id, rule]));
  const severities: Record<string, Severity> = { ...base.severities };
  const overlays: Record<string, Overlay> = { ...base.overlays };
  let { windows, count_due_soon: countDueSoon, first } = base;
  for (const layer of layers) {
    for (const [name, parameter] of Object.entries(layer.file.parameters ?? {})) {
      const known = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      if (known) overrides.push(...redefine(name, known, parameter, layer));
      parameters[name] = {
        ...parameter,
        // Turned around, a loosened figure would count as a tightened one.
        stricter: known && layer.source ? known.stricter : parameter.stricter,
        statutory: parameter.statutory === true || known?.statutory === true,
      };
    }
    for (const [output, cadence] of Object.entries(layer.file.cadences ?? {})) {
      cadences[output] = mergeCadence(cadences[output], cadence);
    }
    addRules(layer, rules);
    overrides.push(...changeRules(layer, rules, parameters), ...changeFindings(layer, severities));
    for (const [output, overlay] of Object.entries(layer.file.overlays ?? {})) {
      overlays[output] = mergeOverlay(overlays[output], overlay);
    }
    windows = layer.file.windows ?? windows;
    countDueSoon = layer.file.count_due_soon ?? countDueSoon;
    first = layer.file.first ?? first;
  }
  const isFirst = base.layers.length === 0;
  const { id, title } =
    (layers.findLast((layer) => !isBeside(layer)) ?? (isFirst ? layers.at(-1) : null))?.file ?? base;
  return {
    id,
    title,
    layers: [...base.layers, ...layers.map(({ file }) => file.id)],
    parameters,
    windows,
    count_due_soon: countDueSoon,
    cadences,
    sources: Object.assign({}, base.sources, ...layers.map(({ file }) => file.sources ?? {})),
    first,
    overrides,
    rules: [...rules.values()],
    severities,
    overlays,
  };
}

/** The policy before the first layer. */
const nothing: MergedPolicy = {
  id: "",
  title: { en: "", "zh-TW": "" },
  layers: [],
  parameters: {},
  windows: [],
  count_due_soon: "P0D",
  cadences: {},
  sources: {},
  first: [],
  overrides: [],
  rules: [],
  severities: {},
  overlays: {},
};

/**
 * A built-in policy that only says where to begin, or only asks the history, gives no cadence: the report names the policy
 * beside it.
 */
function isBeside({ file: { first, rules = [] }, source }: PolicyLayer): boolean {
  return source === null && (first !== undefined || rules.some(({ needs }) => needs.includes("git")));
}

const weights: Readonly<Record<Severity | "off", number>> = { off: 0, info: 1, warning: 2, error: 3 };

function addRules({ file, source }: PolicyLayer, rules: Map<string, Rule>): void {
  for (const [index, rule] of (file.rules ?? []).entries()) {
    if (rules.has(rule.id)) {
      throw new UserError("rule-duplicate", { rule: rule.id }, source?.place(`/rules/${index}/id`) ?? null);
    }
    rules.set(rule.id, rule);
  }
}

/** Applies the changes to the rules. A rule that is turned off is kept, so that the report lists it. */
function changeRules(
  { file, source }: PolicyLayer,
  rules: Map<string, Rule>,
  parameters: Readonly<Record<string, Parameter>>,
): Override[] {
  const before = [...rules.values()];
  return Object.entries(file.change_rules ?? {}).flatMap(([id, { severity, off, reason }]) => {
    // Two names of one rule, that it has now and a former one, may be given together.
    const named = rulesNamed(before, id).map((rule) => rules.get(rule.id) ?? rule);
    if (named.length === 0) {
      const place = source?.place(`/change_rules/${id}`, "key") ?? null;
      throw new UserError("rule-unknown", { rule: id, suggestion: nearest(id, [...rules.keys()]) }, place);
    }
    return named.flatMap((rule): Override[] => {
      if (severity) rules.set(rule.id, withSeverity(rule, severity));
      const to = off ? "off" : (severity ?? rule.severity);
      const { severity: from } = rule;
      if (to === from) return [];
      const direction = weights[to] < weights[from] ? "loosened" : "tightened";
      return [{ kind: "rule", rule: rule.id, from, to, direction, statutory: isStatutory(rule, parameters), reason }];
    });
  });
}

/** Applies the changes to the severities. */
function changeFindings({ file }: PolicyLayer, severities: Record<string, Severity>): Override[] {
  return Object.entries(file.change_findings ?? {}).flatMap(([code, { severity: to, reason }]): Override[] => {
    const from = severities[code] ?? kindOf(code as FindingCode).severity;
    severities[code] = to;
    if (to === from) return [];
    const direction = weights[to] < weights[from] ? "loosened" : "tightened";
    return [{ kind: "finding", finding: code, from, to, direction, statutory: false, reason }];
  });
}

/** The rule as it is compiled, with another severity. */
function withSeverity(rule: Rule, severity: Severity): Rule {
  const changed = { ...rule, severity };
  if (rule.builtin) Object.defineProperty(changed, "builtin", { value: true });
  return changed;
}

/** Whether a condition of the rule names a figure that the law gives. Read as text: to parse it would cost the start. */
function isStatutory(
  { for: sources = {}, let: values = {}, where = "", require = "" }: Rule,
  parameters: Readonly<Record<string, Parameter>>,
): boolean {
  const expressions = [...Object.values(sources).flat(), ...Object.values(values), where, require].join(" ");
  const named = [...expressions.matchAll(/\bparameters\.(\w+)/g)].flatMap(([, name]) => name ?? []);
  return named.some((name) => Object.hasOwn(parameters, name) && parameters[name]?.statutory === true);
}

/** Layers can only add requirements. */
function mergeOverlay(base: Overlay | undefined, overlay: Overlay): Overlay {
  const values: Record<string, readonly string[]> = { ...base?.values };
  for (const [field, allowed] of Object.entries(overlay.values ?? {})) {
    values[field] = allowed.filter((value) => values[field]?.includes(value) ?? true);
  }
  return { required: [...new Set([...(base?.required ?? []), ...(overlay.required ?? [])])], values };
}

/** The override made by a layer that redefines a parameter; none if the value is the same. */
function redefine(
  name: string,
  known: Parameter,
  { value, unit }: { readonly value: Parameter["value"]; readonly unit: Parameter["unit"] },
  layer: PolicyLayer,
): Override[] {
  const place = layer.source?.place(`/parameters/${name}/value`) ?? null;
  if (unit !== known.unit) {
    throw new UserError("parameter-unit", { parameter: name, unit: known.unit, value: `${value} (${unit})` }, place);
  }
  // A built-in policy that refines another is not a change by the organization.
  if (layer.source === null || isSameValue(value, known.value)) return [];
  const loosened = isLooser(known, value);
  // A reason can only be given, and printed in every report, in the configuration.
  if (loosened && known.statutory) {
    throw new UserError("parameter-loosened", { parameter: name, from: `${known.value}`, to: `${value}` }, place);
  }
  const direction = loosened ? "loosened" : "tightened";
  const { value: from, statutory, title } = known;
  return [{ kind: "parameter", parameter: name, title, from, to: value, direction, statutory, reason: null }];
}

function mergeCadence(base: PartialCadence | undefined, cadence: Partial<Cadence>): PartialCadence {
  const requirements = new Map((base?.requirements ?? []).map((requirement) => [requirement.id, requirement]));
  for (const requirement of cadence.requirements ?? []) requirements.set(requirement.id, requirement);
  // The reason of one layer is not that of the next.
  const { reason: _, ...kept } = base ?? {};
  return { ...kept, ...cadence, requirements: [...requirements.values()] };
}
