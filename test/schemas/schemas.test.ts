import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { firstDuplicate } from "../../src/evidence/first-duplicate.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { formats } from "../../src/time/formats.ts";
import { ruleFiles } from "../support/rule-files.ts";
import {
  outputSchemas,
  recordSchema,
  repositoryFolder,
  resolveRef,
  type Schema,
  schemas,
  subschemas,
} from "../support/schemas.ts";

interface StandardFile {
  readonly duties: readonly { readonly tasks: readonly { readonly outputs: readonly { readonly id: string }[] }[] }[];
}

const { createAjv, sharedDefinitions } = await import(new URL("scripts/schema-compiler.mjs", repositoryFolder).href);
const standard = parse(readFileSync(new URL("policies/standard.yaml", repositoryFolder), "utf8")) as StandardFile;
const outputs = standard.duties.flatMap(({ tasks }) =>
  tasks.flatMap((task) => task.outputs.map((output) => output.id)),
);

/** Due dates that no rule of the output reads, because another date decides. */
const askedElsewhere: ReadonlyMap<string, readonly string[]> = new Map([
  // A notice says by when; whether it was done is in the register of fixes (O4.5.3).
  ["O4.5.2", ["due_date"]],
  // The policy's time to fix by severity decides, not the day that the organization set itself.
  ["O4.5.3", ["due_date"]],
]);

describe("the schemas as a whole", () => {
  it("describe all 71 outputs of the standard and nothing else", () => {
    expect(outputs).toHaveLength(71);
    expect([...outputSchemas.keys()].sort()).toEqual(outputs.toSorted());
  });

  it("refer to what is there", () => {
    for (const root of schemas.values()) {
      for (const { schema } of subschemas(root)) if (schema.$ref) expect(resolveRef(schema.$ref, root)).toBeDefined();
    }
  });

  it("are valid, and compile in Ajv's strict mode, which requires types and properties as well", () => {
    const ajv = createAjv(schemas, formats, firstDuplicate);
    const refused = [...schemas].flatMap(([name, schema]) => {
      try {
        if (!ajv.validateSchema(schema)) return [`${name}: ${ajv.errorsText()}`];
        return name === sharedDefinitions || ajv.getSchema(name) ? [] : [`${name}: not found`];
      } catch (error) {
        return [`${name}: ${(error as Error).message}`];
      }
    });
    expect(refused).toEqual([]);
  });

  it("keep clear of keywords that editors and generators handle differently", () => {
    const avoided = new Set([
      "$dynamicRef",
      "$dynamicAnchor",
      "$id",
      "$anchor",
      "unevaluatedProperties",
      "unevaluatedItems",
      "contains",
      "minContains",
      "maxContains",
      "patternProperties",
    ]);
    const used = [...outputSchemas].flatMap(([output, root]) =>
      [...subschemas(root)].flatMap(({ schema, path }) =>
        Object.keys(schema)
          .filter((keyword) => avoided.has(keyword))
          .map((keyword) => `${output} ${path} ${keyword}`),
      ),
    );
    expect(used).toEqual([]);
  });
});

/** Paths below which a schema only adds conditions to an object that is closed elsewhere. */
const condition = /\/(?:if|then|else|not|(?:allOf|anyOf|oneOf)\/\d+)(?:\/|$)/;
const chinese = /\p{Script=Han}/u;

describe.each([...outputSchemas])("%s", (output, root) => {
  const annotation = root["x-evidence"];
  const record = recordSchema(output);
  const fields = Object.entries(record.properties ?? {});

  it("says in both languages what the document and each field is", () => {
    expect(root.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(undescribed(root)).toEqual([]);
    expect(fields.flatMap(([name, schema]) => undescribed(schema).map((what) => `${name}: ${what}`))).toEqual([]);
  });

  it("gives nested fields and conditions their words in both languages", () => {
    const wordless: string[] = [];
    for (const { schema, path } of subschemas(root)) {
      if (schema.title !== undefined && !schema["x-evidence"]?.en?.title) wordless.push(`${path}: en title`);
      if (schema.description !== undefined && !schema["x-evidence"]?.en?.description) wordless.push(`${path}: en text`);
      if (path === "#" || condition.test(path)) continue;
      for (const [name, { title, $ref }] of Object.entries(schema.properties ?? {})) {
        if (title === undefined && $ref === undefined) wordless.push(`${path}/${name}: title`);
      }
    }
    expect(wordless).toEqual([]);
    expect((record.allOf as readonly Schema[] | undefined)?.filter(({ description }) => !description) ?? []).toEqual(
      [],
    );
  });

  it("names its event date, its key and references that exist", () => {
    expect(annotation?.output).toBe(output);
    const eventDate = annotation?.event_date ?? "";
    if (eventDate !== "$document") {
      const field = fieldAt(output, eventDate);
      expect(isDated(field.schema, root), `${eventDate} is a date`).toBe(true);
      expect(field.required, `${eventDate} is required`).toBe(true);
    }
    const key = annotation?.key ?? [];
    expect(key).not.toEqual([]);
    for (const field of key) fieldAt(output, field);
    for (const [path, target] of Object.entries(annotation?.references ?? {})) {
      fieldAt(output, path.replaceAll("/*", "").replaceAll("/", "."));
      const [, code = "", field = ""] = /^(O\d+\.\d+\.\d+)\.(.+)$/.exec(target) ?? [];
      expect(outputSchemas.has(code), target).toBe(true);
      fieldAt(code, field);
    }
  });

  it("separates people in fields that exist", () => {
    for (const pair of annotation?.separate ?? []) {
      expect(pair).toHaveLength(2);
      for (const path of pair) fieldAt(output, path.replaceAll("/*", "").replaceAll("/", "."));
    }
  });

  it("ends a row by fields that exist", () => {
    for (const field of annotation?.every_row?.ended_by ?? []) fieldAt(output, field);
  });

  it("follows items of lists by fields that exist, and counts them so", () => {
    for (const { list, key, closed, due } of annotation?.open_items ?? []) {
      const fields = [key, closed, due, due && "postponed"].filter((field) => field !== undefined);
      for (const field of fields) fieldAt(output, list === undefined ? field : `${list}.${field}`);
    }
    for (const { of = [], fields } of annotation?.own_results ?? []) {
      for (const field of [...of, ...fields]) fieldAt(output, field);
    }
    for (const { count, of, where } of annotation?.counts ?? []) {
      fieldAt(output, count);
      for (const field of Object.keys(where)) fieldAt(output, `${of}.${field}`);
    }
  });

  it("has dates that may be in the future in fields that exist, and every due, expiry and planned date among them", () => {
    const future = new Set(annotation?.future ?? []);
    for (const path of future) {
      const { schema } = fieldAt(output, path.replaceAll("/*", "").replaceAll("/", "."));
      expect(schema.$ref, path).toMatch(/\/date$/);
    }
    const open = [...subschemas(recordSchema(output))].flatMap(({ schema }) =>
      Object.entries(schema.properties ?? {}).flatMap(([name, { $ref = "" }]) => {
        const isLater = /due|expir|^until$|planned|next_|eol|retention|effective/.test(name) && /\/date$/.test($ref);
        return isLater && ![...future].some((path) => path.split("/").at(-1) === name) ? [name] : [];
      }),
    );
    expect(open).toEqual([]);
  });

  it("has a rule that asks whether what is due was closed", () => {
    const asking = ruleFiles
      .filter(({ rule }) => rule.outputs.includes(output))
      .map(({ rule }) => JSON.stringify(rule));
    const unasked = [...subschemas(recordSchema(output))].flatMap(({ schema, path }) => {
      const names = Object.keys(schema.properties ?? {});
      const closed = names.filter((name) => /^(?:closed|completed|done|answered|fixed)_(?:date|at|on)$/.test(name));
      const list = /\/properties\/(\w+)(?:\/items)?$/.exec(path)?.[1] ?? "";
      return names
        .filter((name) => /(?:^|_)due_(?:date|on)$/.test(name))
        .filter((due) => !asking.some((rule) => [`.${due}`, list, ...closed].every((word) => rule.includes(word))));
    });
    expect(unasked).toEqual(askedElsewhere.get(output) ?? []);
  });

  it("has who must not be who in fields that are compared, not only in words", () => {
    const compared = new Set((annotation?.separate ?? []).map((pair) => pair.at(-1)?.split("/").at(-1)));
    const rules = ruleFiles.filter(({ rule }) => rule.outputs.includes(output)).map(({ rule }) => JSON.stringify(rule));
    const open = [...subschemas(recordSchema(output))].flatMap(({ schema }) =>
      Object.entries(schema.properties ?? {}).flatMap(([name, { description = "" }]) =>
        /人.*不得(?:為.*人|與.*(?:相同|同一人)|參演)|^不得與.*同一人/.test(description) &&
        !compared.has(name) &&
        !rules.some((rule) => rule.includes(`.${name}`))
          ? [name]
          : [],
      ),
    );
    expect(open).toEqual([]);
  });

  it("refuses unknown keys at every level", () => {
    const open = [...subschemas(root)]
      .filter(({ path }) => !condition.test(path))
      .filter(({ schema }) => schema.type === "object" || schema.properties !== undefined)
      .filter(({ schema }) => schema.additionalProperties !== false)
      .map(({ path }) => path);
    expect(open).toEqual([]);
  });

  it("has an example that is valid", async () => {
    const examples = root.examples as readonly unknown[] | undefined;
    expect(examples?.length).toBeGreaterThanOrEqual(1);
    const { validate } = await loadValidator(output);
    for (const example of examples ?? []) {
      expect(validate(example)).toBe(null);
      expect(example).toMatchObject({ output });
    }
  });
});

function undescribed(schema: Schema): string[] {
  const english = schema["x-evidence"]?.en;
  return [
    ...(chinese.test(schema.title ?? "") || /^[A-Z0-9 -]+$/.test(schema.title ?? "") ? [] : ["title"]),
    ...(chinese.test(schema.description ?? "") ? [] : ["description"]),
    ...(english?.title && !chinese.test(english.title) ? [] : ["English title"]),
    ...(english?.description && !chinese.test(english.description) ? [] : ["English description"]),
  ];
}

/** The field of a record that a path such as `exercises.asset_id` names; lists on the way are entered. */
function fieldAt(output: string, path: string): { schema: Schema; required: boolean } {
  const root = outputSchemas.get(output) ?? {};
  let schema = recordSchema(output);
  let required = true;
  for (const name of path.split(".")) {
    const object = schema.items ? follow(schema.items, root) : follow(schema, root);
    const next = object.properties?.[name];
    if (!next) throw new Error(`${output} has no field ${path}`);
    required &&= object.required?.includes(name) ?? false;
    schema = next;
  }
  return { schema, required };
}

function follow(schema: Schema, root: Schema): Schema {
  return schema.$ref && !schema.properties ? follow(resolveRef(schema.$ref, root), root) : schema;
}

function isDated(schema: Schema, root: Schema): boolean {
  const { format } = follow(schema, root);
  return format === "date" || format === "date-time";
}

/*
 * The field list of the domain research, if it is next to the checkout.
 */

interface FieldList {
  readonly [output: string]: { readonly fields: readonly { readonly key: string; readonly req: "R" | "O" }[] };
}

const fieldList = new URL("../shared/domain/fields.json", repositoryFolder);

describe.skipIf(!existsSync(fieldList))("the field list of the research (absent: skipped)", () => {
  const list = existsSync(fieldList) ? (JSON.parse(readFileSync(fieldList, "utf8")) as FieldList) : {};

  it("has 874 fields: the schemas have each, and require none that it has as optional", () => {
    const differences: Record<string, string> = {};
    let count = 0;
    for (const [output, { fields }] of Object.entries(list)) {
      const { properties = {}, required = [] } = recordSchema(output);
      for (const { key, req } of fields) {
        count++;
        if (!Object.hasOwn(properties, key)) differences[`${output} ${key}`] = "missing";
        else if (req === "O" && required.includes(key)) differences[`${output} ${key}`] = "required";
      }
    }
    expect(count).toBe(874);
    expect(differences).toEqual({});
  });
});
