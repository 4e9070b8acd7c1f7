import type { LocalizedText } from "../model/locale.ts";
import type { Rule, RuleLabels, RuleValue } from "../model/rule.ts";
import type { CompiledRule, Instance, RuleVariant, Shown } from "./compiled-rule.ts";
import { BudgetError } from "./language/errors.ts";
import type { Facts } from "./language/facts.ts";
import type { Runtime } from "./language/runtime.ts";
import { isView, type View } from "./language/views.ts";
import { endsRule, Progress } from "./named-values.ts";

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
  compiled: CompiledRule,
  facts: Facts,
  runtime: Runtime,
  withheld: ReadonlySet<string> = nothing,
): RuleResult {
  const { rule } = compiled;
  let evaluated = 0;
  let broken = 0;
  const breaches: Breach[] = [];
  const failures: Failure[] = [];
  const undecided: Undecided[] = [];
  const { budget } = runtime;
  runtime.use(facts);
  facts.withhold(withheld);
  for (const variant of isAboutNothing(compiled, facts, withheld) ? [] : compiled.variants) {
    const instance = variant.begin(facts, new Progress(budget, withheld.size === 0));
    try {
      enter(variant, instance, []);
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      failures.push({ place: null, reason: "budget" });
    }
  }
  return { rule, evaluated, broken, breaches, failures, undecided };

  /** @param bound - what the names of `for` are bound to, from the outside */
  function enter(variant: RuleVariant, instance: Instance, bound: unknown[]): void {
    const depth = bound.length;
    const binding = variant.bindings[depth];
    if (!binding) {
      ask(variant, instance, bound);
      return;
    }
    const { output } = binding;
    const isOneByOne = depth === 0 && binding.oneByOne;
    const list = listOf(variant, instance, bound, isOneByOne);
    if (isOneByOne && output !== null && withheld.has(output)) {
      undecided.push({ input: output, output: ownOutput(rule, output) });
    }
    for (const item of list) {
      budget.spend(1);
      instance.bind(depth, item);
      bound.push(item);
      enter(variant, instance, bound);
      bound.pop();
    }
  }

  function listOf(
    variant: RuleVariant,
    instance: Instance,
    bound: readonly unknown[],
    isOneByOne: boolean,
  ): readonly unknown[] {
    facts.takeAsked();
    try {
      if (isOneByOne) facts.withhold(nothing);
      return checked(instance.list(bound.length)) as readonly unknown[];
    } catch (error) {
      fail(error, variant, bound, null);
      return [];
    } finally {
      if (isOneByOne) facts.withhold(withheld);
    }
  }

  function ask(variant: RuleVariant, instance: Instance, bound: readonly unknown[]): void {
    facts.takeAsked();
    try {
      if (checked(instance.where()) !== true) return;
    } catch (error) {
      fail(error, variant, bound, null);
      return;
    }
    const before = breaches.length;
    let isDecided = false;
    for (let at = 0; at < variant.conditions.length; at++) {
      const output = variant.conditions[at] ?? null;
      facts.takeAsked();
      try {
        if (checked(instance.holds(at)) !== true) breaches.push(breachOf(variant, instance, bound, at));
        isDecided = true;
      } catch (error) {
        if (fail(error, variant, bound, output)) isDecided = true;
      }
    }
    if (isDecided) evaluated++;
    if (breaches.length > before) broken++;
  }

  function breachOf(variant: RuleVariant, instance: Instance, bound: readonly unknown[], at: number): Breach {
    const output = variant.conditions[at] ?? null;
    if (output !== null) instance.bind(variant.bindings.length, output);
    const shown = instance.shows(at);
    const place = placeOf(shown, bound);
    const values = valuesOf(shown);
    return { place, output, message: shown.message, values, ...labelsIn(shown, values) };
  }

  /** What fails for want of an input is undecided, which `false` says; whatever else fails is a failure. */
  function fail(error: unknown, variant: RuleVariant, bound: readonly unknown[], output: string | null): boolean {
    if (endsRule(error)) throw error;
    const place = recordPlace(bound);
    const own = place?.output ?? variant.bindings[0]?.output ?? null;
    const inputs = facts.takeAsked();
    if (inputs.length === 0) failures.push({ place, reason: reasonOf(error) });
    undecided.push(...inputs.map((input) => ({ input, output: output ?? ownOutput(rule, own) })));
    return inputs.length === 0;
  }

  /** An exhausted budget that `||` or exists() has swallowed must not decide anything. */
  function checked(value: unknown): unknown {
    budget.check();
    return value;
  }

  function placeOf({ at }: Shown, bound: readonly unknown[]): RulePlace | null {
    if (!at) return recordPlace(bound);
    facts.takeAsked();
    try {
      return chosenPlace(at);
    } catch (error) {
      // The place lies in evidence that is not there: the breach still counts.
      if (facts.takeAsked().length > 0) return recordPlace(bound);
      throw error;
    }
  }

  function chosenPlace(at: NonNullable<Shown["at"]>): RulePlace | null {
    let place = at;
    while ("condition" in place) place = checked(place.condition()) === true ? place.whenTrue : place.whenFalse;
    const record = checked(place.record());
    return isView(record) ? viewPlace(record, place.field) : null;
  }

  function valuesOf({ placeholders }: Shown): Readonly<Record<string, RuleValue>> {
    const shown: Record<string, RuleValue> = {};
    for (const [text, placeholder] of placeholders) shown[text] = printable(() => checked(placeholder.evaluate()));
    return shown;
  }
}

/** Whether the rule has nothing to go through, without a look at its code. */
function isAboutNothing({ begins }: CompiledRule, facts: Facts, withheld: ReadonlySet<string>): boolean {
  const isEmpty = (type: string) => facts.records({ text: type, latest: false, type, path: [] }).length === 0;
  return begins?.every((output) => !withheld.has(output) && isEmpty(output)) ?? false;
}

/** The output of a record, if findings about it count against that; null for those of the rule. */
function ownOutput({ outputs, require }: Rule, output: string | null): string | null {
  return typeof require !== "object" && (outputs.length === 0 || outputs.includes(output ?? "")) ? output : null;
}

/** The innermost record that the rule is being evaluated for. */
function recordPlace(bound: readonly unknown[]): RulePlace | null {
  for (const value of bound.toReversed()) {
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

/** The labels of the values that are shown, by placeholder. */
function labelsIn({ placeholders }: Shown, values: Breach["values"]): Pick<Breach, "labels"> {
  const labels = [...placeholders].flatMap(([text, { labels }]) => {
    const shown = [values[text]].flat().filter((value) => Object.hasOwn(labels, String(value)));
    return shown.length === 0 ? [] : [[text, Object.fromEntries(shown.map((value) => [value, labels[String(value)]]))]];
  });
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) };
}

/** The value as JSON can hold it; a value that cannot be had is left blank, for the breach matters more. */
function printable(evaluate: () => unknown): RuleValue {
  try {
    const value = evaluate();
    if (typeof value === "bigint") return Number(value);
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (typeof value === "string") return cut(value);
    if (!Array.isArray(value)) return "";
    const shown = value.slice(0, longestList).map((item) => cut(isView(item) ? item.$name : String(item)));
    return value.length > longestList ? [...shown, `… (${value.length})`] : shown;
  } catch (error) {
    if (endsRule(error)) throw error;
    return "?";
  }
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}

function reasonOf(error: unknown): string {
  const { summary, message } = error as { summary?: string; message?: string };
  return cut(summary ?? message ?? String(error));
}
