import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PlainSchema } from "../../src/evidence/quick-kinds.ts";
import { quickTestOf } from "../../src/evidence/quick-test.ts";
import { quickValidator } from "../../src/evidence/quick-validators.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { isObject, type JsonValue } from "../../src/model/json.ts";
import { readDocuments } from "../../src/yaml/read-documents.ts";
import { createRandom, type Random } from "../oracle/random.ts";
import { outputSchemas, repositoryFolder } from "../support/schemas.ts";

// The quick test says yes to exactly what the validator of Ajv accepts: the documents of the fixtures, and many that
// are like them but for one thing.

const fixtures = new URL("test/fixtures/schemas/", repositoryFolder);

function documentsOf(folder: URL): JsonValue[] {
  return readdirSync(folder).flatMap((name) => {
    const read = readDocuments(readFileSync(new URL(`${name}/evidence.yaml`, folder)), `${name}.yaml`);
    return read.kind === "documents" ? read.documents : [];
  });
}

const oddValues: readonly JsonValue[] = [
  ...[null, true, false, 0, 1, -1, 0.5, 1e300, "", " ", "x", "備份", "😀".repeat(60), "a".repeat(300), "2026-02-30"],
  ...["2026-09-30", "2026-09-30T08:30:00+08:00", "2026-09-30T24:00:00+08:00", "P6M", "P1", "12:00", "a@b", "../x"],
  ...[[], {}, [null], ["x", "x"], [1, 2, 1], { id: "x" }, [{}, {}], "O4.8.2", "p-1", "toString", 7, 100, 99999],
];

/** The document with one thing changed: a value, a key or an entry, put in place of another, added or left out. */
function changed(document: JsonValue, random: Random): JsonValue {
  const copy = structuredClone(document);
  const places: (() => void)[] = [];
  const odd = () => structuredClone(random.pick(oddValues));
  const visit = (value: JsonValue) => {
    if (Array.isArray(value)) {
      places.push(
        () => value.push(odd()),
        () => value.pop(),
        () => value[0] !== undefined && value.push(value[0]),
      );
      for (const [index, item] of value.entries()) {
        places.push(() => value.splice(index, 1, odd()));
        visit(item);
      }
    } else if (isObject(value)) {
      places.push(() => Object.assign(value, { [random.pick(["note", "id", "constructor", "kind", "x"])]: odd() }));
      for (const [key, item] of Object.entries(value)) {
        places.push(
          () => Object.assign(value, { [key]: odd() }),
          () => delete value[key],
          () => delete value[key] && Object.assign(value, { [key]: item }),
          () => Object.assign(value, { [key]: random.pick(Object.values(value)) }),
        );
        visit(item);
      }
    }
  };
  visit(copy);
  random.pick(places)();
  return copy;
}

describe.each([...outputSchemas.keys()])("%s", (output) => {
  test("agrees with Ajv", async () => {
    const { validate, info } = await loadValidator(output);
    const quick = quickValidator(output);
    const { hints: _hints, reasons: _reasons, ...rest } = info;
    expect(quick.info).toEqual(rest);
    const random = createRandom(Number(output.replace(/\D/g, "")));
    const given = documentsOf(new URL(`${output}/`, fixtures));
    const answers = new Set<boolean>();
    for (const document of [
      ...given,
      ...given.flatMap((one) => Array.from({ length: 150 }, () => changed(one, random))),
    ]) {
      const isValid = validate(document) === null;
      answers.add(isValid);
      expect(quick.isValid(document), isValid ? "valid" : JSON.stringify(document)).toBe(isValid);
    }
    expect(answers).toEqual(new Set([true, false]));
  });
});

describe.each(["config", "people"])("%s", (name) => {
  test("agrees with Ajv", async () => {
    const { validate } = await loadValidator(name);
    const { isValid } = quickValidator(name);
    const file = name === "config" ? "isms-evidence" : "people";
    const given = ["city-hospital", "city-hospital-gaps", "private-company", "starter"].flatMap((example) => {
      const bytes = readFileSync(new URL(`examples/${example}/${file}.yaml`, repositoryFolder));
      const read = readDocuments(bytes, `${file}.yaml`);
      return read.kind === "documents" ? read.documents : [];
    });
    expect(given.map((value) => [validate(value), isValid(value)])).toEqual(given.map(() => [null, true]));
    const random = createRandom(name.length);
    for (const value of given.flatMap((one) => Array.from({ length: 300 }, () => changed(one, random))))
      expect(isValid(value), JSON.stringify(value)).toBe(validate(value) === null);
  });
});

test("a definition may refer to itself, and what is of one type says nothing about others", () => {
  const tree: PlainSchema = {
    properties: { name: { type: "string", minLength: 2 }, parts: { items: { $ref: "#/$defs/tree" } } },
    required: ["name", "kind"],
    additionalProperties: { type: "integer" },
  };
  const isValid = quickTestOf({ $ref: "#/$defs/tree" }, new Map([["#/$defs/tree", tree]]));
  const whole = { kind: 1, parts: [{ name: "😀😀", kind: 2 }, "x"], name: "ab" };
  expect(isValid(whole)).toBe(true);
  for (const other of [{ kind: 1 }, { ...whole, kind: "x" }, { ...whole, toString: "x" }, { ...whole, name: "😀" }])
    expect(isValid(other), JSON.stringify(other)).toBe(false);
  expect(isValid({ ...whole, parts: [{ ...whole, parts: [{ name: "ab" }] }] })).toBe(false);
});

test.each<[string, PlainSchema]>([
  ["a keyword", { dependentRequired: {} }],
  ["a reference", { $ref: "#/$defs/none" }],
  ["a format", { format: "email" }],
  ["a type", { type: "text" }],
  ["a map as the only value", { const: {} }],
])("%s that it does not know is refused when the test is made", (_, schema) => {
  expect(() => quickTestOf(schema, new Map())).toThrow(/^unknown/);
});
