import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import type { ValueLabels } from "../evidence/record-types.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Rule } from "../model/rule.ts";
import { builtFolder } from "../source/built-folder.ts";
import { readBuiltin } from "../standard/builtin-data.ts";
import type { Binding, CompiledRule, Instance, Place, RuleVariant } from "./compiled-rule.ts";
import { type QuickCode, readExact, readQuick } from "./emitted-text.ts";
import { type CompiledLanguage, createCompiledLanguage } from "./language/compiled-language.ts";
import { UnknownInputError } from "./language/errors.ts";
import type { RecordKey } from "./language/facts.ts";
import { createQuickLanguage, type QuickLanguage } from "./language/quick-language.ts";
import type { FunctionContext } from "./language/rule-function.ts";
import type { Runtime } from "./language/runtime.ts";
import { BoundName, endsRule, type Name, NamedValue, type Progress } from "./named-values.ts";
import type { RuleConstants } from "./rule-constants.ts";

/** An expression as JavaScript. */
type Evaluate = () => unknown;
/** A rule as the build writes it (src/rules/emit/emit-rules.ts). */
type EmittedRule = (language: QuickLanguage) => readonly EmittedVariant[];

interface EmittedVariant {
  readonly bindings: readonly Binding[];
  /** How many names are bound: those of `for`, and perhaps that of the output that lacks something. */
  readonly names: number;
  /** Of each name of `let` the names that it reads, see {@link NamedValue}, by number: those that are bound come first. */
  readonly reads: readonly (readonly number[] | null)[];
  readonly conditions: RuleVariant["conditions"];
  readonly where: boolean;
  /** Which expressions may have a value though a part of them fails. */
  readonly absorbing: readonly number[];
  /** The expressions: the lists of `for`, those of `let`, the conditions, and where. */
  readonly code: (...names: Name[]) => readonly Evaluate[];
}

/** Its exact code: read when quick code fails, or on a breach. */
type ExactRule = (language: CompiledLanguage) => readonly ((...names: Name[]) => ExactVariant)[];

interface ExactVariant {
  /** In the order of the quick code. */
  readonly code: readonly Evaluate[];
  readonly shows: readonly (() => EmittedShown)[];
}

/** What a breach shows. */
interface EmittedShown {
  readonly at: Place | null;
  /** By their text: expressions, and the position of the labels of what they may give. */
  readonly placeholders: readonly (readonly [text: string, Evaluate, labels: number])[];
}

/** The built-in rules that were compiled at build. */
export interface EmittedRules {
  readonly has: (id: string) => boolean;
  readonly readsLaw: (id: string) => boolean;
  readonly keys: Readonly<Record<string, RecordKey>>;
  /** See {@link CompiledRule}, by the ids of the rules. */
  readonly begins: Readonly<Record<string, CompiledRule["begins"]>>;
  readonly compile: (
    rules: readonly Rule[],
    context: { readonly runtime: Runtime; readonly constants: RuleConstants; readonly functions: FunctionContext },
  ) => CompiledRule[];
}

let quickCode: QuickCode | null = null;
let exactCode: QuickCode["code"] | null = null;

export function loadEmittedRules(): EmittedRules {
  quickCode ??= readQuick(readText("rules.txt"));
  const { code, readLaw, keys, begins } = quickCode;
  return {
    has: (id) => Object.hasOwn(code, id),
    readsLaw: (id) => readLaw.includes(id),
    keys,
    begins,
    compile(rules, { runtime, constants, functions }) {
      const language = createCompiledLanguage(runtime, constants, functions);
      const { quick, takeAsksDay } = notingDay(createQuickLanguage(runtime, language));
      return rules.map((rule) => {
        const { id } = rule;
        const exact = once(() => exactOf(id, Object.keys(code))(language));
        let asksDay = false;
        const variants = once(() => {
          const emitted = (scriptOf(code[id] ?? missing(id)) as EmittedRule)(quick);
          asksDay = takeAsksDay();
          return emitted.map((variant, at) => variantOf(variant, rule, (names) => exact()[at]?.(...names)));
        });
        return {
          rule,
          begins: begins[id] ?? null,
          // No function of the language reads a field that the rule does not name. Where a longer name holds this one, the
          // rule is only evaluated once more than it would have to be.
          mayRead: (field) => code[id]?.includes(field) ?? true,
          get asksDay() {
            return asksDay;
          },
          get variants() {
            return variants();
          },
        };
      });
    },
  };
}

/** A language that takes note of rules that read what depends on the day: each takes what it reads when it is compiled. */
function notingDay(language: QuickLanguage) {
  let asksDay = false;
  const noting = (name: "today" | "laws"): PropertyDescriptor => ({
    get() {
      asksDay = true;
      return language[name];
    },
  });
  return {
    quick: Object.create(language, { today: noting("today"), laws: noting("laws") }) as QuickLanguage,
    takeAsksDay() {
      const taken = asksDay;
      asksDay = false;
      return taken;
    },
  };
}

function readText(name: string): string {
  return readFileSync(new URL(`data/${name}`, builtFolder), "latin1");
}

function exactOf(id: string, ids: readonly string[]): ExactRule {
  exactCode ??= readExact(readText("rules-exact.txt"), ids);
  return scriptOf(exactCode[id] ?? missing(id)) as ExactRule;
}

function missing(id: string): never {
  throw new Error(`the rule ${id} was not compiled at build`);
}

/**
 * A rule as a script rather than a module: only what is evaluated is given to the engine. In brackets it compiles a
 * function at once, instead of looking over it first; of those within, too many are never called.
 */
function scriptOf(code: string): unknown {
  return new Script(`(${code})`, { filename: "rules.js" }).runInThisContext();
}

let allLabels: readonly ValueLabels[] | null = null;

/** Read when a breach first shows a value that has labels. */
function labelsAt(position: number): ValueLabels {
  if (position < 0) return noLabels;
  allLabels ??= readBuiltin("rule-labels") as readonly ValueLabels[];
  return allLabels[position] ?? noLabels;
}

const noLabels = {};

type ExactOf = (names: readonly Name[]) => ExactVariant | undefined;

function variantOf(variant: EmittedVariant, rule: Rule, exactOf: ExactOf): RuleVariant {
  const { bindings, conditions } = variant;
  return {
    bindings,
    conditions,
    begin: (_, progress) => begin(variant, rule, exactOf, progress),
    complete() {
      // The build has compiled all of it.
    },
  };
}

function begin(
  { bindings, names: boundNames, reads, conditions, where, absorbing, code }: EmittedVariant,
  rule: Rule,
  exactOf: ExactOf,
  progress: Progress,
): Instance {
  const { budget } = progress;
  const bound = Array.from({ length: boundNames }, () => new BoundName());
  const names: Name[] = [...bound];
  for (const [at, read] of reads.entries()) {
    const from = read?.map((one) => names[one] as Name) ?? null;
    names.push(new NamedValue(progress, from, () => evaluate(bindings.length + at)));
  }
  const exact = once(() => exactOf(names) ?? missing(rule.id));
  const expressions = code(...names);
  /** What exact code said last: where it is what an expression fails with, exact code says the same of that. */
  let said: unknown = null;
  const evaluate = (at: number) => {
    const mark = budget.mark();
    try {
      return (expressions[at] as Evaluate)();
    } catch (error) {
      const isSaid = error === said && !absorbing.includes(at);
      if (isSaid || error instanceof UnknownInputError || endsRule(error)) throw error;
      budget.rewind(mark);
      return evaluateAgain(at);
    }
  };
  const evaluateAgain = (at: number) => {
    try {
      return (exact().code[at] ?? missing(rule.id))();
    } catch (error) {
      said = error;
      throw error;
    }
  };
  const firstCondition = bindings.length + reads.length;
  return {
    bind(at, value) {
      const name = bound[at];
      if (name) name.value = value;
      progress.turn++;
    },
    list: evaluate,
    where: () => !where || evaluate(firstCondition + conditions.length),
    holds: (condition) => evaluate(firstCondition + condition),
    shows(condition) {
      const { at, placeholders } = (exact().shows[condition] as () => EmittedShown)();
      const shown = placeholders.map(([text, one, labels]) => {
        return [text, { evaluate: one, labels: labelsAt(labels) }] as const;
      });
      return { at, message: messageOf(rule, condition), placeholders: new Map(shown) };
    },
  };
}

/** The message of a condition: those of `also` follow those of `require`. */
function messageOf({ require, also = [], message }: Rule, condition: number): LocalizedText {
  const own = typeof require === "object" ? Object.keys(require).length : 1;
  return also[condition - own]?.message ?? message;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
