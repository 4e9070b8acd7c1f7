import { expect, test } from "vitest";
import { inFormOrder, valueIn, withItemMoved, withValue } from "../../src/form/edit-document.ts";
import { type FieldNode, fieldTree } from "../../src/form/field-tree.ts";
import { documentTree } from "../../src/form/form-document.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { outputSchemas } from "../support/schemas.ts";
import { sheetOf } from "./sheet-of.ts";

test.each<readonly [string, JsonObject, (string | number)[], unknown, JsonObject]>([
  ["a new value, in what is not there yet", {}, ["period", "from"], "a", { period: { from: "a" } }],
  ["an item of a list", { records: [{ a: 1 }] }, ["records", 1, "a"], 2, { records: [{ a: 1 }, { a: 2 }] }],
  ["the last value of a group takes the group away", { period: { from: "a" } }, ["period", "from"], undefined, {}],
  ["but not the record", { records: [{ a: 1 }] }, ["records", 0, "a"], undefined, { records: [{}] }],
  ["a list that is empty goes", { records: [{ a: 1 }] }, ["records", 0], undefined, {}],
  ["a text gives way to fields", { period: "2026" }, ["period", "from"], "a", { period: { from: "a" } }],
  ["no prototype is reached", {}, ["constructor"], "a", { constructor: "a" } as unknown as JsonObject],
])("%s", (_, before, path, value, after) => {
  const copy = structuredClone(before);
  expect(withValue(before, path, value as string)).toEqual(after);
  expect(before).toEqual(copy);
  expect(valueIn(before, ["constructor"])).toBe(undefined);
});

test("an item moves by one place and not beyond the ends", () => {
  expect(withItemMoved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(withItemMoved(["a", "b", "c"], 1, 1)).toEqual(["a", "c", "b"]);
  expect(withItemMoved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(withItemMoved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
});

test.each([...outputSchemas])(
  "%s: every value of its examples has a field, in the order of the form",
  async (output, schema) => {
    const { form, shared } = await sheetOf(output);
    const tree = documentTree(fieldTree(shared.envelope, shared.period), fieldTree(form.fields, shared.period));
    for (const example of schema.examples as JsonObject[]) {
      const shuffled = reversed(example);
      expect(JSON.stringify(inFormOrder(shuffled, tree))).toBe(JSON.stringify(inFormOrder(example, tree)));
      expect(inFormOrder(shuffled, tree)).toEqual(example);
      expect(unknownKeys(example, tree)).toEqual([]);
    }
  },
);

function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}

function unknownKeys(value: unknown, nodes: readonly FieldNode[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => unknownKeys(item, nodes));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const node = nodes.find((one) => one.key === key);
    return node ? unknownKeys(inner, node.fields) : [key];
  });
}
