import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { formats } from "../time/formats.ts";
import { firstDuplicate } from "./first-duplicate.ts";

/** Whether a value is as a schema asks. */
export type QuickTest = (value: JsonValue) => boolean;

/** A JSON Schema without annotations, or whether anything at all is valid. */
export type PlainSchema = boolean | { readonly [keyword: string]: JsonValue };

/**
 * Tests values by schemas of the vocabulary below, which is what the schemas of evidence use, and says yes or no. It
 * needs no code of its own for each schema, so that a run that only meets valid documents does not load any; why
 * something is invalid is the business of the validators that Ajv makes, which also have the last word.
 *
 * @param definitions what `$ref` leads to, by its whole text
 * @throws Error for a keyword or a reference that is not known here
 */
export function quickTestOf(schema: PlainSchema, definitions: ReadonlyMap<string, PlainSchema>): QuickTest {
  const referred = new Map<string, QuickTest>();
  return testOf(schema);

  function testOf(part: PlainSchema): QuickTest {
    if (typeof part === "boolean") return () => part;
    const tests = Object.keys(part).flatMap((keyword) => {
      const make = vocabulary[keyword];
      if (!make) throw new Error(`unknown keyword ${keyword}`);
      return make(part, testOf, reference) ?? [];
    });
    const [only = () => true] = tests;
    if (tests.length < 2) return only;
    return (value) => {
      for (const test of tests) if (!test(value)) return false;
      return true;
    };
  }

  /** Made when it is first asked, since definitions may refer to each other. */
  function reference(text: string): QuickTest {
    const definition = definitions.get(text);
    if (definition === undefined) throw new Error(`unknown reference ${text}`);
    return (value) => {
      let test = referred.get(text);
      if (!test) {
        test = testOf(definition);
        referred.set(text, test);
      }
      return test(value);
    };
  }
}

type Part = Exclude<PlainSchema, boolean>;
type TestOf = (part: PlainSchema) => QuickTest;
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

  required: (part) => {
    const names = listAt(part, "required").map(String);
    return (value) => !isObject(value) || names.every((name) => value[name] !== undefined);
  },
  properties: (part, testOf) => {
    const tests = Object.entries(part.properties as JsonObject).map(([name, schema]) => {
      return [name, testOf(schema as PlainSchema)] as const;
    });
    return (value) => {
      if (!isObject(value)) return true;
      for (const [name, test] of tests) {
        const inner = value[name];
        if (inner !== undefined && !test(inner)) return false;
      }
      return true;
    };
  },
  additionalProperties: ({ properties = {}, additionalProperties }, testOf) => {
    const known = new Set(Object.keys(properties as JsonObject));
    const test = testOf(additionalProperties as PlainSchema);
    return (value) =>
      !isObject(value) || Object.keys(value).every((name) => known.has(name) || test(value[name] as JsonValue));
  },
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

  items: ({ items }, testOf) => {
    const test = testOf(items as PlainSchema);
    return (value) => !Array.isArray(value) || value.every(test);
  },
  minItems:
    ({ minItems }) =>
    (value) =>
      !Array.isArray(value) || value.length >= Number(minItems),
  maxItems:
    ({ maxItems }) =>
    (value) =>
      !Array.isArray(value) || value.length <= Number(maxItems),
  uniqueItems:
    ({ uniqueItems }) =>
    (value) => {
      return uniqueItems !== true || !Array.isArray(value) || value.length < 2 || firstDuplicate(value) === null;
    },

  pattern: ({ pattern }) => {
    const expression = new RegExp(String(pattern), "u");
    return (value) => typeof value !== "string" || expression.test(value);
  },
  format: ({ format }) => {
    const test = Object.entries(formats).find(([name]) => name === format)?.[1] ?? unknown(`format ${format}`);
    return (value) => typeof value !== "string" || test(value);
  },
  minLength:
    ({ minLength }) =>
    (value) =>
      typeof value !== "string" || lengthOf(value) >= Number(minLength),
  maxLength:
    ({ maxLength }) =>
    (value) => {
      const most = Number(maxLength);
      // No text has more signs than units.
      return typeof value !== "string" || value.length <= most || lengthOf(value) <= most;
    },

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

function listAt(part: Part, keyword: string): readonly JsonValue[] {
  return part[keyword] as readonly JsonValue[];
}

/** In code points, as schemas count. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function unknown(what: string): never {
  throw new Error(`unknown ${what}`);
}
