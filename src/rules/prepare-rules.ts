import { loadRecordTypes } from "../evidence/record-types.ts";
import type { Config, Person } from "../model/config.ts";
import type { Checkpoint } from "../model/deadline.ts";
import type { Instrument } from "../model/law.ts";
import type { Parameter, Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import { loadEmittedRules } from "./emitted-rules.ts";
import type { RecordKey } from "./language/facts.ts";
import type { FunctionContext } from "./language/rule-function.ts";
import { createRuntime, type Runtime } from "./language/runtime.ts";
import { createViewTypes, type ViewType } from "./language/views.ts";
import { ruleConstants } from "./rule-constants.ts";

/** Rules ready to be evaluated, and what their expressions work with. */
export interface PreparedRules {
  readonly compiled: ReadonlyMap<string, CompiledRule>;
  readonly runtime: Runtime;
  readonly keys: Readonly<Record<string, RecordKey>>;
  /** The types of the records that the library of the expression language reads. */
  readonly views: ReadonlyMap<string, ViewType>;
}

export interface PreparationInput {
  readonly rules: readonly Rule[];
  readonly parameters: Policy["parameters"];
  readonly organization: Config["organization"];
  readonly timezone: string;
  readonly asOf: string;
  readonly people: readonly Person[] | null;
  /** Outputs that apply to the organization, in the order of the standard. */
  readonly applicable: readonly string[];
  /** Codes of the standard's indicators, knowledge, skills and attitudes. */
  readonly standardCodes: ReadonlySet<string>;
  /** Ends the run when it has taken too long. */
  readonly checkpoint?: Checkpoint | undefined;
}

/**
 * Makes rules ready to be evaluated: built-in ones were compiled at build, for others the expression language is loaded.
 * Nothing is loaded when there are none.
 *
 * @throws RuleError with the rule's id for the first invalid expression
 */
export async function prepareRules(input: PreparationInput): Promise<PreparedRules | null> {
  const rules = input.rules.filter(({ program }) => program === undefined);
  if (rules.length === 0) return null;
  const emitted = loadEmittedRules();
  const isEmitted = ({ id, builtin }: Rule) => builtin === true && emitted.has(id);
  const own = rules.filter((rule) => !isEmitted(rule));
  const readsLaw = own.length > 0 || rules.some(({ id }) => emitted.readsLaw(id));
  const instruments = readsLaw ? ((await loadBuiltin("law")) as readonly Instrument[]) : []; // the tests validate it
  const runtime = createRuntime(input.checkpoint ?? (() => {}));
  const constants = ruleConstants(input, instruments);
  const functions = functionContext(input, runtime);
  const interpreted: CompiledRule[] = [];
  let views: ReadonlyMap<string, ViewType> = new Map();
  if (own.length > 0) {
    const { interpretRules } = await import("./interpret-rules.ts");
    const types = await loadRecordTypes();
    const outputs = JSON.stringify(own).match(/\bO\d+\.\d+\.\d+\b/g) ?? [];
    views = createViewTypes(types, ["Person", "Document", ...outputs]);
    const { parameters } = input;
    interpreted.push(...interpretRules(own, { runtime, constants, parameters, functions, types, views }));
  }
  let compiled: ReadonlyMap<string, CompiledRule> | null = null;
  return {
    // Made when a rule is first evaluated: what an earlier run remembers needs none of them.
    get compiled() {
      compiled ??= new Map(
        [...emitted.compile(rules.filter(isEmitted), { runtime, constants, functions }), ...interpreted].map((one) => [
          one.rule.id,
          one,
        ]),
      );
      return compiled;
    },
    runtime,
    keys: emitted.keys,
    views,
  };
}

/** What the functions of expressions work with. */
export function functionContext(
  { parameters, timezone, people, standardCodes }: Omit<PreparationInput, "rules">,
  { budget }: Runtime,
): FunctionContext {
  return {
    timezone,
    publicHolidays: new Set(listOf(parameters.public_holidays)),
    people: new Map((people ?? []).map((person) => [person.id, person])),
    standardCodes,
    budget,
  };
}

function listOf(parameter: Parameter | undefined): readonly string[] {
  return Array.isArray(parameter?.value) ? parameter.value : [];
}
