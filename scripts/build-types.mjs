// Writes src/model/records.ts: the TypeScript type of every output's records, from the schemas.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { readSchemas } from "./schema-compiler.mjs";

const target = new URL("../src/model/records.ts", import.meta.url);

/** Shared definitions that are text with a format; the alias names the format. */
const aliases = {
  date: "Day",
  document_date: "Day",
  datetime: "DateTime",
  duration: "IsoDuration",
  person: "PersonId",
  identifier: "Identifier",
};

const header = `// Made from schemas/*.schema.json by \`npm run types\`; edit the schemas instead.

/** A calendar day, \`YYYY-MM-DD\`. */
export type Day = string;
/** RFC 3339 with offset, \`2026-09-30T08:30:00+08:00\`. */
export type DateTime = string;
/** ISO 8601, \`P6M\`. */
export type IsoDuration = string;
/** An id of the roster. */
export type PersonId = string;
/** Letters, digits, \`.\`, \`_\` and \`-\`. */
export type Identifier = string;

`;

export async function recordTypes() {
  const schemas = readSchemas();
  const shared = schemas.get("evidence.schema.json").$defs;
  const properties = {};
  for (const schema of schemas.values()) {
    const annotation = schema["x-evidence"];
    if (!annotation?.output) continue;
    const record = typeSchema(schema.$defs.record, shared);
    properties[annotation.output] = { ...record, description: annotation.en.title };
  }
  const root = { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
  const text = await compile(
    { ...root, description: "One record of each output, as its schema has it." },
    "EvidenceRecords",
    {
      bannerComment: "",
      format: false,
      enableConstEnums: false,
      unreachableDefinitions: false,
      customName: () => undefined,
    },
  );
  return header + text;
}

/**
 * The schema with shared definitions expanded or named, English texts, and no conditions, which a type cannot express.
 */
function typeSchema(node, shared) {
  if (node.$ref) {
    const name = node.$ref.split("/").pop();
    const description = node["x-evidence"]?.en?.description;
    const target = aliases[name] ? { tsType: aliases[name] } : typeSchema(shared[name], shared);
    return { ...target, ...(description ? { description } : {}) };
  }
  const result = {};
  if (node.type) result.type = node.type;
  if (node.enum) result.enum = node.enum;
  if ("const" in node) result.const = node.const;
  if (node["x-evidence"]?.en?.description) result.description = node["x-evidence"].en.description;
  if (node.items) result.items = typeSchema(node.items, shared);
  if (node.properties) {
    result.properties = Object.fromEntries(
      Object.entries(node.properties).map(([key, value]) => [key, typeSchema(value, shared)]),
    );
    result.required = node.required ?? [];
    result.additionalProperties = false;
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await recordTypes();
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    console.error("src/model/records.ts is not what the schemas say: run `npm run types`.");
    process.exitCode = 1;
  }
}
