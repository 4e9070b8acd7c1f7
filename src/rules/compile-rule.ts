import type { LocalizedText } from "../model/locale.ts";
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

/** What evaluating a rule needs of an expression. */
export type Evaluable = Pick<Expression, "evaluate" | "labels">;

export interface RuleVariant<E extends Evaluable = Evaluable> {
  readonly bindings: readonly Binding<E>[];
  readonly values: readonly NamedValue<E>[];
  readonly where: E | null;
  readonly require: readonly Condition<E>[];
}

export interface Binding<E extends Evaluable = Evaluable> {
  readonly name: string;
  readonly list: E;
  /** The output whose records it gives, null for an expression. */
  readonly output: string | null;
  /** Every record, not the newest: then an invalid document does not affect the result for the others. */
  readonly oneByOne: boolean;
}

/** What must hold, and the finding otherwise: its place and placeholders are compiled when a breach reads them. */
export interface Condition<E extends Evaluable = Evaluable> {
  /** The output that lacks it, null for that of the record. */
  readonly output: string | null;
  readonly holds: E;
  readonly at: Place<E> | null;
  readonly message: LocalizedText;
  /** The expressions of the message by their text. */
  readonly placeholders: ReadonlyMap<string, E>;
}

export interface NamedValue<E extends Evaluable = Evaluable> {
  readonly name: string;
  readonly expression: E;
  /** True when it mentions no name of `for`: it is the same for every record. */
  readonly once: boolean;
}

/** A record, or the field of a record; of a choice, the place that the condition takes. */
export type Place<E extends Evaluable = Evaluable> =
  | { readonly record: E; readonly field: string | null }
  | { readonly condition: E; readonly whenTrue: Place<E>; readonly whenFalse: Place<E> };

/** A rule as the library of the expression language evaluates it. */
export interface InterpretedRule extends CompiledRule {
  readonly variants: readonly RuleVariant<Expression>[];
}

/** Lists that every rule may name. */
export const commonLists = { people: "list<Person>", documents: "list<Document>" } as const;

/** The name of the output that lacks something, for rules that say what must hold by output. */
export const lackingOutput = "output";

const maximumBindings = 3;
const maximumValues = 30;

/**
 * Parses and type-checks where the records of a rule come from; its other expressions follow when they are first read,
 * which for most rules of a small repository is never.
 *
 * @throws RuleError for the first invalid one
 */
export function compileRule(rule: Rule, language: Language): InterpretedRule {
  const bindings = Object.entries(rule.for ?? {});
  const several = bindings.find(([, source]) => typeof source !== "string");
  const alternatives = several ? (several[1] as readonly string[]) : [null];
  return { rule, variants: alternatives.map((alternative) => compileVariant(rule, alternative, language)) };
}

/**
 * Does the same for all its other expressions, in the order in which they are written.
 *
 * @throws RuleError for the first invalid one
 */
export function completeRule({ variants }: CompiledRule): void {
  for (const variant of variants) {
    for (const value of variant.values) value.expression;
    variant.where;
    for (const condition of variant.require) {
      condition.at;
      condition.placeholders;
    }
  }
}

function compileVariant(rule: Rule, alternative: string | null, language: Language): RuleVariant<Expression> {
  const names = language.scope();
  for (const [name, type] of Object.entries(commonLists)) names.declare(name, type);
  const perRecord = new Set<string>();
  if (typeof rule.require === "object") {
    names.declare(lackingOutput, "string");
    perRecord.add(lackingOutput);
  }
  const bindings = Object.entries(rule.for ?? {}).map(([name, source], index) => {
    const pointer = `/for/${name}`;
    if (index >= maximumBindings) throw other(pointer, `for has more than ${maximumBindings} names`);
    const from = typeof source === "string" ? source : (alternative ?? "");
    const list = compileList(from, pointer, names);
    const [, latest, output = null] = /^(latest )?(O\d+\.\d+\.\d+)(?:\.\w+)*$/.exec(from) ?? [];
    declare(name, list.type.slice("list<".length, -1), list, pointer, names);
    perRecord.add(name);
    return { name, list, output, oneByOne: output !== null && latest === undefined };
  });
  const values: NamedValue<Expression>[] = [];
  /** The scope with the values that the text mentions, of those that it may. */
  const scopeOf = (known: readonly NamedValue<Expression>[]): Scope => ({
    ...names,
    compile(text) {
      const words = new Set(text.match(/\w+/g));
      for (const value of known) if (words.has(value.name)) value.expression;
      return names.compile(text);
    },
  });
  for (const [index, [name, text]] of Object.entries(rule.let ?? {}).entries()) {
    const pointer = `/let/${name}`;
    if (index >= maximumValues) throw other(pointer, `let has more than ${maximumValues} names`);
    const scope = scopeOf([...values]);
    const compiled = lazily(() => {
      const expression = compile(text, pointer, scope);
      const once = [...expression.names].every((used) => !perRecord.has(used));
      if (!once) perRecord.add(name);
      declare(name, expression.type, expression, pointer, names);
      return { expression, once };
    });
    values.push({
      name,
      get expression() {
        return compiled().expression;
      },
      get once() {
        return compiled().once;
      },
    });
  }
  const scope = scopeOf(values);
  const { where } = rule;
  const condition = lazily(() => (where === undefined ? null : compileCondition(where, "/where", scope)));
  const requirements = lazily(() => compileRequirements(rule, scope, language));
  return {
    bindings,
    values,
    get where() {
      return condition();
    },
    get require() {
      return requirements();
    },
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

function compileRequirements(
  { require = "", also = [], at, message }: Rule,
  scope: Scope,
  language: Language,
): Condition<Expression>[] {
  const place = lazily(() => (at === undefined ? null : compilePlace(at, "/at", scope, language)));
  const placeholders = lazily(() => compilePlaceholders(message, "/message", scope));
  const byOutput = typeof require === "string" ? null : Object.entries(require);
  const own = byOutput
    ? byOutput.map(([output, text]) => ({ output, holds: compileCondition(text, `/require/${output}`, scope) }))
    : [{ output: null, holds: compileCondition(String(require), "/require", scope) }];
  const further = also.map((condition, index): Condition<Expression> => {
    const pointer = `/also/${index}`;
    const holds = compileCondition(condition.require, `${pointer}/require`, scope);
    const { at: ownPlace, message: ownMessage, output = null } = condition;
    const placeOfIt =
      ownPlace === undefined ? place : lazily(() => compilePlace(ownPlace, `${pointer}/at`, scope, language));
    const shown = lazily(() => compilePlaceholders(ownMessage, `${pointer}/message`, scope));
    return conditionOf({ output, holds, message: ownMessage }, placeOfIt, shown);
  });
  return [...own.map((condition) => conditionOf({ ...condition, message }, place, placeholders)), ...further];
}

function conditionOf(
  condition: Pick<Condition<Expression>, "output" | "holds" | "message">,
  place: () => Condition<Expression>["at"],
  placeholders: () => Condition<Expression>["placeholders"],
): Condition<Expression> {
  return {
    ...condition,
    get at() {
      return place();
    },
    get placeholders() {
      return placeholders();
    },
  };
}

/** The value, made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function compilePlaceholders(message: LocalizedText, pointer: string, scope: Scope): ReadonlyMap<string, Expression> {
  const placeholders = new Map<string, Expression>();
  for (const locale of ["zh-TW", "en"] as const) {
    for (const text of placeholdersOf(message[locale])) {
      if (placeholders.has(text)) continue;
      const expression = compile(text, `${pointer}/${locale}`, scope);
      if (!printable.has(expression.type)) {
        throw other(`${pointer}/${locale}`, `{${text}} is a ${expression.type}, which a message cannot show`);
      }
      placeholders.set(text, expression);
    }
  }
  return placeholders;
}

function compilePlace(text: string, pointer: string, scope: Scope, language: Language): Place<Expression> {
  const whole = compile(text, pointer, scope);
  if (language.isRecord(whole.type)) return { record: whole, field: null };
  const [, condition, whenTrue = "", whenFalse = ""] = choice.exec(text.trim()) ?? [];
  if (condition !== undefined) {
    return {
      condition: compileCondition(condition, pointer, scope),
      whenTrue: compilePlace(whenTrue, pointer, scope, language),
      whenFalse: compilePlace(whenFalse, pointer, scope, language),
    };
  }
  const [, owner = "", field = ""] = /^(.*)\.([a-z_][a-z0-9_]*)$/s.exec(text.trim()) ?? [];
  const record = owner === "" ? null : compile(owner, pointer, scope);
  if (!record || !language.isRecord(record.type)) throw other(pointer, "a record or a field of one is wanted");
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

function declare(name: string, type: string, { labels }: Expression, pointer: string, scope: Scope): void {
  try {
    scope.declare(name, type, labels);
  } catch (error) {
    throw other(pointer, error instanceof Error ? error.message : String(error));
  }
}

function other(pointer: string, reason: string): RuleError {
  return new RuleError(pointer, { kind: "other", written: "", reason, suggestion: null, offset: 0 });
}
