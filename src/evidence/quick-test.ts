import { isObject, type JsonValue } from "../model/json.ts";
import {
  kindsOfValues,
  listAt,
  type Part,
  type PlainSchema,
  type QuickTest,
  type TestOf,
  unknown,
} from "./quick-kinds.ts";

/**
 * Tests values by schemas of the vocabulary below, which is what the schemas of evidence use, and says yes or no. It
 * needs no code of its own for each schema, so that a run that only meets valid documents does not load any; why
 * something is invalid is the business of the validators that Ajv makes, which also have the last word.
 *
 * @param definitions what `$ref` leads to, by its whole text
 * @param made the tests of definitions that other schemas share, to which it adds; not those of `#/$defs/`
 * @throws Error for a keyword or a reference of the schema that is not known here; of its fields, when they are first met
 */
export function quickTestOf(
  schema: PlainSchema,
  definitions: ReadonlyMap<string, PlainSchema>,
  made: Map<string, QuickTest | null> = new Map(),
): QuickTest {
  const own: typeof made = new Map();
  return testOf(schema);

  function testOf(part: PlainSchema): QuickTest {
    if (typeof part === "boolean") return () => part;
    const kinds = kindsOfValues.filter(({ keywords }) => keywords.some((keyword) => keyword in part));
    const tests = kinds.map(({ make }) => make(part, testOf));
    for (const keyword of Object.keys(part)) {
      const isTaken = kinds.some(({ type, keywords }) => {
        return keywords.includes(keyword) || (keyword === "type" && part.type === type);
      });
      if (isTaken) continue;
      const make = vocabulary[keyword];
      if (!make) throw new Error(`unknown keyword ${keyword}`);
      const test = make(part, testOf, reference);
      if (test) tests.push(test);
    }
    return allOf(tests);
  }

  function reference(text: string): QuickTest {
    const tests = text.startsWith("#") ? own : made;
    const known = tests.get(text);
    if (known) return known;
    // One that refers to itself is asked for only once it is made.
    if (known === null) return (value) => tests.get(text)?.(value) === true;
    const definition = definitions.get(text);
    if (definition === undefined) throw new Error(`unknown reference ${text}`);
    tests.set(text, null);
    const test = testOf(definition);
    tests.set(text, test);
    return test;
  }
}

/** Of no more tests than two, without the loop. */
function allOf(tests: readonly QuickTest[]): QuickTest {
  const [first = () => true, second] = tests;
  if (!second) return first;
  if (tests.length === 2) return (value) => first(value) && second(value);
  return (value) => {
    for (let index = 0; index < tests.length; index++) if (!tests[index]?.(value)) return false;
    return true;
  };
}

/** Null for a keyword that another one takes along. */
type Make = (part: Part, testOf: TestOf, reference: (text: string) => QuickTest) => QuickTest | null;

const vocabulary: Readonly<Record<string, Make>> = {
  $defs: () => null,
  $ref: ({ $ref }, _, reference) => reference(String($ref)),
  type: ({ type }) => {
    const tests = [type].flat().map((name) => types[String(name)] ?? unknown(`type ${name}`));
    const [first = unknown("type")] = tests;
    return tests.length === 1 ? first : (value) => tests.some((test) => test(value));
  },
  enum: (part) => oneOfValues(listAt(part, "enum")),
  const: (part) => oneOfValues([part.const as JsonValue]),

  propertyNames: ({ propertyNames }, testOf) => {
    const test = testOf(propertyNames as PlainSchema);
    return (value) => !isObject(value) || Object.keys(value).every(test);
  },
  minProperties:
    ({ minProperties }) =>
    (value) =>
      !isObject(value) || Object.keys(value).length >= Number(minProperties),
  maxProperties:
    ({ maxProperties }) =>
    (value) =>
      !isObject(value) || Object.keys(value).length <= Number(maxProperties),

  minimum:
    ({ minimum }) =>
    (value) =>
      typeof value !== "number" || value >= Number(minimum),
  maximum:
    ({ maximum }) =>
    (value) =>
      typeof value !== "number" || value <= Number(maximum),
  exclusiveMinimum:
    ({ exclusiveMinimum }) =>
    (value) =>
      typeof value !== "number" || value > Number(exclusiveMinimum),
  exclusiveMaximum:
    ({ exclusiveMaximum }) =>
    (value) =>
      typeof value !== "number" || value < Number(exclusiveMaximum),

  allOf: (part, testOf) => {
    const tests = listAt(part, "allOf").map((one) => testOf(one as PlainSchema));
    return (value) => tests.every((test) => test(value));
  },
  anyOf: (part, testOf) => {
    const tests = listAt(part, "anyOf").map((one) => testOf(one as PlainSchema));
    return (value) => tests.some((test) => test(value));
  },
  oneOf: (part, testOf) => {
    const tests = listAt(part, "oneOf").map((one) => testOf(one as PlainSchema));
    return (value) => tests.filter((test) => test(value)).length === 1;
  },
  not: ({ not }, testOf) => {
    const test = testOf(not as PlainSchema);
    return (value) => !test(value);
  },
  if: ({ if: condition, then: met = true, else: unmet = true }, testOf) => {
    const [test, whenMet, whenNot] = [condition, met, unmet].map((one) => testOf(one as PlainSchema));
    return (value) => (test?.(value) ? whenMet : whenNot)?.(value) === true;
  },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: () => null,
  else: () => null,
};

const types: Readonly<Record<string, QuickTest>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  number: Number.isFinite,
  integer: Number.isInteger,
};

function oneOfValues(values: readonly JsonValue[]): QuickTest {
  // Equality of lists and maps would have to look into them.
  if (values.some((value) => typeof value === "object" && value !== null)) unknown("value of a list or map");
  if (values.length === 1) return (value) => value === values[0];
  const known = new Set(values);
  return (value) => known.has(value);
}
