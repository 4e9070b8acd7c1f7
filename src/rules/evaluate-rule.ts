import type { LocalizedText } from "../model/locale.ts";
import type { Rule, RuleLabels, RuleValue } from "../model/rule.ts";
import { UserError } from "../model/user-error.ts";
import {
  type CompiledRule,
  type Condition,
  type Evaluable,
  lackingOutput,
  type Place,
  type RuleVariant,
} from "./compile-rule.ts";
import { BudgetError } from "./language/errors.ts";
import type { Facts } from "./language/facts.ts";
import type { Runtime } from "./language/runtime.ts";
import { isView, type View } from "./language/views.ts";
import { createNamedValues, type NamedValues } from "./named-values.ts";

const nothing: ReadonlySet<string> = new Set();

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
  /** The output that lacks what the rule asks, null for that of the place. */
  readonly output: string | null;
  /** The message of the condition that is not met, null for that of the rule. */
  readonly message: LocalizedText | null;
  readonly values: Readonly<Record<string, RuleValue>>;
  readonly labels?: RuleLabels;
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
  /** How many of them are not as the rule asks; each may have a breach for each of several outputs. */
  readonly broken: number;
  readonly breaches: readonly Breach[];
  readonly failures: readonly Failure[];
  /** Inputs without which something could not be decided. */
  readonly undecided: readonly Undecided[];
}

export interface Undecided {
  readonly input: string;
  /** The output about which nothing can be said, null for those of the rule. */
  readonly output: string | null;
}

/**
 * Evaluates a rule for every record that it applies to. An expression that fails on one record is a failure of its own,
 * and the other records are still evaluated; a rule that takes more steps than it may is ended. What can be decided
 * without the withheld inputs is decided.
 *
 * @param withheld - outputs, or `people`, that are missing or have invalid documents
 */
export function evaluateRule(
  { rule, variants }: CompiledRule,
  facts: Facts,
  runtime: Runtime,
  withheld: ReadonlySet<string> = nothing,
): RuleResult {
  let evaluated = 0;
  let broken = 0;
  const breaches: Breach[] = [];
  const failures: Failure[] = [];
  const undecided: Undecided[] = [];
  for (const variant of variants) {
    const context = createNamedValues(variant, facts, withheld.size === 0);
    try {
      forEachInstance(variant, context, () => {
        if (variant.where && variant.where.evaluate(context.values) !== true) return;
        ask(variant, context);
      });
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      failures.push({ place: null, reason: "budget" });
    }
  }
  return { rule, evaluated, broken, breaches, failures, undecided };

  function ask(variant: RuleVariant, context: NamedValues): void {
    const before = breaches.length;
    const isDecided = variant.require.map((condition) => {
      const { output, holds } = condition;
      return attempt(variant, context, output, () => {
        if (holds.evaluate(context.values) === true) return;
        if (output !== null) context.bind(lackingOutput, output);
        const place = placeOf(condition, variant, context, facts);
        const values = valuesOf(condition, context);
        // Its message is read now only: the texts of rules that hold are not loaded.
        const { message } = condition;
        breaches.push({ place, output, message, values, ...labelsIn(condition, values) });
      });
    });
    if (isDecided.includes(true)) evaluated++;
    if (breaches.length > before) broken++;
  }

  /** What fails for want of an input is undecided, which `false` says; whatever else fails is a failure. */
  function attempt(variant: RuleVariant, context: NamedValues, output: string | null, work: () => void): boolean {
    facts.takeAsked();
    try {
      work();
      return true;
    } catch (error) {
      if (endsRule(error)) throw error;
      const place = recordPlace(variant, context);
      const own = place?.output ?? variant.bindings[0]?.output ?? null;
      const inputs = facts.takeAsked();
      if (inputs.length === 0) failures.push({ place, reason: reasonOf(error) });
      undecided.push(...inputs.map((input) => ({ input, output: output ?? ownOutput(rule, own) })));
      return inputs.length === 0;
    }
  }

  function forEachInstance(variant: RuleVariant, context: NamedValues, ask: () => void): void {
    const enter = (depth: number) => {
      const binding = variant.bindings[depth];
      if (!binding) return attempt(variant, context, null, ask);
      let list: readonly unknown[] = [];
      const isOneByOne = depth === 0 && binding.oneByOne;
      attempt(variant, context, null, () => {
        if (isOneByOne) facts.withhold(nothing);
        list = binding.list.evaluate(context.values) as readonly unknown[];
      });
      if (isOneByOne) facts.withhold(withheld);
      if (isOneByOne && binding.output !== null && withheld.has(binding.output)) {
        undecided.push({ input: binding.output, output: ownOutput(rule, binding.output) });
      }
      for (const item of list) {
        runtime.budget.spend(1);
        context.bind(binding.name, item);
        enter(depth + 1);
      }
    };
    runtime.use(facts);
    facts.withhold(withheld);
    enter(0);
  }
}

/** The output of a record, if findings about it count against that; null for those of the rule. */
function ownOutput({ outputs, require }: Rule, output: string | null): string | null {
  return typeof require !== "object" && (outputs.length === 0 || outputs.includes(output ?? "")) ? output : null;
}

function placeOf({ at }: Condition, variant: RuleVariant, context: NamedValues, facts: Facts): RulePlace | null {
  if (!at) return recordPlace(variant, context);
  facts.takeAsked();
  try {
    return chosenPlace(at, context);
  } catch (error) {
    // The place lies in evidence that is not there: the breach still counts.
    if (facts.takeAsked().length > 0) return recordPlace(variant, context);
    throw error;
  }
}

function chosenPlace(at: Place, context: NamedValues): RulePlace | null {
  let place = at;
  while ("condition" in place) {
    place = place.condition.evaluate(context.values) === true ? place.whenTrue : place.whenFalse;
  }
  const record = place.record.evaluate(context.values);
  return isView(record) ? viewPlace(record, place.field) : null;
}

/** The innermost record that the rule is being evaluated for. */
function recordPlace({ bindings }: RuleVariant, { values }: NamedValues): RulePlace | null {
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

function valuesOf({ placeholders }: Condition, { values }: NamedValues): Readonly<Record<string, RuleValue>> {
  const shown: Record<string, RuleValue> = {};
  for (const [text, expression] of placeholders) shown[text] = printable(expression, values);
  return shown;
}

/** The labels of the values that are shown, by placeholder. */
function labelsIn({ placeholders }: Condition, values: Breach["values"]): Pick<Breach, "labels"> {
  const labels = [...placeholders].flatMap(([text, expression]) => {
    const shown = [values[text]].flat().filter((value) => Object.hasOwn(expression.labels, String(value)));
    return shown.length === 0
      ? []
      : [[text, Object.fromEntries(shown.map((value) => [value, expression.labels[String(value)]]))]];
  });
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) };
}

/** The value as JSON can hold it; a value that cannot be had is left blank, for the breach matters more. */
function printable(expression: Evaluable, values: object): RuleValue {
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
