import type { RecordTypes } from "../evidence/record-types.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule } from "../model/rule.ts";
import { compileRule } from "./compile-rule.ts";
import type { InterpretedRule } from "./interpreted-rule.ts";
import { createLanguage } from "./language/language.ts";
import type { FunctionContext } from "./language/rule-function.ts";
import type { Runtime } from "./language/runtime.ts";
import type { ViewType } from "./language/views.ts";
import { constantStructures, type RuleConstants, typedConstants } from "./rule-constants.ts";

export interface InterpretationInput {
  readonly runtime: Runtime;
  /** Null where rules are only checked. */
  readonly constants: RuleConstants | null;
  readonly parameters: Policy["parameters"];
  readonly functions: FunctionContext;
  readonly types: RecordTypes;
  readonly views: ReadonlyMap<string, ViewType>;
}

/**
 * Rules as the library of the expression language evaluates them: those of an organization, and built-in ones for the
 * build, which compiles them to JavaScript.
 *
 * @throws RuleError for the first invalid expression
 */
export function interpretRules(rules: readonly Rule[], input: InterpretationInput): readonly InterpretedRule[] {
  const { runtime, constants, parameters, functions, types, views } = input;
  const language = createLanguage({
    runtime,
    types,
    views,
    structures: constantStructures(parameters),
    constants: typedConstants(constants),
    functions,
  });
  return rules.map((rule) => compileRule(rule, language));
}
