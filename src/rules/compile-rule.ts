import type { Rule } from "../model/rule.ts";
import { placeholdersOf } from "../policy/check-rules.ts";
import { ExpressionError, type ExpressionProblem } from "./language/errors.ts";
import type { Expression, Language, Scope } from "./language/language.ts";

/** What is wrong with a rule, and where in it: a JSON pointer such as `/let/passed`. */
export class RuleError extends Error {
  readonly pointer: string;
  readonly problem: ExpressionProblem;

  constructor(pointer: string, problem: ExpressionProblem) {
    super(problem.reason);
    this.pointer = pointer;
    this.problem = problem;
  }
}

export interface CompiledRule {
  readonly rule: Rule;
  /** One for each output when the rule runs over several; else one. */
  readonly variants: readonly RuleVariant[];
}

export interface RuleVariant {
  readonly bindings: readonly { readonly name: string; readonly list: Expression }[];
  readonly values: readonly NamedValue[];
  readonly where: Expression | null;
  readonly require: Expression;
  readonly at: Place | null;
  /** The expressions of the message by their text. */
  readonly placeholders: ReadonlyMap<string, Expression>;
}

export interface NamedValue {
  readonly name: string;
  readonly expression: Expression;
  /** True when it mentions no name of `for`: it is the same for every record. */
  readonly once: boolean;
}

/** A record, or the field of a record; of a choice, the place that the condition takes. */
export type Place =
  | { readonly record: Expression; readonly field: string | null }
  | { readonly condition: Expression; readonly whenTrue: Place; readonly whenFalse: Place };

/** Lists that every rule may name. */
export const commonLists = { people: "list<Person>", documents: "list<Document>" } as const;

const maximumBindings = 3;
const maximumValues = 30;

/**
 * Parses and type-checks the expressions of a rule.
 *
 * @throws RuleError for the first invalid one
 */
export function compileRule(rule: Rule, language: Language): CompiledRule {
  const bindings = Object.entries(rule.for ?? {});
  const several = bindings.find(([, source]) => typeof source !== "string");
  const alternatives = several ? (several[1] as readonly string[]) : [null];
  return { rule, variants: alternatives.map((alternative) => compileVariant(rule, alternative, language)) };
}

function compileVariant(rule: Rule, alternative: string | null, language: Language): RuleVariant {
  const scope = language.scope();
  for (const [name, type] of Object.entries(commonLists)) scope.declare(name, type);
  const perRecord = new Set<string>();
  const bindings = Object.entries(rule.for ?? {}).map(([name, source], index) => {
    const pointer = `/for/${name}`;
    if (index >= maximumBindings) throw other(pointer, `for has more than ${maximumBindings} names`);
    const list = compileList(typeof source === "string" ? source : (alternative ?? ""), pointer, scope);
    declare(name, list.type.slice("list<".length, -1), pointer, scope);
    perRecord.add(name);
    return { name, list };
  });
  const values = Object.entries(rule.let ?? {}).map(([name, text], index): NamedValue => {
    const pointer = `/let/${name}`;
    if (index >= maximumValues) throw other(pointer, `let has more than ${maximumValues} names`);
    const expression = compile(text, pointer, scope);
    const once = [...expression.names].every((used) => !perRecord.has(used));
    if (!once) perRecord.add(name);
    declare(name, expression.type, pointer, scope);
    return { name, expression, once };
  });
  const placeholders = new Map<string, Expression>();
  for (const locale of ["zh-TW", "en"] as const) {
    for (const text of placeholdersOf(rule.message[locale])) {
      const expression = compile(text, `/message/${locale}`, scope);
      if (!printable.has(expression.type)) {
        throw other(`/message/${locale}`, `{${text}} is a ${expression.type}, which a message cannot show`);
      }
      placeholders.set(text, expression);
    }
  }
  return {
    bindings,
    values,
    where: rule.where === undefined ? null : compileCondition(rule.where, "/where", scope),
    require: compileCondition(rule.require ?? "", "/require", scope),
    at: rule.at === undefined ? null : compilePlace(rule.at, scope, language),
    placeholders,
  };
}

const printable = new Set(["string", "double", "int", "bool", "list<string>"]);

function compileList(text: string, pointer: string, scope: Scope): Expression {
  const isSource = /^(?:latest )?O\d{1,2}\.\d{1,2}\.\d{1,2}[\w.]*$/.test(text);
  const expression = compile(isSource ? `records("${text}")` : text, pointer, scope);
  if (!expression.type.startsWith("list<")) throw other(pointer, `a list is wanted, this is a ${expression.type}`);
  return expression;
}

function compileCondition(text: string, pointer: string, scope: Scope): Expression {
  const expression = compile(text, pointer, scope);
  if (expression.type !== "bool") throw other(pointer, `a condition (bool) is wanted, this is a ${expression.type}`);
  return expression;
}

function compilePlace(text: string, scope: Scope, language: Language): Place {
  const whole = compile(text, "/at", scope);
  if (language.isRecord(whole.type)) return { record: whole, field: null };
  const [, condition, whenTrue = "", whenFalse = ""] = choice.exec(text.trim()) ?? [];
  if (condition !== undefined) {
    return {
      condition: compileCondition(condition, "/at", scope),
      whenTrue: compilePlace(whenTrue, scope, language),
      whenFalse: compilePlace(whenFalse, scope, language),
    };
  }
  const [, owner = "", field = ""] = /^(.*)\.([a-z_][a-z0-9_]*)$/s.exec(text.trim()) ?? [];
  const record = owner === "" ? null : compile(owner, "/at", scope);
  if (!record || !language.isRecord(record.type)) throw other("/at", "a record or a field of one is wanted");
  return { record, field };
}

/** `CONDITION ? asset.owner : asset.custodian` */
const choice = /^([^?]+)\?\s*([a-z]\w*(?:\.[a-z]\w*)*)\s*:\s*([a-z]\w*(?:\.[a-z]\w*)*)$/s;

function compile(text: string, pointer: string, scope: Scope): Expression {
  try {
    return scope.compile(text);
  } catch (error) {
    if (error instanceof ExpressionError) throw new RuleError(pointer, error.problem);
    throw error;
  }
}

function declare(name: string, type: string, pointer: string, scope: Scope): void {
  try {
    scope.declare(name, type);
  } catch (error) {
    throw other(pointer, error instanceof Error ? error.message : String(error));
  }
}

function other(pointer: string, reason: string): RuleError {
  return new RuleError(pointer, { kind: "other", written: "", reason, suggestion: null, offset: 0 });
}
