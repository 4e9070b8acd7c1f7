import type { RecordTypes, ValueLabels } from "../../evidence/record-types.ts";
import type { Policy } from "../../model/policy.ts";
import type { Rule } from "../../model/rule.ts";
import { commonLists, type InterpretedRule, lackingOutput, type Place } from "../compile-rule.ts";
import type { EmittedData } from "../emitted-rules.ts";
import { interpretRules } from "../interpret-rules.ts";
import type { Expression } from "../language/language.ts";
import { createRuntime } from "../language/runtime.ts";
import { createViewTypes } from "../language/views.ts";
import { createEmitter } from "./emit-expression.ts";
import { type Calls, type Emitter, isSure, NotEmitted, nameOfSignature } from "./emitter.ts";

export interface EmittedText {
  /** What src/rules/emitted-rules.ts loads. */
  readonly data: EmittedData;
  /** Labels of what placeholders may give, which only breaches show: the code has their positions. */
  readonly labels: readonly ValueLabels[];
  /** Why rules are not in it, by their ids: these are left to the library of the expression language. */
  readonly left: ReadonlyMap<string, string>;
}

/**
 * Compiles rules to JavaScript: what each expression means is decided once, at build, by the library of the expression
 * language, which then does not have to be loaded to evaluate them. An expression becomes a function of `v`, the names
 * of its rule; what it calls counts its steps. Each rule is a text of its own, so that the engine never reads those that
 * are not asked.
 *
 * @param parameters of the policies that bring the rules
 * @throws RuleError for an invalid expression
 */
export function emitRules(rules: readonly Rule[], parameters: Policy["parameters"], types: RecordTypes): EmittedText {
  const left = new Map<string, string>();
  const texts = new Map<string, string>();
  const labels = new Map<string, number>();
  for (const rule of interpreted(rules, parameters, types)) {
    try {
      texts.set(rule.rule.id, functionText(rule, labels));
    } catch (error) {
      if (!(error instanceof NotEmitted)) throw error;
      left.set(rule.rule.id, error.message);
    }
  }
  const keys = Object.entries(types).map(([name, { subject, eventDate }]) => [name, { subject, eventDate }] as const);
  const data = {
    code: Object.fromEntries(texts),
    readLaw: [...texts].flatMap(([id, text]) => (/\blaws\b/.test(text) ? [id] : [])),
    keys: Object.fromEntries(keys),
  };
  return { data, labels: [...labels.keys()].map((text) => JSON.parse(text)), left };
}

function interpreted(
  rules: readonly Rule[],
  parameters: Policy["parameters"],
  types: RecordTypes,
): readonly InterpretedRule[] {
  const runtime = createRuntime(() => {});
  const { spend } = runtime.budget;
  return interpretRules(
    rules.filter(({ program }) => program === undefined),
    {
      runtime,
      constants: null,
      parameters,
      functions: { timezone: "UTC", publicHolidays: new Set(), people: new Map(), standardCodes: new Set(), spend },
      types,
      views: createViewTypes(types, Object.keys(types)),
    },
  );
}

function functionText({ variants }: InterpretedRule, labels: Map<string, number>): string {
  const calls: Calls = { helpers: new Set(), signatures: new Set() };
  const texts = variants.map((variant) => variantText(variant, createEmitter(calls, namesOf(variant)), labels));
  const signatures = [...calls.signatures].sort();
  const helpers = [...calls.helpers, ...(signatures.length > 0 ? ["own"] : [])].sort();
  return [
    `({ ${helpers.join(", ")} }) => {`,
    ...signatures.map((one) => `const ${nameOfSignature(one)} = own(${JSON.stringify(one)});`),
    `return ${listText(texts)};`,
    "}",
  ].join("\n");
}

/** The names of a rule, with the types of those whose values nothing has looked at when they are read. */
function namesOf({ bindings, values, require }: InterpretedRule["variants"][number]): Map<string, string | null> {
  const isWhole = ({ tree }: Expression) => tree.meta.macro?.source?.path.length === 0;
  const typeIn = (list: Expression) => list.type.slice("list<".length, -1);
  return new Map([
    ...Object.keys(commonLists).map((name): [string, null] => [name, null]),
    ...bindings.map(({ name, list }): [string, string | null] => [name, isWhole(list) ? null : typeIn(list)]),
    ...values.map(({ name, expression }): [string, string | null] => {
      return [name, isSure(expression.tree) ? null : expression.type];
    }),
    ...require.flatMap(({ output }): [string, string][] => (output === null ? [] : [[lackingOutput, "string"]])),
  ]);
}

function variantText(
  variant: InterpretedRule["variants"][number],
  emitter: Emitter,
  labels: Map<string, number>,
): string {
  const { bindings, values, where, require } = variant;
  return objectText({
    bindings: listText(
      bindings.map(({ name, list, output, oneByOne }) => {
        const parts = { name: JSON.stringify(name), list: evaluateText(list, emitter) };
        return objectText({ ...parts, output: JSON.stringify(output), oneByOne: String(oneByOne) });
      }),
    ),
    values: listText(
      values.map(({ name, once, expression }) => {
        return objectText({
          name: JSON.stringify(name),
          once: String(once),
          value: evaluateText(expression, emitter),
        });
      }),
    ),
    where: where === null ? "null" : evaluateText(where, emitter),
    require: listText(
      require.map(({ output, holds, at, placeholders }) => {
        const shown = [...placeholders].map(([text, expression]) => {
          const parts = [JSON.stringify(text), evaluateText(expression, emitter), String(labelsAt(expression, labels))];
          return `[${parts.join(", ")}]`;
        });
        const place = at === null ? "null" : placeText(at, emitter);
        return objectText({
          output: JSON.stringify(output),
          holds: evaluateText(holds, emitter),
          shows: `() => (${objectText({ at: place, placeholders: listText(shown) })})`,
        });
      }),
    ),
  });
}

/** The position of the labels of what an expression may give; -1 for none. */
function labelsAt(expression: Expression, labels: Map<string, number>): number {
  const text = JSON.stringify(expression.labels);
  if (text === "{}") return -1;
  if (!labels.has(text)) labels.set(text, labels.size);
  return labels.get(text) ?? -1;
}

function placeText(place: Place<Expression>, emitter: Emitter): string {
  if ("record" in place) {
    return objectText({ record: evaluateText(place.record, emitter), field: JSON.stringify(place.field) });
  }
  return objectText({
    condition: evaluateText(place.condition, emitter),
    whenTrue: placeText(place.whenTrue, emitter),
    whenFalse: placeText(place.whenFalse, emitter),
  });
}

function evaluateText({ tree }: Expression, { emit }: Emitter): string {
  return `(v) => ${emit(tree)}`;
}

function objectText(parts: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(parts)
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ")} }`;
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n${items.join(",\n")}]`;
}
