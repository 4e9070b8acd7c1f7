import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { formats } from "../time/formats.ts";
import { firstDuplicate } from "./first-duplicate.ts";
import { patternTest } from "./text-patterns.ts";

/** Whether a value is as a schema asks. */
export type QuickTest = (value: JsonValue) => boolean;

/** A JSON Schema without annotations, or whether anything at all is valid. */
export type PlainSchema = boolean | Part;
export type Part = { readonly [keyword: string]: JsonValue };
export type TestOf = (part: PlainSchema) => QuickTest;

/** The keywords that are about one type of values: one test is made of all of them that a schema has, and of its type. */
interface KindOfValues {
  readonly type: string;
  readonly keywords: readonly string[];
  readonly make: (part: Part, testOf: TestOf) => QuickTest;
}

export const kindsOfValues: readonly KindOfValues[] = [
  { type: "object", keywords: ["properties", "required", "additionalProperties"], make: testOfMap },
  { type: "array", keywords: ["items", "minItems", "maxItems", "uniqueItems"], make: testOfList },
  { type: "string", keywords: ["minLength", "maxLength", "pattern", "format"], make: testOfText },
];

interface Field {
  readonly name: string;
  readonly schema: PlainSchema;
  readonly isRequired: boolean;
  /** Made for the first value: most fields of a form are left out. */
  test: QuickTest | null;
}

function testOfMap(part: Part, testOf: TestOf): QuickTest {
  const others = part.type !== "object";
  const { properties = {}, additionalProperties = true } = part;
  const schemas = properties as { readonly [name: string]: PlainSchema };
  const required = listAt(part, "required") as readonly string[];
  const names = Object.keys(schemas);
  for (const name of required) if (!Object.hasOwn(schemas, name)) names.push(name);
  const fields = names.map((name): Field => {
    const schema = schemas[name] ?? (additionalProperties as PlainSchema);
    return { name, schema, isRequired: required.includes(name), test: null };
  });
  if (additionalProperties !== true) {
    const rest = testOf(additionalProperties as PlainSchema);
    return (value) => (isObject(value) ? hasFields(value, fields, required.length, rest, testOf) : others);
  }
  return (value) => {
    if (!isObject(value)) return others;
    for (const field of fields) {
      const inner = value[field.name];
      if (inner === undefined) {
        if (field.isRequired) return false;
      } else {
        field.test ??= testOf(field.schema);
        if (!field.test(inner)) return false;
      }
    }
    return true;
  };
}

/**
 * In one walk over the keys. They are expected in the order of the schema, as forms have them: then the next one is
 * found by comparing, without looking it up.
 */
function hasFields(
  value: JsonObject,
  fields: readonly Field[],
  required: number,
  rest: QuickTest,
  testOf: TestOf,
): boolean {
  let next = 0;
  let found = 0;
  for (const name in value) {
    const inner = value[name] as JsonValue;
    let place = next;
    while (place < fields.length && (fields[place] as Field).name !== name) place++;
    // Otherwise it is one of those before.
    if (place === fields.length) place = placeOf(name, fields);
    const field = fields[place];
    if (!field) {
      if (!rest(inner)) return false;
      continue;
    }
    next = place + 1;
    if (field.isRequired) found++;
    field.test ??= testOf(field.schema);
    if (!field.test(inner)) return false;
  }
  return found === required;
}

/** In a function of its own: one within the loop that refers to the name would make an object for each key. */
function placeOf(name: string, fields: readonly Field[]): number {
  return fields.findIndex((field) => field.name === name);
}

function testOfList(part: Part, testOf: TestOf): QuickTest {
  const others = part.type !== "array";
  const { items = true, minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems = false } = part;
  const test = testOf(items as PlainSchema);
  return (value) => {
    if (!Array.isArray(value)) return others;
    if (value.length < Number(minItems) || value.length > Number(maxItems)) return false;
    for (let index = 0; index < value.length; index++) if (!test(value[index] as JsonValue)) return false;
    return uniqueItems !== true || firstDuplicate(value) === null;
  };
}

function testOfText(part: Part): QuickTest {
  const others = part.type !== "string";
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = part;
  const [least, most] = [Number(minLength), Number(maxLength)];
  const fitsPattern = pattern === undefined ? null : patternTest(String(pattern));
  const isOfFormat = format === undefined ? null : formatTest(String(format));
  return (value) => {
    if (typeof value !== "string") return others;
    // A text has at most twice as many units as signs, and no more signs than units.
    if (value.length < 2 * least - 1 && lengthOf(value) < least) return false;
    if (value.length > most && lengthOf(value) > most) return false;
    return (fitsPattern === null || fitsPattern(value)) && (isOfFormat === null || isOfFormat(value));
  };
}

function formatTest(format: string): (text: string) => boolean {
  return Object.entries(formats).find(([name]) => name === format)?.[1] ?? unknown(`format ${format}`);
}

/** In code points, as schemas count. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

export function listAt(part: Part, keyword: string): readonly JsonValue[] {
  return (part[keyword] ?? []) as readonly JsonValue[];
}

export function unknown(what: string): never {
  throw new Error(`unknown ${what}`);
}
