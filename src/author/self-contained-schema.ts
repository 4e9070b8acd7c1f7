import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { Locale } from "../model/locale.ts";

const sharedRef = "evidence.schema.json#/$defs/";
const localRef = "#/$defs/";

/** Keywords whose value is a schema, or a list of schemas. */
const schemaKeywords = new Set([
  "items",
  "additionalProperties",
  "if",
  "then",
  "else",
  "not",
  "allOf",
  "anyOf",
  "oneOf",
]);

/** Keywords whose value is a map from names to schemas. */
const mapKeywords = new Set(["properties", "patternProperties", "$defs"]);

/**
 * A schema as an editor needs it: one file without references to others, with titles, descriptions and the labels of
 * values in one language. It accepts exactly what the original accepts.
 *
 * @param schema - as in schemas/, in JSON Schema 2020-12
 * @param shared - schemas/evidence.schema.json
 */
export function selfContainedSchema(schema: JsonObject, shared: JsonObject, locale: Locale): JsonObject {
  const sharedDefinitions = definitionsOf(shared);
  const own = definitionsOf(schema);
  const included = new Map<string, JsonObject>();
  const include = (name: string) => {
    const here = Object.hasOwn(own, name) ? `shared_${name}` : name;
    const definition = sharedDefinitions[name];
    if (!isObject(definition)) throw new Error(`no shared definition ${name}`);
    if (!included.has(here)) {
      included.set(here, {}); // it may refer to itself
      included.set(here, inEditor(definition, { locale, include, local: true }));
    }
    return here;
  };
  const { $defs: _, ...rest } = schema;
  const { examples: __, ...root } = inEditor(withEnvelope(rest, shared), { locale, include, local: false });
  const definitions = inEditor({ $defs: own }, { locale, include, local: false }).$defs;
  const all = { ...(isObject(definitions) ? definitions : {}), ...Object.fromEntries(included) };
  return Object.keys(all).length > 0 ? { ...root, $defs: all } : root;
}

/** The fields of the envelope that no schema describes, because all of them have the same, with what they are. */
function withEnvelope(schema: JsonObject, shared: JsonObject): JsonObject {
  const { "x-evidence": annotation } = shared;
  const texts = isObject(annotation) && isObject(annotation.envelope) ? annotation.envelope : {};
  const { properties } = schema;
  if (!isObject(properties) || properties.output === undefined) return schema;
  const described = Object.entries(texts).map(([name, text]) => [name, laidOver(text, properties[name] ?? {})]);
  return { ...schema, properties: { ...properties, ...Object.fromEntries(described) } };
}

function laidOver(texts: JsonValue, field: JsonValue): JsonValue {
  return isObject(texts) && isObject(field) ? { ...texts, ...field } : field;
}

interface Context {
  readonly locale: Locale;
  /** Takes a shared definition along, and says under which name. */
  readonly include: (name: string) => string;
  /** Whether `#/$defs/` means the shared definitions. */
  readonly local: boolean;
}

function inEditor(schema: JsonObject, context: Context): JsonObject {
  const { "x-evidence": annotation, title: _, description: __, ...rest } = schema;
  const entries = Object.entries({ ...textsOf(schema, annotation, context.locale), ...rest });
  const written = Object.fromEntries(
    entries.map(([keyword, value]) => [keyword, keywordValue(keyword, value, context)]),
  );
  const { items } = written;
  // The values of a list have their labels beside the list.
  return isObject(items)
    ? { ...written, items: { ...items, ...labelsOf(items, annotation, context.locale) } }
    : written;
}

function keywordValue(keyword: string, value: JsonValue, context: Context): JsonValue {
  if (keyword === "$ref" && typeof value === "string") return localReference(value, context);
  if (mapKeywords.has(keyword) && isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, schemaOf(schema, context)]));
  }
  if (!schemaKeywords.has(keyword)) return value;
  return Array.isArray(value) ? value.map((schema) => schemaOf(schema, context)) : schemaOf(value, context);
}

const schemaOf = (schema: JsonValue, context: Context) => (isObject(schema) ? inEditor(schema, context) : schema);

function localReference(reference: string, { include, local }: Context): string {
  const prefix = local ? localRef : sharedRef;
  if (!reference.startsWith(prefix)) return reference;
  return `${localRef}${include(reference.slice(prefix.length))}`;
}

/** Title, description, what a pattern asks for and the labels of the values, in one language. */
function textsOf(schema: JsonObject, annotation: JsonValue | undefined, locale: Locale): JsonObject {
  const { en, form } = isObject(annotation) ? annotation : {};
  const texts = locale === "zh-TW" ? schema : isObject(en) ? en : {};
  const asked = isObject(form) ? form[locale] : undefined;
  return {
    ...(typeof texts.title === "string" ? { title: texts.title } : {}),
    ...(typeof texts.description === "string" ? { description: texts.description } : {}),
    ...(typeof asked === "string" && schema.pattern !== undefined ? { patternErrorMessage: asked } : {}),
    ...labelsOf(schema, annotation, locale),
  };
}

/** The labels of values are Chinese: the values themselves are English. */
function labelsOf(schema: JsonObject, annotation: JsonValue | undefined, locale: Locale): JsonObject {
  const labels = isObject(annotation) && isObject(annotation.labels) ? annotation.labels : {};
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  const described = values.map((value) => labels[String(value)]).filter((label) => typeof label === "string");
  const isWhole = described.length === values.length && values.length > 0;
  return locale === "zh-TW" && isWhole ? { enumDescriptions: described } : {};
}

function definitionsOf({ $defs }: JsonObject): JsonObject {
  return isObject($defs) ? $defs : {};
}
