import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "../../src/model/json.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { type Identify, updateYaml } from "../../src/yaml/update-yaml.ts";

const byId: Identify = (path, item) => (path === "records" && isObject(item) ? String(item.id) : null);
const update = (text: string, change: (data: JsonObject) => unknown, index = 0) => {
  const data = structuredClone(readYaml(text).documents[index]) as JsonObject;
  change(data);
  return updateYaml(text, index, data, byId);
};
const records = (data: JsonObject) => data.records as JsonObject[];
const record = (data: JsonObject, at: number) => records(data)[at] as JsonObject;

const block = `# kept
output: O1.1.1 # why
period: { from: 2026-01-01, to: 2026-03-31 }
records:
  # the first
  - id: A-1
    name: 'one' # quoted
    groups: [a, b]
    text: |
      two
      lines
  - id: A-2
    name: two
    inner:
      - { a: 1, b: 2 }
      - { a: 3, b: 4 }
# the end
`;

const flow = `records:
  - { id: A-1, name: one, cia: { c: 1, i: 2 },
      status: in_use }
  # between
  - { id: A-2, name: two }
`;

describe("what changes is replaced in place", () => {
  test("nothing", () => {
    expect(update(block, () => {})).toBe(block);
  });

  test.each<[string, string, (data: JsonObject) => unknown, (text: string) => string]>([
    ["a plain value", block, (d) => (record(d, 1).name = "三"), (t) => t.replace("name: two", "name: 三")],
    ["a quoted value keeps quotes", block, (d) => (record(d, 0).name = "uno"), (t) => t.replace("'one'", '"uno"')],
    [
      "a value in braces",
      block,
      (d) => ((d.period as JsonObject).to = "2026-06-30"),
      (t) => t.replace("03-31", "06-30"),
    ],
    [
      "a text that would be a number",
      block,
      (d) => (record(d, 1).name = "0123"),
      (t) => t.replace("name: two", 'name: "0123"'),
    ],
    [
      "a text that would be a comment",
      block,
      (d) => (record(d, 1).name = "a #b"),
      (t) => t.replace("name: two", 'name: "a #b"'),
    ],
    [
      "an item of a list in brackets",
      block,
      (d) => (record(d, 0).groups as string[]).push("c"),
      (t) => t.replace("[a, b]", "[a, b, c]"),
    ],
    [
      "the first item of a list in brackets",
      block,
      (d) => (record(d, 0).groups as string[]).shift(),
      (t) => t.replace("[a, b]", "[b]"),
    ],
    [
      "all items of a list in brackets",
      block,
      (d) => (record(d, 0).groups = ["x", "z"]),
      (t) => t.replace("[a, b]", "[x, z]"),
    ],
    ["a list that becomes empty", block, (d) => (record(d, 0).groups = []), (t) => t.replace("[a, b]", "[]")],
    [
      "a block of text",
      block,
      (d) => (record(d, 0).text = "three\nlines\n"),
      (t) => t.replace("two\n      lines", "three\n      lines"),
    ],
    [
      "a block of text by one line",
      block,
      (d) => (record(d, 0).text = "short"),
      (t) => t.replace("|\n      two\n      lines", "short"),
    ],
    [
      "a new key behind its neighbor",
      block,
      (d) => (d.records = [{ id: "A-1", kind: "x", ...record(d, 0) }, record(d, 1)]),
      (t) => t.replace("id: A-1\n", "id: A-1\n    kind: x\n"),
    ],
    [
      "a new last key",
      block,
      (d) => (record(d, 1).last = true),
      (t) => t.replace("b: 4 }\n", "b: 4 }\n    last: true\n"),
    ],
    [
      "a new first key",
      block,
      (d) => (d.records = [record(d, 0), { no: 1, ...record(d, 1) }]),
      (t) => t.replace("- id: A-2", '- "no": 1\n    id: A-2'),
    ],
    ["a key that goes", block, (d) => delete record(d, 0).name, (t) => t.replace("    name: 'one' # quoted\n", "")],
    ["the first key that goes", block, (d) => delete record(d, 1).name, (t) => t.replace("    name: two\n", "")],
    [
      "a row in a list inside",
      block,
      (d) => (record(d, 1).inner as JsonObject[]).push({ a: 5, b: 6 }),
      (t) => t.replace("b: 4 }\n", "b: 4 }\n      - { a: 5, b: 6 }\n"),
    ],
    [
      "a row that goes from a list inside",
      block,
      (d) => (record(d, 1).inner as JsonObject[]).shift(),
      (t) => t.replace("      - { a: 1, b: 2 }\n", ""),
    ],
    [
      "a new record",
      block,
      (d) => records(d).push({ id: "A-3", name: "three" }),
      (t) => t.replace("b: 4 }\n", "b: 4 }\n  - id: A-3\n    name: three\n"),
    ],
    ["a record that goes", block, (d) => records(d).pop(), (t) => t.replace(/ {2}- id: A-2[^#]*/, "")],
    [
      "a key in braces",
      flow,
      (d) => (record(d, 0).cia = { c: 1, i: 2, a: 3 }),
      (t) => t.replace("i: 2 }", "i: 2, a: 3 }"),
    ],
    [
      "a key in braces that goes",
      flow,
      (d) => delete record(d, 0).status,
      (t) => t.replace(",\n      status: in_use }", " }"),
    ],
    [
      "the first key in braces that goes",
      flow,
      (d) => delete (record(d, 0).cia as JsonObject).c,
      (t) => t.replace("c: 1, i: 2", "i: 2"),
    ],
    [
      "a new record among those in braces",
      flow,
      (d) => records(d).push({ id: "A-3", name: "three, four" }),
      (t) => `${t}  - { id: A-3, name: "three, four" }\n`,
    ],
    [
      "a record among those in braces that goes",
      flow,
      (d) => records(d).shift(),
      (t) => t.replace(/ {2}- \{ id: A-1[^}]*\}[^}]*\}\n/, ""),
    ],
    [
      "a new record between others",
      flow,
      (d) => records(d).splice(1, 0, { id: "A-9" }),
      (t) => t.replace("in_use }\n", "in_use }\n  - { id: A-9 }\n"),
    ],
    [
      "a new first record",
      flow,
      (d) => records(d).unshift({ id: "A-0" }),
      (t) => t.replace("  - { id: A-1", "  - { id: A-0 }\n  - { id: A-1"),
    ],
    [
      "a record between others and one before it",
      flow,
      (d) => {
        record(d, 1).name = "zwei";
        records(d).shift();
      },
      (t) => t.replace(/ {2}- \{ id: A-1[^}]*\}[^}]*\}\n/, "").replace("name: two", "name: zwei"),
    ],
  ])("%s", (_, text, change, expected) => {
    expect(expected(text)).not.toBe(text);
    expect(update(text, change)).toBe(expected(text));
  });

  test("no line break at the end of the file", () => {
    expect(update("records:\n  - { id: A-1 }", (d) => records(d).push({ id: "A-2" }))).toBe(
      "records:\n  - { id: A-1 }\n  - { id: A-2 }",
    );
  });

  test("line breaks of Windows and a byte order mark stay", () => {
    const text = `\ufeff${block.replaceAll("\n", "\r\n")}`;
    const expected = text.replace("name: two", "name: three\r\n    kind: x").replace("'one'", '"uno"');
    expect(
      update(text, (d) => {
        record(d, 1).name = "three";
        d.records = [record(d, 0), { id: "A-2", name: "three", kind: "x", inner: record(d, 1).inner ?? null }];
        record(d, 0).name = "uno";
      }),
    ).toBe(expected);
  });

  test("only the document that is meant", () => {
    const text = `${flow}---\n${block}`;
    expect(update(text, (d) => (record(d, 1).name = "2nd"), 1)).toBe(
      `${flow}---\n${block.replace("name: two", "name: 2nd")}`,
    );
  });

  test("an empty value is filled in", () => {
    expect(update("a:\nb: 1\n", (d) => (d.a = "x"))).toBe("a: x\nb: 1\n");
    expect(update("a: # what\nb: 1\n", (d) => (d.a = ["x"]))).toMatch(/^a: \[x\]/);
  });
});

describe("what cannot be changed alone is refused", () => {
  test.each([
    ["a value that is elsewhere too", "a: &x 1\nb: *x\n", (d: JsonObject) => (d.a = [2])],
    ["an alias in a list", "a: &x [1]\nb: [*x, 2]\n", (d: JsonObject) => delete d.a],
  ])("%s", (_, text, change) => {
    expect(update(text, change)).toBeNull();
  });
});

describe("every document of the examples, with each of its values changed in turn", () => {
  const folder = new URL("../../examples/city-hospital/evidence/", import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));

  test.each(files.filter((_, at) => at % 16 === 0))("%s", (path) => {
    const text = readFileSync(join(folder, path), "utf8");
    const data = readYaml(text).documents[0] as JsonObject;
    const places = placesOf(data, []);
    for (let at = 0; at < places.length; at += Math.ceil(places.length / 6)) {
      for (const value of ["= 新的, 值: #1", 7, null, ["a", "b, c"]] satisfies JsonValue[]) {
        const wanted = structuredClone(data);
        const [last = "", ...above] = (places[at] ?? []).toReversed();
        const parent = above.toReversed().reduce<JsonValue>((value, key) => (value as JsonObject)[key] ?? null, wanted);
        (parent as JsonObject)[last] = value;
        const updated = updateYaml(text, 0, wanted, () => null);
        expect(updated, `${places[at]}: ${JSON.stringify(value)}`).not.toBeNull();
        expect(readYaml(updated ?? "").documents[0]).toEqual(wanted);
        expect(comments(updated ?? "")).toEqual(comments(text));
      }
    }
  });
});

function placesOf(value: JsonValue, path: readonly string[]): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]));
}

function comments(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trimStart().startsWith("#"));
}
