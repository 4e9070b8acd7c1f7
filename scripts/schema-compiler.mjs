import { readdirSync, readFileSync } from "node:fs";
import { _ } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

export const schemasFolder = new URL("../schemas/", import.meta.url);

/** Annotations are for people and editors; the validators do not need them. */
const annotations = ["title", "description", "examples", "x-evidence", "$comment", "$schema"];

/** Every schema of the project by file name, such as `O4.8.2.schema.json`. */
export function readSchemas() {
  const names = readdirSync(schemasFolder).filter((name) => name.endsWith(".schema.json"));
  return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, schemasFolder), "utf8"))]));
}

/**
 * An Ajv in strict mode that knows the project's formats and all of its schemas, under their file names.
 *
 * @param {(items: readonly unknown[]) => readonly [number, number] | null} firstDuplicate
 */
export function createAjv(schemas, formats, firstDuplicate) {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    messages: false,
    formats,
    keywords: ["x-evidence"],
    code: { source: true, esm: true, formats: _`projectFormats` },
  });
  // Ajv compares every item of a list of maps with every other one.
  ajv.removeKeyword("uniqueItems").addKeyword({
    keyword: "uniqueItems",
    type: "array",
    schemaType: "boolean",
    error: { message: "", params: ({ params: { pair } }) => _`{i: ${pair}[1], j: ${pair}[0]}` },
    code(context) {
      const { gen, data, schema } = context;
      if (!schema) return;
      const find = gen.scopeValue("func", { ref: firstDuplicate, code: _`require("project:first-duplicate")` });
      const pair = gen.const("pair", _`${find}(${data})`);
      context.setParams({ pair });
      context.fail(_`${pair} !== null`);
    },
  });
  // Each shared definition is a separate schema: Ajv recompiles a reference into another file's $defs for every
  // file that uses it.
  for (const [name, schema] of schemas) {
    if (name !== sharedDefinitions) ajv.addSchema(plainSchema(schema), name);
  }
  for (const [id, definition] of Object.entries(plainDefinitions(schemas))) {
    ajv.addSchema(definition, definitionKey(id));
  }
  return ajv;
}

export const sharedDefinitions = "evidence.schema.json";

/** By what a schema refers to a shared definition. */
export const definitionKey = (id) => `${id}.definition.json`;

/** The schema of a file without annotations, its references to shared definitions by their keys. */
export function plainSchema(schema) {
  return withSharedRefs(withoutAnnotations(schema), `${sharedDefinitions}#/$defs/`);
}

/** The shared definitions in the same way, by their ids. */
export function plainDefinitions(schemas) {
  const entries = Object.entries(schemas.get(sharedDefinitions).$defs);
  return Object.fromEntries(
    entries.map(([id, definition]) => [id, withSharedRefs(withoutAnnotations(definition), "#/$defs/")]),
  );
}

function withSharedRefs(schema, prefix) {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === "$ref" && typeof value === "string" && value.startsWith(prefix)
        ? definitionKey(value.slice(prefix.length))
        : value,
    ),
  );
}

/** One ESM source text in which each schema's validator is exported under its name. */
export function standaloneSource(ajv, exportNames) {
  return (standaloneCode.default ?? standaloneCode)(ajv, exportNames);
}

/** The schema without annotations; property names are always kept. */
export function withoutAnnotations(schema, isMapOfSchemas = false) {
  if (Array.isArray(schema)) return schema.map((item) => withoutAnnotations(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => isMapOfSchemas || !annotations.includes(key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (!isMapOfSchemas && (key === "enum" || key === "const" || key === "required")) return [key, value];
      return [key, withoutAnnotations(value, !isMapOfSchemas && (key === "properties" || key === "$defs"))];
    }),
  );
}
