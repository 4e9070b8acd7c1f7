import { describe, expect, test } from "vitest";
import { schemaFindings } from "../../src/evidence/schema-findings.ts";
import { loadValidator, type SchemaError } from "../../src/evidence/validators.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import { locales } from "../../src/model/locale.ts";
import { type Schema, schemas, subschemas } from "../support/schemas.ts";

interface Patterned {
  readonly place: string;
  readonly file: string;
  readonly pattern: string;
  readonly form: Readonly<Record<string, string>> | undefined;
}

const patterned: Patterned[] = [...schemas].flatMap(([file, root]) =>
  [...subschemas(root)].flatMap(({ schema, path }) => {
    const { pattern } = schema;
    const annotation = schema["x-evidence"] as { readonly form?: Readonly<Record<string, string>> } | undefined;
    return typeof pattern === "string" ? [{ place: `${file} ${path}`, file, pattern, form: annotation?.form }] : [];
  }),
);
/** Schemas of which documents are validated; the shared definitions are part of all. */
const validated = [...schemas.keys()].filter((file) => !/^(?:evidence|roll-up)\./.test(file));

describe("every pattern says in words what is expected", () => {
  test.each(patterned.map((one) => [one.place, one] as const))("%s", (_, { form, pattern }) => {
    expect(Object.keys(form ?? {}).sort()).toEqual([...locales].sort());
    expect(form?.["zh-TW"]).toMatch(/\p{Script=Han}/u);
    expect(form?.en).toMatch(/^[\x20-\x7e…]+$/);
    if (pattern !== "\\S") for (const locale of locales) expect(form?.[locale]).toMatch(/例如|such as/);
  });

  test("and alike wherever it is the same in one schema", () => {
    for (const file of schemas.keys()) {
      const words = new Map<string, unknown>();
      for (const { pattern, form } of patterned.filter((one) => one.file === file)) {
        expect(words.get(pattern) ?? form, `${file} ${pattern}`).toEqual(form);
        words.set(pattern, form);
      }
    }
  });
});

/** The patterns that a schema uses, its references followed. */
function patternsOf(root: Schema): string[] {
  const shared = schemas.get("evidence.schema.json");
  const text = JSON.stringify(root);
  const used = [...subschemas(root)].map(({ schema }) => schema.pattern);
  const ofShared = Object.entries(shared?.$defs ?? {})
    .filter(([name]) => text.includes(`evidence.schema.json#/$defs/${name}"`))
    .flatMap(([, definition]) => [...subschemas(definition)].map(({ schema }) => schema.pattern));
  return [...new Set([...used, ...ofShared])].filter((pattern) => typeof pattern === "string");
}

test.each(validated)("no message about %s shows a regular expression", async (file) => {
  const { info } = await loadValidator(file.replace(".schema.json", ""));
  for (const pattern of patternsOf(schemas.get(file) ?? {})) {
    const error: SchemaError = {
      keyword: "pattern",
      instancePath: "/x",
      schemaPath: "#/properties/x/pattern",
      params: { pattern },
    };
    const [finding] = schemaFindings([error], { x: "\u0001" }, info);
    if (finding?.code !== "schema-pattern") throw new Error(`${file} ${pattern}`);
    expect(finding.params.form, pattern).not.toBeNull();
    for (const locale of locales) {
      expect(messagesFor(locale).finding(createFinding(finding.code, finding.params))).not.toMatch(
        /\^|\$(?!document)|\\[dSsw]|\[[a-zA-Z0-9]+-|\(\?/,
      );
    }
  }
});
