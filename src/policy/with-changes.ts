import type { Override, Policy } from "../model/policy.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { mergeLayers, type PolicyFile, type PolicyLayer } from "./merge-policies.ts";
import { policyChanges, statutoryByPlace } from "./policy-changes.ts";

/**
 * The policy with all that its own layers change in the built-in ones.
 *
 * @throws UserError `policy-unreasoned` when what the law gives is changed, other than tightened, without a reason
 */
export function withChanges(merged: Policy, layers: readonly PolicyLayer[]): Policy {
  const builtinLayers = layers.filter(({ source }) => source === null);
  if (builtinLayers.length === 0 || builtinLayers.length === layers.length) return merged;
  const builtin = mergeLayers(builtinLayers);
  const changes = policyChanges(builtin, merged);
  for (const override of changes) {
    if (!override.statutory || override.direction === "tightened" || override.reason !== null) continue;
    throw new UserError("policy-unreasoned", { override }, placeOfChange(override, layers));
  }
  return {
    ...merged,
    parameters: { ...merged.parameters, ...statutoryByPlace(builtin, merged) },
    overrides: [...merged.overrides, ...changes],
  };
}

/** Where the last layer that speaks of it makes the change. */
function placeOfChange(override: Override, layers: readonly PolicyLayer[]): ErrorPlace | null {
  for (const { file, source } of layers.toReversed()) {
    const pointer = source ? pointerOfChange(override, file) : null;
    if (source && pointer !== null) return source.place(pointer);
  }
  return null;
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
