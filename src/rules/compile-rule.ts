import type { LocalizedText } from "../model/locale.ts";
import type { Rule } from "../model/rule.ts";
import { placeholdersOf } from "../policy/check-rules.ts";
import { type Binding, commonLists, lackingOutput, type Place } from "./compiled-rule.ts";
import {
  beginInterpreted,
  type Condition,
  type InterpretedRule,
  type InterpretedVariant,
  type LetValue,
} from "./interpreted-rule.ts";
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
  return {
    rule,
    begins: null,
    // As far as is known: few rules are not built in, and one of a team may compare whole records.
    asksDay: true,
    mayRead: () => true,
    variants: alternatives.map((alternative) => compileVariant(rule, alternative, language)),
  };
}

function compileVariant(rule: Rule, alternative: string | null, language: Language): InterpretedVariant {
  const names = language.scope();
  for (const [name, type] of Object.entries(commonLists)) names.declare(name, type);
  const perRecord = new Set(Object.keys(rule.for ?? {}));
  if (typeof rule.require === "object") {
    names.declare(lackingOutput, "string");
    perRecord.add(lackingOutput);
  }
  const bound = [...perRecord];
  const lists: Expression[] = [];
  const bindings = Object.entries(rule.for ?? {}).map(([name, source], index): Binding => {
    const pointer = `/for/${name}`;
    if (index >= maximumBindings) throw other(pointer, `for has more than ${maximumBindings} names`);
    const from = typeof source === "string" ? source : (alternative ?? "");
    const list = compileList(from, pointer, names);
    const [, grouped, latest, output = null] = sourceOrGroups.exec(from) ?? [];
    declare(name, list.type.slice("list<".length, -1), list, pointer, names);
    lists.push(list);
    return { name, output, oneByOne: output !== null && latest === undefined && grouped === undefined };
  });
  const values: LetValue[] = [];
  /** The scope with the values that the text mentions, of those that it may. */
  const scopeOf = (known: readonly LetValue[]): Scope => ({
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
      const reads = [...expression.names].filter((used) => perRecord.has(used));
      if (reads.length > 0) perRecord.add(name);
      declare(name, expression.type, expression, pointer, names);
      return { expression, reads: reads.includes(bindings.at(-1)?.name ?? "") ? null : reads };
    });
    values.push({
      name,
      get expression() {
        return compiled().expression;
      },
      get reads() {
        return compiled().reads;
      },
    });
  }
  const scope = scopeOf(values);
  const { where } = rule;
  const condition = lazily(() => (where === undefined ? null : compileCondition(where, "/where", scope)));
  const requirements = lazily(() => compileRequirements(rule, scope, language));
  const variant: InterpretedVariant = {
    bindings,
    names: bound,
    lists,
    values,
    conditions: conditionsOf(rule),
    get where() {
      return condition();
    },
    get require() {
      return requirements();
    },
    begin: (facts, progress) => beginInterpreted(variant, facts, progress),
    /** In the order in which they are written. */
    complete() {
      for (const value of values) value.expression;
      variant.where;
      for (const { at, placeholders } of variant.require) [at, placeholders];
    },
  };
  return variant;
}

/** The outputs that lack what the conditions ask: those of `also` follow those of `require`. */
function conditionsOf({ require, also = [] }: Rule): (string | null)[] {
  const own = typeof require === "object" ? Object.keys(require) : [null];
  return [...own, ...also.map(({ output = null }) => output)];
}

/** `latest O2.1.1`, `O4.2.3.items`, `groups("O4.8.2", "asset_id")` */
const sourceOrGroups = /^(groups\(")?(latest )?(O\d+\.\d+\.\d+)(?:\.\w+)*(?:", "[\w.]+"\))?$/;

/** Records of a list are shown by their keys; of a single one, it is asked what of it to show. */
const printable = /^(?:string|double|int|bool|list<(?:string|O\d+\.\d+\.\d+)>)$/;

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
): Condition[] {
  const place = lazily(() => (at === undefined ? null : compilePlace(at, "/at", scope, language)));
  const placeholders = lazily(() => compilePlaceholders(message, "/message", scope));
  const own =
    typeof require === "string"
      ? [compileCondition(require, "/require", scope)]
      : Object.entries(require).map(([output, text]) => compileCondition(text, `/require/${output}`, scope));
  const further = also.map((condition, index): Condition => {
    const pointer = `/also/${index}`;
    const holds = compileCondition(condition.require, `${pointer}/require`, scope);
    const { at: ownPlace, message: ownMessage } = condition;
    const placeOfIt =
      ownPlace === undefined ? place : lazily(() => compilePlace(ownPlace, `${pointer}/at`, scope, language));
    const shown = lazily(() => compilePlaceholders(ownMessage, `${pointer}/message`, scope));
    return conditionOf({ holds, message: ownMessage }, placeOfIt, shown);
  });
  return [...own.map((holds) => conditionOf({ holds, message }, place, placeholders)), ...further];
}

function conditionOf(
  condition: Pick<Condition, "holds" | "message">,
  place: () => Condition["at"],
  placeholders: () => Condition["placeholders"],
): Condition {
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
      if (!printable.test(expression.type)) {
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
