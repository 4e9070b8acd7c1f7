import type { ParameterSetting } from "../model/config.ts";
import type { Override, Parameter, Policy } from "../model/policy.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { escapeToken } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import { isLooser, isSameValue, requireUnit } from "./parameter-values.ts";
import { loosenedFirst } from "./with-changes.ts";

/**
 * Replaces figures of the policy with those of the configuration, and lists each change.
 *
 * @throws UserError `parameter-unknown`, `parameter-unit`, `duration-ambiguous`, and `parameter-loosened` for a
 * statutory figure that is loosened without a reason.
 */
export function applySettings(
  policy: Policy,
  settings: Readonly<Record<string, ParameterSetting>>,
  placeOf: (pointer: string, target?: "value" | "key") => ErrorPlace | null,
): Policy {
  const parameters: Record<string, Parameter> = { ...policy.parameters };
  const overrides: Override[] = [...policy.overrides];
  for (const [name, { value, reason }] of Object.entries(settings)) {
    const pointer = `/parameters/${escapeToken(name)}`;
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!parameter) {
      const suggestion = nearest(name, Object.keys(policy.parameters));
      throw new UserError("parameter-unknown", { parameter: name, suggestion }, placeOf(pointer, "key"));
    }
    requireUnit(name, parameter.unit, value, placeOf(pointer));
    if (isSameValue(value, parameter.value)) continue;
    const loosened = isLooser(parameter, value);
    const { statutory, value: from, title } = parameter;
    if (loosened && statutory && reason === null) {
      throw new UserError("parameter-loosened", { parameter: name, from: `${from}`, to: `${value}` }, placeOf(pointer));
    }
    parameters[name] = { ...parameter, value };
    const direction = loosened ? "loosened" : "tightened";
    overrides.push({ kind: "parameter", parameter: name, title, from, to: value, direction, statutory, reason });
  }
  return { ...policy, parameters, overrides: loosenedFirst(overrides) };
}
