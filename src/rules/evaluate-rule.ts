import type { Rule, RuleValue } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import { type CompiledRule, commonLists, type RuleVariant } from "./compile-rule.ts";
import { BudgetError } from "./language/errors.ts";
import type { Facts } from "./language/facts.ts";
import type { Expression, Language } from "./language/language.ts";
import { parseSource } from "./language/record-source.ts";
import { isView, type View } from "./language/views.ts";

/** Where a finding of a rule points, null when the rule is about no record. */
export interface RulePlace {
  readonly path: string;
  readonly document: number;
  readonly pointer: string;
  /** The output of the document. */
  readonly output: string | null;
}

export interface Breach {
  readonly place: RulePlace | null;
  readonly values: Readonly<Record<string, RuleValue>>;
}

export interface Failure {
  readonly place: RulePlace | null;
  /** `budget` when the rule took too many steps, else what the expression said. */
  readonly reason: string;
}

export interface RuleResult {
  readonly rule: Rule;
  /** How many records, or other things, the rule was evaluated for. */
  readonly evaluated: number;
  readonly breaches: readonly Breach[];
  readonly failures: readonly Failure[];
}

/**
 * Evaluates a rule for every record that it applies to. An expression that fails on one record is a failure of its own, and
 * the other records are still evaluated; a rule that takes more steps than it may is ended.
 */
export function evaluateRule({ rule, variants }: CompiledRule, facts: Facts, language: Language): RuleResult {
  let evaluated = 0;
  const breaches: Breach[] = [];
  const failures: Failure[] = [];
  for (const variant of variants) {
    const context = createContext(variant, facts);
    try {
      forEachInstance(variant, context, () => {
        if (variant.where && variant.where.evaluate(context.values) !== true) return;
        evaluated++;
        if (variant.require.evaluate(context.values) === true) return;
        breaches.push({ place: placeOf(variant, context), values: valuesOf(variant, context) });
      });
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      failures.push({ place: null, reason: "budget" });
    }
  }
  return { rule, evaluated, breaches, failures };

  function forEachInstance(variant: RuleVariant, context: Context, ask: () => void): void {
    const attempt = (work: () => void) => {
      try {
        work();
      } catch (error) {
        if (endsRule(error)) throw error;
        failures.push({ place: recordPlace(variant, context), reason: reasonOf(error) });
      }
    };
    const enter = (depth: number) => {
      const binding = variant.bindings[depth];
      if (!binding) return attempt(ask);
      let list: readonly unknown[] = [];
      attempt(() => {
        list = binding.list.evaluate(context.values) as readonly unknown[];
      });
      for (const item of list) {
        language.spend(1);
        context.bind(binding.name, item);
        enter(depth + 1);
      }
    };
    language.use(facts);
    enter(0);
  }
}

/** The names of a rule and their values: of `let` each is computed when it is first needed. */
interface Context {
  readonly values: Record<string, unknown>;
  readonly bind: (name: string, value: unknown) => void;
}

function createContext(variant: RuleVariant, facts: Facts): Context {
  const values: Record<string, unknown> = {};
  const constant = new Map<string, unknown>();
  const current = new Map<string, unknown>();
  const lazy = (name: string, cache: Map<string, unknown>, make: () => unknown) => {
    Object.defineProperty(values, name, {
      get() {
        if (!cache.has(name)) cache.set(name, make());
        return cache.get(name);
      },
    });
  };
  for (const name of Object.keys(commonLists)) {
    const source = parseSource(name);
    if (source) lazy(name, constant, () => facts.records(source));
  }
  for (const { name, expression, once } of variant.values) {
    lazy(name, once ? constant : current, () => expression.evaluate(values));
  }
  return {
    values,
    bind(name, value) {
      values[name] = value;
      current.clear();
    },
  };
}

function placeOf(variant: RuleVariant, context: Context): RulePlace | null {
  let place = variant.at;
  if (!place) return recordPlace(variant, context);
  while ("condition" in place) {
    place = place.condition.evaluate(context.values) === true ? place.whenTrue : place.whenFalse;
  }
  const record = place.record.evaluate(context.values);
  return isView(record) ? viewPlace(record, place.field) : null;
}

/** The innermost record that the rule is being evaluated for. */
function recordPlace({ bindings }: RuleVariant, { values }: Context): RulePlace | null {
  for (const { name } of bindings.toReversed()) {
    const value = values[name];
    if (isView(value)) return viewPlace(value, null);
    if (Array.isArray(value) && isView(value.at(-1))) return viewPlace(value.at(-1), null);
  }
  return null;
}

function viewPlace({ $raw, $origin, $pointer }: View, field: string | null): RulePlace | null {
  if ($origin === null) return null;
  const pointer = field !== null && Object.hasOwn($raw, field) ? `${$pointer}/${field}` : $pointer;
  return { path: $origin.path, document: $origin.index, pointer, output: $origin.output };
}

const longestText = 200;
const longestList = 20;

function valuesOf({ placeholders }: RuleVariant, { values }: Context): Readonly<Record<string, RuleValue>> {
  const shown: Record<string, RuleValue> = {};
  for (const [text, expression] of placeholders) shown[text] = printable(expression, values);
  return shown;
}

/** The value as JSON can hold it; a value that cannot be had is left blank, for the breach matters more. */
function printable(expression: Expression, values: object): RuleValue {
  try {
    const value = expression.evaluate(values);
    if (typeof value === "bigint") return Number(value);
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (typeof value === "string") return cut(value);
    if (!Array.isArray(value)) return "";
    const shown = value.slice(0, longestList).map((item) => cut(String(item)));
    return value.length > longestList ? [...shown, `… (${value.length})`] : shown;
  } catch (error) {
    if (endsRule(error)) throw error;
    return "?";
  }
}

/** Whether an error is about the time that the rule, or the run, takes, and not about a record. */
function endsRule(error: unknown): boolean {
  return error instanceof BudgetError || error instanceof UserError;
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

function reasonOf(error: unknown): string {
  const { summary, message } = error as { summary?: string; message?: string };
  return cut(summary ?? message ?? String(error));
}
