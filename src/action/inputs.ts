import { getInput, getMultilineInput } from "@actions/core";
import { type FailLevel, failLevels } from "../cli/exit-status.ts";
import { isDay } from "../evidence/formats.ts";
import { type Scope, scopes } from "../model/comparison.ts";
import { type Locale, locales } from "../model/locale.ts";
import { UserError } from "../model/user-error.ts";

export interface Inputs {
  readonly config: string | undefined;
  readonly policy: readonly string[];
  readonly paths: readonly string[];
  readonly asOf: string | undefined;
  readonly locale: Locale | undefined;
  readonly failOn: FailLevel;
  /** Undefined for what suits the event. */
  readonly scope: Scope | undefined;
  readonly summary: boolean;
  readonly annotations: boolean;
  readonly jsonFile: string | undefined;
}

/** The names of the inputs, as action.yml and the documentation have them. */
export const inputNames = [
  "config",
  "policy",
  "paths",
  "as-of",
  "locale",
  "fail-on",
  "scope",
  "summary",
  "annotations",
  "json-file",
] as const;

/** @throws UserError `option-value` for an input that cannot be, `option-unknown` for one that there is not */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): Inputs {
  for (const name of Object.keys(environment)) {
    const input = /^INPUT_(.+)$/.exec(name)?.[1]?.toLowerCase();
    if (input !== undefined && !inputNames.some((known) => known === input)) {
      throw new UserError("option-unknown", { option: input, suggestion: null });
    }
  }
  const asOf = text("as-of");
  if (asOf !== undefined && !isDay(asOf)) throw new UserError("as-of-impossible", { value: asOf });
  const inputs: Inputs = {
    config: text("config"),
    policy: getMultilineInput("policy"),
    paths: getMultilineInput("paths"),
    asOf,
    locale: oneOf("locale", locales),
    failOn: oneOf("fail-on", failLevels) ?? "error",
    scope: oneOf("scope", scopes),
    summary: oneOf("summary", ["true", "false"]) !== "false",
    annotations: oneOf("annotations", ["true", "false"]) !== "false",
    jsonFile: text("json-file"),
  };
  if (inputs.paths.length > 0 && inputs.scope === "changed") {
    throw new UserError("option-conflict", { options: ["paths", "scope: changed"] });
  }
  return inputs;
}

function text(name: (typeof inputNames)[number]): string | undefined {
  return getInput(name) || undefined;
}

function oneOf<Value extends string>(name: (typeof inputNames)[number], allowed: readonly Value[]): Value | undefined {
  const value = text(name);
  if (value === undefined) return undefined;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UserError("option-value", { option: name, value, allowed });
  return found;
}
