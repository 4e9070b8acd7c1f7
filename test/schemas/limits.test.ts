import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { expect, test } from "vitest";
import { formats } from "../../src/time/formats.ts";
import { type Schema, schemas, subschemas } from "../support/schemas.ts";

const { limits } = schemas.get("evidence.schema.json")?.["x-evidence"] ?? {};
const all = [...schemas].flatMap(([name, schema]) =>
  [...subschemas(schema)].map(({ schema, path }) => ({ schema, place: `${name}${path}` })),
);
const typesOf = ({ type }: Schema): readonly unknown[] => [type].flat();

/** Whether a pattern that speaks of the whole text fits only texts of some length. */
function isBoundedBy(pattern: string): boolean {
  let isEndless = !/^\^.*\$$/.test(pattern);
  visitRegExpAST(new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true }), {
    onQuantifierEnter(quantifier) {
      isEndless ||= quantifier.max === Number.POSITIVE_INFINITY && !looksAhead(quantifier);
    },
  });
  return !isEndless;
}

function looksAhead({ parent }: AST.Node): boolean {
  return parent !== null && (parent.type === "Assertion" || looksAhead(parent));
}

const unbounded = (isOne: (schema: Schema) => boolean) =>
  all.filter(({ schema }) => isOne(schema)).map(({ place }) => place);

test("every list of a schema has a largest length", () => {
  expect(
    unbounded((schema) => typesOf(schema).includes("array") && "items" in schema && !("maxItems" in schema)),
  ).toEqual([]);
});

test("every map of any keys has a largest number of them", () => {
  expect(
    unbounded(
      (schema) =>
        (typeof schema.additionalProperties === "object" || "patternProperties" in schema) &&
        !("maxProperties" in schema),
    ),
  ).toEqual([]);
});

test("every text has a largest length: its own, or that of its pattern or format", () => {
  expect(
    unbounded(
      (schema) =>
        typesOf(schema).includes("string") &&
        !["enum", "const", "maxLength", "$ref"].some((keyword) => keyword in schema) &&
        !(typeof schema.pattern === "string" && isBoundedBy(schema.pattern)) &&
        !(typeof schema.format === "string" && Object.hasOwn(formats, schema.format)),
    ),
  ).toEqual([]);
});

test("no format fits a text without end", () => {
  const digits = "1".repeat(1000);
  for (const text of [`P${digits}Y`, `PT${digits}H`, `P${digits}W`, `2026-09-30T08:30:00.${digits}Z`, digits])
    expect(Object.values(formats).some((fits) => fits(text))).toBe(false);
});

test("limits of lists and maps are the named ones, or tell more of what they hold", () => {
  const named = new Set(Object.values(limits ?? {}));
  const own = all.flatMap(({ schema, place }) =>
    ["maxItems", "maxProperties"].flatMap((keyword) => {
      const limit = schema[keyword];
      return typeof limit === "number" && limit > 500 && !named.has(limit) ? [`${place}: ${limit}`] : [];
    }),
  );
  expect(own).toEqual([]);
});
