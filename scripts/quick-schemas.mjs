import { importSource } from "./import-source.mjs";
import { definitionKey, plainDefinitions, plainSchema, readSchemas } from "./schema-compiler.mjs";
import { schemaInfo } from "./validator-modules.mjs";

const { quickTestOf } = await importSource("src/evidence/quick-test.ts");
const { definitionsOf } = await importSource("src/evidence/quick-validators.ts");

/**
 * What src/evidence/quick-validators.ts reads: of every output, of the configuration and of the roster the schema and
 * what there is to know about it, and the definitions that they share, each by its name.
 *
 * @throws Error for a schema with a keyword that the quick test does not know
 */
export function quickSchemas() {
  const schemas = readSchemas();
  const definitions = Object.fromEntries(
    Object.entries(plainDefinitions(schemas)).map(([id, definition]) => [definitionKey(id), definition]),
  );
  const files = [...schemas.keys()].filter((name) => /^(?:O[\d.]+|config|people)\.schema\.json$/.test(name));
  const entries = files.map((file) => {
    const schema = plainSchema(schemas.get(file));
    for (const part of partsOf({ ...schema, $defs: { ...schema.$defs, ...definitions } }))
      quickTestOf(part, definitionsOf(schema, definitions));
    return [file.replace(".schema.json", ""), { schema, info: schemaInfo(schemas.get(file), schemas) }];
  });
  return new Map([["definitions", definitions], ...entries]);
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
