import { expect, test } from "vitest";
import { parse } from "yaml";
import { draftDocument } from "../../src/author/draft-document.ts";
import { loadSchema } from "../../src/author/load-schema.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { commandMessagesFor } from "../../src/messages/commands.ts";
import { isObject, type JsonObject } from "../../src/model/json.ts";
import { locales } from "../../src/model/locale.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { valueAt } from "../../src/text/json-pointer.ts";

const outputs = outputsOf(await loadStandard()).map(({ id }) => id);

async function draftOf(output: string, locale: (typeof locales)[number], allowsNil = false): Promise<string> {
  const { draft } = commandMessagesFor(locale);
  const values = new Map([
    ["output", output],
    ["id", `${output}-2026-10-01`],
    ["date", "2026-10-01"],
  ]);
  const facts = { values, known: new Map(), people: ["p-1 王小明"], allowsNil };
  return draftDocument(await loadSchema(output, locale), facts, { ...draft, intro: draft.intro(output, output, null) });
}

/** The keys of a schema's object, with those inside it, as the draft nests them. */
function keysOf(schema: JsonObject, definitions: JsonObject): string[] {
  const { $ref: reference } = schema;
  const definition = typeof reference === "string" ? definitions[reference.replace("#/$defs/", "")] : undefined;
  const whole = { ...(isObject(definition) ? definition : {}), ...schema };
  const inner = isObject(whole.properties) ? whole.properties : {};
  const own = Object.entries(inner).flatMap(([key, one]) => (isObject(one) ? [key, ...keysOf(one, definitions)] : []));
  return isObject(whole.items) ? [...own, ...keysOf(whole.items, definitions)] : own;
}

/** Whether nothing is filled in, there or inside. */
function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.values(value).every(isBlank));
}

test.each(outputs)("the draft of %s is YAML in which only blanks are wrong, and names every field", async (output) => {
  const { validate } = await loadValidator(output);
  for (const locale of locales) {
    const text = await draftOf(output, locale);
    const draft: JsonObject = parse(text);
    const blanks = (validate(draft) ?? []).filter(
      ({ keyword, schemaPath }) => keyword !== "if" && !/\/(?:oneOf|anyOf)(?:\/|$)/.test(schemaPath),
    );
    expect(blanks.length).toBeGreaterThan(0);
    for (const { instancePath, keyword } of blanks) {
      const about = valueAt(draft, instancePath);
      expect([output, instancePath, keyword, keyword !== "additionalProperties" && isBlank(about)]).toEqual([
        output,
        instancePath,
        keyword,
        true,
      ]);
    }
    const schema = await loadSchema(output, locale);
    const keys = new Set(keysOf(schema, isObject(schema.$defs) ? schema.$defs : {}));
    for (const key of ["nil", "to", "from", "statement", "confirmed_by"]) keys.delete(key);
    for (const key of keys) expect(text).toMatch(new RegExp(`^ *(?:# +)?(?:- )?(?:# +)?${key}:`, "m"));
  }
});

test("a statement that nothing happened is offered where it is evidence", async () => {
  expect(await draftOf("O7.1.1", "en", true)).toMatch(/^# nil:/m);
  expect(await draftOf("O7.1.1", "en")).not.toContain("nil:");
});

test.each(["\n", "\r", "\r\n", "\u0085", "\u2028", "\u001b[2J"])(
  "a name with %j stays in its comment",
  async (sign) => {
    const { draft } = commandMessagesFor("en");
    const name = `p-1${sign}prepared_by: p-1`;
    const facts = {
      values: new Map(),
      known: new Map([["records.asset_id", [name]]]),
      people: [name],
      allowsNil: false,
    };
    const text = draftDocument(await loadSchema("O4.8.2", "en"), facts, { ...draft, intro: [] });
    expect(parse(text).prepared_by).toBe(null);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Zl}/u);
  },
);
