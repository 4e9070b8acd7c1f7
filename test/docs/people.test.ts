import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadValidator } from "../../src/evidence/validators.ts";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/people.md", root), "utf8");
const { properties, required } = JSON.parse(readFileSync(new URL("schemas/people.schema.json", root), "utf8")).$defs
  .person;
const roles: Record<string, string> = properties.roles["x-evidence"].labels;
/** The rows of the two tables by their first cell. */
const rows = new Map(
  [...page.matchAll(/^\| `([a-z]+)` \|(.*)\|$/gm)].map(([, name = "", rest = ""]) => [name, rest.split(" | ")]),
);

let rules: { id: string; needs: string[]; [key: string]: unknown }[];

beforeAll(async () => {
  const { readDocsData } = await import(new URL("scripts/docs/data.mjs", root).href);
  rules = (await readDocsData()).merged.get("baseline").rules;
});

/** The ids of rules that a row names. */
const named = (name: string) =>
  rows
    .get(name)
    ?.at(-1)
    ?.match(/`[a-z-]+-[a-z-]+`/g) ?? [];

test("the example is a roster", async () => {
  const [, example = ""] = /```yaml people\.yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect((await loadValidator("people")).validate(parse(example))).toBe(null);
});

test("every field of the schema has a row that says whether it is required", () => {
  for (const field of Object.keys(properties)) {
    const isRequired = rows.get(field)?.[0]?.includes("required");
    expect([field, isRequired]).toEqual([field, required.includes(field)]);
  }
});

test("every role has a row with its name, and there are no others", () => {
  expect(Object.keys(roles).length).toBe(12);
  for (const [role, name] of Object.entries(roles)) expect(rows.get(role)?.[0]).toContain(name);
  expect([...rows.keys()].sort()).toEqual([...Object.keys(properties), ...Object.keys(roles)].sort());
});

describe("the built-in rules", () => {
  test("that need the roster are named", () => {
    const needing = rules.filter(({ needs }) => needs.includes("people"));
    expect(needing.length).toBeGreaterThan(15);
    for (const { id } of needing) expect(page).toContain(`\`${id}\``);
  });

  test("are listed with the roles that their expressions name", () => {
    for (const role of Object.keys(roles)) {
      const reading = rules.filter(
        ({ needs, message, title, note, source, ...rule }) =>
          needs.includes("people") && /\broles\b/.test(JSON.stringify(rule)) && hasWord(rule, role),
      );
      expect([role, named(role)]).toEqual([role, reading.map(({ id }) => `\`${id}\``)]);
    }
  });

  test.each(["joined", "left", "employment"])("are listed with the field %s if they read it", (field) => {
    const reading = rules.filter(
      ({ needs, message, title, note, source, ...rule }) =>
        needs.includes("people") && new RegExp(`\\b\\w+\\.${field}\\b`).test(JSON.stringify(rule)),
    );
    expect(named(field).toSorted()).toEqual(reading.map(({ id }) => `\`${id}\``).toSorted());
  });
});

function hasWord(rule: object, role: string): boolean {
  return JSON.stringify(rule).includes(`\\"${role}\\"`);
}
