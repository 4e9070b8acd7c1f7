import type { LocalizedText } from "../model/locale.ts";
import {
  type CompiledRule,
  commonLists,
  type Instance,
  mapPlace,
  type Place,
  type RuleVariant,
} from "./compiled-rule.ts";
import type { Facts } from "./language/facts.ts";
import type { Expression } from "./language/language.ts";
import { parseSource } from "./language/record-source.ts";
import { BoundName, type Name, NamedValue, type Progress } from "./named-values.ts";

/** A rule as the library of the expression language evaluates it. */
export interface InterpretedRule extends CompiledRule {
  readonly variants: readonly InterpretedVariant[];
}

/** Its expressions; all but the lists are compiled when they are first read. */
export interface InterpretedVariant extends RuleVariant {
  /** The names that are bound: of `for`, and that of the output that lacks something if the rule has it. */
  readonly names: readonly string[];
  readonly lists: readonly Expression[];
  readonly values: readonly LetValue[];
  readonly where: Expression | null;
  readonly require: readonly Condition[];
}

/** What must hold, and what a finding says otherwise. */
export interface Condition {
  readonly holds: Expression;
  readonly at: Place<Expression> | null;
  readonly message: LocalizedText;
  /** The expressions of the message by their text. */
  readonly placeholders: ReadonlyMap<string, Expression>;
}

export interface LetValue {
  readonly name: string;
  readonly expression: Expression;
  /** The names that it mentions and that are not the same for all records; null with the innermost of `for`. */
  readonly reads: readonly string[] | null;
}

/** A rule on some evidence, by the library of the expression language. */
export function beginInterpreted(variant: InterpretedVariant, facts: Facts, progress: Progress): Instance {
  const { names, lists, values } = variant;
  /** What the library reads: each name is a getter. */
  const named: object = {};
  const bound = names.map(() => new BoundName());
  const made = new Map<string, Name>(names.map((name, at) => [name, bound[at] as Name]));
  const evaluator = (expression: Expression) => () => expression.evaluate(named);

  for (const name of Object.keys(commonLists)) {
    const source = parseSource(name);
    if (source) define(name, () => facts.records(source));
  }
  for (const name of names) define(name, () => nameOf(name).value);
  for (const { name } of values) define(name, () => nameOf(name).value);

  return {
    bind(at, value) {
      const name = bound[at];
      if (name) name.value = value;
      progress.turn++;
    },
    list: (at) => lists[at]?.evaluate(named),
    where: () => variant.where === null || variant.where.evaluate(named),
    holds: (condition) => variant.require[condition]?.holds.evaluate(named),
    shows(condition) {
      const { at = null, message, placeholders } = variant.require[condition] as (typeof variant.require)[number];
      return {
        at: at && mapPlace(at, evaluator),
        message,
        placeholders: new Map(
          [...placeholders].map(([text, one]) => [text, { evaluate: evaluator(one), labels: one.labels }]),
        ),
      };
    },
  };

  function define(name: string, get: () => unknown): void {
    Object.defineProperty(named, name, { get });
  }

  /** A value is compiled when it is first read, and with it the names that it mentions. */
  function nameOf(name: string): Name {
    let known = made.get(name);
    if (!known) {
      const value = values.find((one) => one.name === name);
      if (!value) throw new Error(`no name ${name}`);
      const { expression, reads } = value;
      known = new NamedValue(progress, reads?.map(nameOf) ?? null, evaluator(expression));
      made.set(name, known);
    }
    return known;
  }
}
