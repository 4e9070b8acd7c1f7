import { readdirSync, readFileSync } from "node:fs";

export const repositoryFolder = new URL("../../", import.meta.url);

/** A JSON Schema as traversed by the tests. */
export interface Schema {
  readonly [keyword: string]: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly "x-evidence"?: Annotation;
}

export interface Annotation {
  readonly output?: string;
  readonly event_date?: string;
  readonly key?: readonly string[];
  readonly references?: Readonly<Record<string, string>>;
  readonly future?: readonly string[];
  readonly every_row?: { readonly ended_by: readonly string[] };
  readonly open_items?: readonly {
    readonly list?: string;
    readonly key?: string;
    readonly closed: string;
    readonly due?: string;
  }[];
  readonly own_results?: readonly { readonly of?: readonly string[]; readonly fields: readonly string[] }[];
  readonly counts?: readonly {
    readonly count: string;
    readonly of: string;
    readonly where: Readonly<Record<string, readonly unknown[]>>;
  }[];
  readonly separate?: readonly (readonly string[])[];
  /** Of the shared definitions: the largest lengths of lists and maps, by what they are of. */
  readonly limits?: Readonly<Record<string, number>>;
  readonly en?: { readonly title?: string; readonly description?: string };
}

/** Every schema by file name, such as `O4.8.2.schema.json`. */
export const schemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync(new URL("schemas/", repositoryFolder))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(`schemas/${name}`, repositoryFolder), "utf8")) as Schema]),
);

/** The outputs' schemas by code, in the order of the names. */
export const outputSchemas: ReadonlyMap<string, Schema> = new Map(
  [...schemas]
    .filter(([name]) => /^O\d+\.\d+\.\d+\.schema\.json$/.test(name))
    .map(([name, schema]) => [name.slice(0, -".schema.json".length), schema]),
);

/** The schema of one record of an output. */
export function recordSchema(output: string): Schema {
  const record = outputSchemas.get(output)?.$defs?.record;
  if (!record) throw new Error(`${output} has no record`);
  return record;
}

/** The target of a schema's `$ref`. */
export function resolveRef(ref: string, root: Schema): Schema {
  const [file = "", fragment = ""] = ref.split("#");
  const target = file === "" ? root : schemas.get(file);
  let found: unknown = target;
  for (const token of fragment.split("/").slice(1)) found = (found as Record<string, unknown> | undefined)?.[token];
  if (typeof found !== "object" || found === null) throw new Error(`${ref} leads nowhere`);
  return found as Schema;
}

/** Every schema within a schema with its path; annotations and values are skipped. */
export function* subschemas(schema: Schema, path = "#"): Generator<{ schema: Schema; path: string }> {
  yield { schema, path };
  for (const [keyword, value] of Object.entries(schema)) {
    if (["x-evidence", "examples", "enum", "const", "default", "required"].includes(keyword)) continue;
    if (["properties", "patternProperties", "$defs"].includes(keyword)) {
      for (const [name, child] of Object.entries(value as Record<string, unknown>)) {
        if (isSchema(child)) yield* subschemas(child, `${path}/${keyword}/${name}`);
      }
    } else if (Array.isArray(value)) {
      for (const [index, child] of value.entries()) {
        if (isSchema(child)) yield* subschemas(child, `${path}/${keyword}/${index}`);
      }
    } else if (isSchema(value)) yield* subschemas(value, `${path}/${keyword}`);
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
