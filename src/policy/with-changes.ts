import type { Direction, Override } from "../model/policy.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import {
  type MergedPolicy,
  mergeLayers,
  type PolicyFile,
  type PolicyLayer,
  type UnhashedPolicy,
} from "./merge-policies.ts";
import { isLooser, isSameValue } from "./parameter-values.ts";
import { policyChanges, statutoryByPlace } from "./policy-changes.ts";

/**
 * The policy with all that each of the organization's own layers changes in the policies before it, what is loosened
 * first.
 *
 * @param base the built-in policy that comes before the layers
 * @throws UserError `policy-unreasoned` when what the law gives is changed, other than tightened, without a reason;
 * `parameter-loosened` when a figure that stands for one of the law is
 */
export function withChanges(
  merged: UnhashedPolicy,
  layers: readonly PolicyLayer[],
  base?: MergedPolicy,
): UnhashedPolicy {
  const own = layers.filter(({ source }) => source !== null);
  const mergedOf = (wanted: (layer: PolicyLayer) => boolean) => mergeLayers(layers.filter(wanted), base);
  const builtin = mergedOf(({ source }) => source === null);
  const changes: Override[] = [];
  let before = builtin;
  for (const [index, layer] of own.entries()) {
    const later = own.slice(index + 1);
    const after = later.length === 0 ? merged : mergedOf((one) => !later.includes(one));
    // A policy that rests on no other changes none.
    if (before.layers.length > 0) changes.push(...changesOf(layer, withStatutory(builtin, before), after));
    before = after;
  }
  const parameters = { ...merged.parameters, ...statutoryByPlace(builtin, merged) };
  const ofFigures = merged.overrides.map((override) =>
    override.kind === "parameter" && parameters[override.parameter]?.statutory === true
      ? { ...override, statutory: true }
      : override,
  );
  return { ...merged, parameters, overrides: loosenedFirst([...ofFigures, ...changes]) };
}

/** The changes in the order in which a reader needs them. */
export function loosenedFirst(overrides: readonly Override[]): readonly Override[] {
  const order: readonly Direction[] = ["loosened", "changed", "tightened"];
  return overrides.toSorted((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction));
}

function withStatutory(builtin: MergedPolicy, policy: MergedPolicy): MergedPolicy {
  return { ...policy, parameters: { ...policy.parameters, ...statutoryByPlace(builtin, policy) } };
}

/** What a layer changes in the policy of those before it. */
function changesOf(layer: PolicyLayer, before: MergedPolicy, after: MergedPolicy): Override[] {
  for (const [parameter, { value }] of Object.entries(layer.file.parameters ?? {})) {
    const known = before.parameters[parameter];
    if (!known?.statutory || isSameValue(value, known.value) || !isLooser(known, value)) continue;
    const place = layer.source?.place(`/parameters/${parameter}/value`) ?? null;
    throw new UserError("parameter-loosened", { parameter, from: `${known.value}`, to: `${value}` }, place);
  }
  const changes = [...policyChanges(before, after), ...overlayChanges(before, after)];
  for (const override of changes) {
    if (!override.statutory || override.direction === "tightened" || override.reason !== null) continue;
    throw new UserError("policy-unreasoned", { override }, placeOfChange(override, layer));
  }
  return changes;
}

/** What a layer asks of records beyond the schemas: overlays can only tighten. */
function overlayChanges(before: MergedPolicy, after: MergedPolicy): Override[] {
  return Object.entries(after.overlays).flatMap(([output, { required = [], values = {} }]) => {
    const was = before.overlays[output];
    const change = { kind: "overlay", output, direction: "tightened", statutory: false, reason: null } as const;
    return [
      ...required
        .filter((field) => !was?.required?.includes(field))
        .map((field) => ({ ...change, field, part: "required" as const, from: "optional", to: "required" })),
      ...Object.entries(values).flatMap(([field, allowed]) => {
        const from = was?.values?.[field]?.join(" | ") ?? null;
        const to = allowed.join(" | ");
        return from === to ? [] : [{ ...change, field, part: "values" as const, from, to }];
      }),
    ];
  });
}

/** Where the layer makes the change. */
function placeOfChange(override: Override, { file, source }: PolicyLayer): ErrorPlace | null {
  const pointer = pointerOfChange(override, file);
  return pointer === null ? null : (source?.place(pointer) ?? null);
}

function pointerOfChange(override: Override, { windows, cadences }: PolicyFile): string | null {
  if (override.kind === "window") return windows ? "/windows" : null;
  if (override.kind !== "requirement" && override.kind !== "cadence") return null;
  const cadence = cadences?.[override.output];
  const pointer = `/cadences/${override.output}`;
  if (override.kind === "cadence") return cadence?.kind === undefined ? null : `${pointer}/kind`;
  const index = cadence?.requirements?.findIndex(({ id }) => id === override.requirement) ?? -1;
  if (index < 0) return null;
  const isThere = cadence?.requirements?.[index]?.[override.part] !== undefined;
  return `${pointer}/requirements/${index}${isThere ? `/${override.part}` : ""}`;
}
