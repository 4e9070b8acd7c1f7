import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadSchema, schemaNames } from "../../src/author/load-schema.ts";
import { selfContainedSchema } from "../../src/author/self-contained-schema.ts";
import { locales } from "../../src/model/locale.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { formats } from "../../src/time/formats.ts";

const names = schemaNames(await loadStandard());
const ajv = new Ajv2020({ strict: false, formats: formats as never });

test("there is one for each output, and for the other files that people write", () => {
  expect(names).toHaveLength(75);
  expect(names).toContain("people");
});

describe.each(locales)("%s", (locale) => {
  test("none refers to another file or keeps an annotation of this project", async () => {
    for (const name of names) {
      const text = JSON.stringify(await loadSchema(name, locale));
      expect(text, name).not.toContain("x-evidence");
      const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference ?? "");
      const { $defs = {} } = JSON.parse(text);
      for (const reference of references)
        expect($defs, name).toHaveProperty(reference.replace("#/$defs/", "").split("/"));
    }
  });
});

test("texts and labels are those of the language", async () => {
  expect(await loadSchema("O4.8.2", "zh-TW")).toMatchObject({
    title: "備份有效性確認紀錄",
    $defs: {
      record: { properties: { result: { title: "結果", enumDescriptions: ["成功", "部分成功", "失敗"] } } },
      unit: { title: "單位" },
    },
  });
  expect(await loadSchema("O4.8.2", "en")).toMatchObject({
    title: "Backup effectiveness verification records",
    $defs: { record: { properties: { tester: { title: "Tester" } } }, unit: { title: "Organizational unit" } },
  });
});

test("in English nothing is explained in Chinese", async () => {
  const texts = (value: unknown): readonly string[] =>
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          typeof inner === "string" && ["title", "description", "patternErrorMessage"].includes(key)
            ? [inner]
            : texts(inner),
        );
  const all = (await Promise.all(names.map(async (name) => texts(await loadSchema(name, "en"))))).flat();
  expect(all.length).toBeGreaterThan(3000);
  expect(all.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test("the values of a list have their labels", async () => {
  expect(await loadSchema("people", "zh-TW")).toMatchObject({
    $defs: { person: { properties: { roles: { items: { enumDescriptions: expect.arrayContaining(["機關首長"]) } } } } },
  });
});

test.each(locales)("in %s, every field of the envelope is explained", async (locale) => {
  const { properties, $defs } = (await loadSchema("O4.8.2", locale)) as {
    properties: Record<string, { title?: string; description?: string; $ref?: string }>;
    $defs: Record<string, object>;
  };
  for (const [name, field] of Object.entries(properties)) {
    if (typeof field !== "object") continue; // forbidden here
    const { title, description } = { ...$defs[field.$ref?.replace("#/$defs/", "") ?? ""], ...field };
    expect([typeof title, typeof description], name).toEqual(["string", "string"]);
  }
});

test("a field that is called title is a field", () => {
  const schema = { properties: { title: { title: "標題", "x-evidence": { en: { title: "Title" } }, type: "string" } } };
  expect(selfContainedSchema(schema, {}, "en")).toEqual({ properties: { title: { title: "Title", type: "string" } } });
});

test.each(["O1.1.1", "O4.8.2", "O7.1.1", "O8.2.1"])(
  "%s accepts its examples, and none with an unknown key",
  async (name) => {
    const validate = ajv.compile(await loadSchema(name, "zh-TW"));
    const { examples } = JSON.parse(
      readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"),
    );
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...example, more: 1 })).toBe(false);
    }
  },
);

test.each([
  ["config", "isms-evidence.yaml"],
  ["people", "people.yaml"],
])("%s accepts what the starter has", async (name, file) => {
  const text = readFileSync(new URL(`../../examples/starter/${file}`, import.meta.url), "utf8");
  const validate = ajv.compile(await loadSchema(name, "en"));
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
});
