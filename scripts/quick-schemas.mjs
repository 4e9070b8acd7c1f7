import { importSource } from "./import-source.mjs";
import { definitionKey, plainDefinitions, plainSchema, readSchemas } from "./schema-compiler.mjs";
import { schemaInfo } from "./validator-modules.mjs";

const { valueAt } = await importSource("src/text/json-pointer.ts");
const { quickTestOf } = await importSource("src/evidence/quick-test.ts");
const { definitionsOf } = await importSource("src/evidence/quick-validators.ts");

/**
 * What src/evidence/quick-validators.ts reads, by name of its file: the schema of every output, of the configuration, of policies and of
 * the roster, the definitions that they share, each by its name, what there is to know about all of them, and the titles of the
 * properties of each output, which only findings show. What is said of invalid values is left to the validators.
 *
 * @throws Error for a schema with a keyword that the quick test does not know
 */
export function quickSchemas() {
  const schemas = readSchemas();
  const definitions = Object.fromEntries(
    Object.entries(plainDefinitions(schemas)).map(([id, definition]) => [definitionKey(id), definition]),
  );
  const names = [...schemas.keys()].flatMap(
    (name) => /^(O[\d.]+|config|people|policy)\.schema\.json$/.exec(name)?.[1] ?? [],
  );
  const files = new Map([["quick/definitions", definitions]]);
  const infos = {};
  for (const name of names) {
    const written = schemas.get(`${name}.schema.json`);
    const schema = simplified(plainSchema(written));
    for (const part of partsOf({ ...schema, $defs: { ...schema.$defs, ...definitions } }))
      quickTestOf(part, definitionsOf(schema, definitions));
    const { properties, reasons, ...info } = schemaInfo(written, schemas);
    files.set(`quick/${name}`, schema);
    if (name.startsWith("O")) files.set(`titles/${name}`, properties);
    infos[name] = info;
  }
  return files.set("schema-infos", infos);
}

/**
 * The same in words that the quick test knows: keys that follow one pattern, what a key brings with it, and references
 * to a part of a definition.
 *
 * @throws Error for patterns of keys beside other keys
 */
function simplified(schema, root = schema) {
  if (Array.isArray(schema)) return schema.map((one) => simplified(one, root));
  if (typeof schema !== "object" || schema === null) return schema;
  if (/^#\/\$defs\/[^/]+\//.test(schema.$ref)) return simplified(valueAt(root, schema.$ref.slice(1)), root);
  const { patternProperties, dependentSchemas, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, simplified(value, root)]),
  );
  const brought = Object.entries(dependentSchemas ?? {}).map(([key, then]) => {
    return { if: { type: "object", required: [key] }, then };
  });
  if (brought.length > 0) rest.allOf = [...(rest.allOf ?? []), ...brought];
  if (!patternProperties) return rest;
  const [[pattern, values], ...others] = Object.entries(patternProperties);
  if (others.length > 0 || rest.properties || rest.propertyNames || rest.additionalProperties !== false)
    throw new Error("a schema has patternProperties beside other keys");
  return { ...rest, propertyNames: { pattern }, additionalProperties: values };
}

/** A schema and all schemas in it. */
function* partsOf(schema, isMapOfSchemas = false) {
  if (typeof schema !== "object" || schema === null) return;
  if (!isMapOfSchemas && !Array.isArray(schema)) yield schema;
  for (const [keyword, value] of Object.entries(schema)) {
    if (!isMapOfSchemas && ["enum", "const", "required"].includes(keyword)) continue;
    yield* partsOf(value, !isMapOfSchemas && ["properties", "$defs"].includes(keyword));
  }
}
