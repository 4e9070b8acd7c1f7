import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import type { ValueLabels } from "../evidence/record-types.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Rule } from "../model/rule.ts";
import { builtFolder } from "../source/built-folder.ts";
import { readBuiltin } from "../standard/builtin-data.ts";
import type { CompiledRule, Condition, Evaluable, Place, RuleVariant } from "./compile-rule.ts";
import { type CompiledLanguage, createCompiledLanguage } from "./language/compiled-language.ts";
import type { RecordKey } from "./language/facts.ts";
import type { FunctionContext } from "./language/rule-function.ts";
import type { Runtime } from "./language/runtime.ts";
import type { RuleConstants } from "./rule-constants.ts";

/** An expression as JavaScript: of the values of the names of its rule. */
type Evaluate = (values: never) => unknown;

/**
 * A rule as the build writes it (src/rules/emit/emit-rules.ts): the parts of {@link CompiledRule} that are no texts.
 */
type EmittedRule = (language: CompiledLanguage) => readonly EmittedVariant[];

interface EmittedVariant {
  readonly bindings: readonly {
    readonly name: string;
    readonly list: Evaluate;
    readonly output: string | null;
    readonly oneByOne: boolean;
  }[];
  readonly values: readonly { readonly name: string; readonly once: boolean; readonly value: Evaluate }[];
  readonly where: Evaluate | null;
  readonly require: readonly EmittedCondition[];
}

interface EmittedCondition {
  readonly output: string | null;
  readonly holds: Evaluate;
  /** What a breach shows. */
  readonly shows: () => {
    readonly at: EmittedPlace | null;
    /** By their text: expressions, and the position of the labels of what they may give. */
    readonly placeholders: readonly (readonly [text: string, Evaluate, labels: number])[];
  };
}

type EmittedPlace =
  | { readonly record: Evaluate; readonly field: string | null }
  | { readonly condition: Evaluate; readonly whenTrue: EmittedPlace; readonly whenFalse: EmittedPlace };

/** What src/rules/emit/emit-rules.ts makes of the built-in rules. */
export interface EmittedData extends EmittedHead {
  /** Of each rule by its id: an {@link EmittedRule} as an expression in JavaScript. */
  readonly code: Readonly<Record<string, string>>;
}

interface EmittedHead {
  /** The rules that read the table of laws. */
  readonly readLaw: readonly string[];
  readonly keys: Readonly<Record<string, RecordKey>>;
}

/** The built-in rules that were compiled at build. */
export interface EmittedRules {
  readonly has: (id: string) => boolean;
  readonly readsLaw: (id: string) => boolean;
  readonly keys: Readonly<Record<string, RecordKey>>;
  readonly compile: (
    rules: readonly Rule[],
    context: { readonly runtime: Runtime; readonly constants: RuleConstants; readonly functions: FunctionContext },
  ) => CompiledRule[];
}

/**
 * As the build writes it: a line of JSON with the ids, then a line of code for each. Text in ASCII is read and cut without
 * looking at every character, as the texts of JSON would have to be.
 */
export function writeEmitted({ code, ...head }: EmittedData): string {
  const lines = Object.values(code).map((text) => text.replace(/[^ -~]/g, escaped));
  return `${[JSON.stringify({ ...head, ids: Object.keys(code) }), ...lines].join("\n")}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export function readEmitted(text: string): EmittedData {
  const [first = "", ...lines] = text.trimEnd().split("\n");
  const { ids, ...head } = JSON.parse(first) as EmittedHead & { readonly ids: readonly string[] };
  return { ...head, code: Object.fromEntries(ids.map((id, index) => [id, lines[index] ?? ""])) };
}

let data: EmittedData | null = null;

export function loadEmittedRules(): EmittedRules {
  data ??= readEmitted(readFileSync(new URL("data/rules.txt", builtFolder), "latin1"));
  const { code, readLaw, keys } = data;
  return {
    has: (id) => Object.hasOwn(code, id),
    readsLaw: (id) => readLaw.includes(id),
    keys,
    compile(rules, { runtime, constants, functions }) {
      const language = createCompiledLanguage(runtime, constants, functions);
      const emitted = evaluated(rules.map(({ id }) => code[id] ?? missing(id)));
      return rules.map((rule, index) => {
        const variants = emitted[index]?.(language) ?? [];
        return { rule, variants: variants.map((variant) => variantOf(variant, rule, runtime)) };
      });
    },
  };
}

function missing(id: string): never {
  throw new Error(`the rule ${id} was not compiled at build`);
}

/**
 * The rules of some code, as a script rather than a module: only what is asked is given to the engine. In brackets it
 * compiles a function at once, instead of looking over it first: each is called right away.
 */
function evaluated(code: readonly string[]): readonly EmittedRule[] {
  return new Script(`[${code.map((text) => `(${text})`).join(",\n")}]`, { filename: "rules.js" }).runInThisContext();
}

let allLabels: readonly ValueLabels[] | null = null;

/** Read when a breach first shows a value that has labels. */
function labelsAt(position: number): ValueLabels {
  if (position < 0) return noLabels;
  allLabels ??= readBuiltin("rule-labels") as readonly ValueLabels[];
  return allLabels[position] ?? noLabels;
}

const noLabels = {};

function variantOf(variant: EmittedVariant, rule: Rule, { budget }: Runtime): RuleVariant {
  const evaluable = (evaluate: Evaluate, labels = -1): Evaluable => ({
    get labels() {
      return labelsAt(labels);
    },
    evaluate(values) {
      const result = evaluate(values as never);
      // An exhausted budget that `||` or exists() has swallowed must not decide anything.
      budget.check();
      return result;
    },
  });
  const placeOf = (place: EmittedPlace): Place =>
    "record" in place
      ? { record: evaluable(place.record), field: place.field }
      : {
          condition: evaluable(place.condition),
          whenTrue: placeOf(place.whenTrue),
          whenFalse: placeOf(place.whenFalse),
        };
  const messages = messagesOf(rule);
  return {
    bindings: variant.bindings.map((binding) => ({ ...binding, list: evaluable(binding.list) })),
    values: variant.values.map(({ name, once, value }) => ({ name, once, expression: evaluable(value) })),
    where: variant.where && evaluable(variant.where),
    require: variant.require.map(({ output, holds, shows }, index): Condition => {
      return {
        output,
        holds: evaluable(holds),
        get message() {
          return messages(index);
        },
        get at() {
          const { at } = shows();
          return at && placeOf(at);
        },
        get placeholders() {
          const { placeholders } = shows();
          return new Map(placeholders.map(([text, shown, labels]) => [text, evaluable(shown, labels)]));
        },
      };
    }),
  };
}

/** The message of each condition: those of `also` follow those of `require`. Read when a breach shows it. */
function messagesOf(rule: Rule): (index: number) => LocalizedText {
  return (index) => {
    const { require, also = [], message } = rule;
    const own = typeof require === "object" ? Object.keys(require).length : 1;
    return also[index - own]?.message ?? message;
  };
}
