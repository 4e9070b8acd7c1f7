import type { SchemaInfo } from "../evidence/validators.ts";
import type { RuleResult } from "./evaluate-rule.ts";
import type { RuleInput } from "./facts.ts";

export interface ProgramInput extends RuleInput {
  /** What the schemas of the outputs at hand say besides their structure. */
  readonly schemas: ReadonlyMap<string, SchemaInfo>;
}

/** A rule whose logic the expression language cannot say plainly, behind the same interface. */
export type RuleProgram = (input: ProgramInput) => Pick<RuleResult, "evaluated" | "breaches">;

/** By the name that `program` gives in a rule. */
export const rulePrograms: Readonly<Record<string, RuleProgram>> = {};
