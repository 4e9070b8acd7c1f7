import type { RecordTypes, ValueLabels } from "../../evidence/record-types.ts";
import type { Policy } from "../../model/policy.ts";
import type { Rule } from "../../model/rule.ts";
import { type CompiledRule, commonLists, type Place } from "../compiled-rule.ts";
import type { EmittedData } from "../emitted-text.ts";
import { interpretRules } from "../interpret-rules.ts";
import type { Condition, InterpretedRule, InterpretedVariant } from "../interpreted-rule.ts";
import type { Expression } from "../language/language.ts";
import { createRuntime } from "../language/runtime.ts";
import { createViewTypes } from "../language/views.ts";
import { createEmitter, type RuleNames } from "./emit-expression.ts";
import {
  absorbsErrors,
  asksForRecords,
  type Calls,
  type Emitter,
  isSure,
  type Kind,
  NotEmitted,
  nameOf,
  nameOfSignature,
} from "./emitter.ts";

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
 * language, which then does not have to be loaded to evaluate them. An expression becomes a function that reads the names of
 * its rule; what it calls counts its steps. Each rule is a text of its own, so that the engine never reads those that
 * are not asked, with its quick code apart from its exact code and from what a breach shows.
 *
 * @param parameters of the policies that bring the rules
 * @throws RuleError for an invalid expression
 */
export function emitRules(rules: readonly Rule[], parameters: Policy["parameters"], types: RecordTypes): EmittedText {
  const left = new Map<string, string>();
  const texts = new Map<string, Readonly<Record<Kind, string>>>();
  const labels = new Map<string, number>();
  const compiled = interpreted(rules, parameters, types);
  for (const rule of compiled) {
    try {
      texts.set(rule.rule.id, {
        quick: functionText("quick", rule, labels),
        exact: functionText("exact", rule, labels),
      });
    } catch (error) {
      if (!(error instanceof NotEmitted)) throw error;
      left.set(rule.rule.id, error.message);
    }
  }
  const keys = Object.entries(types).map(([name, { subject, eventDate }]) => [name, { subject, eventDate }] as const);
  const data = {
    code: Object.fromEntries(texts),
    begins: Object.fromEntries(
      compiled.filter(({ rule }) => texts.has(rule.id)).map((one) => [one.rule.id, beginsOf(one)]),
    ),
    readLaw: [...texts].flatMap(([id, { quick, exact }]) => (/\blaws\b/.test(quick + exact) ? [id] : [])),
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
  return interpretRules(
    rules.filter(({ program }) => program === undefined),
    {
      runtime,
      constants: null,
      parameters,
      functions: {
        timezone: "UTC",
        publicHolidays: new Set(),
        people: new Map(),
        standardCodes: new Set(),
        budget: runtime.budget,
      },
      types,
      views: createViewTypes(types, Object.keys(types)),
    },
  );
}

function functionText(kind: Kind, { variants }: InterpretedRule, labels: Map<string, number>): string {
  const calls: Calls = { helpers: new Set(), signatures: new Set(), constants: new Map() };
  const texts = variants.map((variant) => {
    const emitter = createEmitter(kind, calls, namesOf(variant));
    return kind === "quick" ? quickText(variant, emitter) : exactText(variant, emitter, labels);
  });
  const signatures = [...calls.signatures].sort();
  const helpers = [...calls.helpers, ...(signatures.length > 0 ? ["own"] : [])].sort();
  return [
    `({ ${helpers.join(", ")} }) => {`,
    ...signatures.map((one) => `const ${nameOfSignature(one)} = own(${JSON.stringify(one)});`),
    ...[...calls.constants].map(([text, name]) => `const ${name} = ${text};`),
    `return ${listText(texts)};`,
    "}",
  ].join("\n");
}

function beginsOf({ variants }: InterpretedRule): CompiledRule["begins"] {
  const outputs = variants.flatMap(({ bindings: [first] }) => first?.output ?? []);
  return outputs.length === variants.length ? outputs : null;
}

function namesOf(variant: InterpretedVariant): RuleNames {
  const asking = new Set(Object.keys(commonLists));
  for (const { name, expression } of variant.values) if (asksForRecords(expression.tree, asking)) asking.add(name);
  return { types: typesOfNames(variant), asking };
}

/** The names of a rule, with the types of those whose values nothing has looked at when they are read. */
function typesOfNames({ bindings, lists, names, values }: InterpretedVariant): Map<string, string | null> {
  const isWhole = ({ tree }: Expression) => tree.meta.macro?.source?.path.length === 0;
  return new Map([
    ...names.map((name): [string, string] => [name, "string"]),
    ...bindings.map(({ name }, at): [string, string | null] => {
      const list = lists[at] as Expression;
      return [name, isWhole(list) ? null : list.type.slice("list<".length, -1)];
    }),
    ...values.map(({ name, expression }): [string, string | null] => {
      return [name, isSure(expression.tree) ? null : expression.type];
    }),
  ]);
}

/** The names as parameters, in the order in which {@link EmittedVariant} numbers them. */
function parametersOf({ names, values }: InterpretedVariant): string[] {
  return [...names, ...values.map(({ name }) => name)].map(nameOf);
}

/** The expressions in the order of the code: of `for`, of `let`, what must hold, and where. */
function expressionsOf({ lists, values, where, require }: InterpretedVariant): Expression[] {
  const all = [...lists, ...values.map(({ expression }) => expression), ...require.map(({ holds }) => holds)];
  return where === null ? all : [...all, where];
}

function quickText(variant: InterpretedVariant, emitter: Emitter): string {
  const { bindings, names, values, conditions, where } = variant;
  const positions = new Map([...names, ...values.map(({ name }) => name)].map((name, at) => [name, at]));
  const expressions = expressionsOf(variant);
  const absorbing = expressions.flatMap(({ tree }, at) => (absorbsErrors(tree) ? [at] : []));
  const code = expressions.map((one) => evaluateText(one, emitter));
  return objectText({
    bindings: JSON.stringify(bindings),
    names: String(names.length),
    reads: JSON.stringify(values.map(({ reads }) => reads?.map((name) => positions.get(name)))),
    conditions: JSON.stringify(conditions),
    where: String(where !== null),
    absorbing: JSON.stringify(absorbing),
    code: `(${parametersOf(variant).join(", ")}) => ${listText(code)}`,
  });
}

/** The same expressions, and what breaches show. */
function exactText(variant: InterpretedVariant, emitter: Emitter, labels: Map<string, number>): string {
  const code = expressionsOf(variant).map((one) => evaluateText(one, emitter));
  const shows = variant.require.map((condition) => `() => (${shownText(condition, emitter, labels)})`);
  return `(${parametersOf(variant).join(", ")}) => (${objectText({ code: listText(code), shows: listText(shows) })})`;
}

function shownText({ at, placeholders }: Condition, emitter: Emitter, labels: Map<string, number>): string {
  const shown = [...placeholders].map(([text, expression]) => {
    const parts = [JSON.stringify(text), evaluateText(expression, emitter), String(labelsAt(expression, labels))];
    return `[${parts.join(", ")}]`;
  });
  return objectText({ at: at === null ? "null" : placeText(at, emitter), placeholders: listText(shown) });
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
  return `() => ${emit(tree)}`;
}

function objectText(parts: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(parts)
    .map(([name, text]) => `${name}: ${text}`)
    .join(", ")} }`;
}

function listText(items: readonly string[]): string {
  return items.length === 0 ? "[]" : `[\n${items.join(",\n")}]`;
}
