import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PlainSchema } from "../../src/evidence/quick-kinds.ts";
import { quickTestOf } from "../../src/evidence/quick-test.ts";
import { quickValidator } from "../../src/evidence/quick-validators.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { isObject, type JsonValue } from "../../src/model/json.ts";
import { builtinPolicies } from "../../src/standard/builtin-data.ts";
import { readDocuments } from "../../src/yaml/read-documents.ts";
import { createRandom, type Random } from "../oracle/random.ts";
import { ruleFiles } from "../support/rule-files.ts";
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

/** Policies: a short one with a bit of everything, the built-in ones without their rules, and each rule in one. */
function policies(): JsonValue[] {
  const names = builtinPolicies.filter((name) => name !== "baseline");
  const title = { "zh-TW": "測試", en: "Test" };
  const reason = { severity: "info", reason: "測試" };
  const short = {
    ...{ id: "own", title, description: title, extends: ["csma-c", "own.yaml"], first: ["O4.8.2"] },
    sources: { "own-1": { title, where: "https://example.org/" } },
    windows: [{ at_least: "P6M", due_soon: "P30D", grace: "P0D", reason: "測試" }],
    count_due_soon: "P10D",
    change_rules: { "backup-restore-tested": reason, "account-person-listed-once": { off: true, reason: "測試" } },
    change_findings: { "attachment-changed": reason },
    overlays: { "O2.1.1": { required: ["location"], values: { status: ["active"] } } },
  };
  const rules = ruleFiles.map(({ rule }) => ({ id: "own", title, extends: "baseline", rules: [rule] }));
  const written = [...names, "baseline"].flatMap((name) => {
    const read = readDocuments(readFileSync(new URL(`policies/${name}.yaml`, repositoryFolder)), `${name}.yaml`);
    return read.kind === "documents" ? read.documents : [];
  });
  return structuredClone([short, short, ...written, ...rules]) as unknown as JsonValue[];
}

test("policy: agrees with Ajv", async () => {
  const { validate } = await loadValidator("policy");
  const { isValid } = quickValidator("policy");
  const random = createRandom(6);
  const answers = { valid: 0, invalid: 0 };
  for (const [index, policy] of policies().entries()) {
    expect([validate(policy), isValid(policy)], JSON.stringify(policy).slice(0, 300)).toEqual([null, true]);
    for (let count = index < 2 ? 1000 : 15; count > 0; count--) {
      const other = withOddKey(changed(policy, random), random);
      const isRight = validate(other) === null;
      answers[isRight ? "valid" : "invalid"]++;
      expect(isValid(other), JSON.stringify(other).slice(0, 3000)).toBe(isRight);
    }
  }
  expect(Math.min(answers.valid, answers.invalid)).toBeGreaterThan(200);
});

/** Sometimes with a key, somewhere, that follows a pattern or almost does. */
function withOddKey(value: JsonValue, random: Random): JsonValue {
  if (random.chance(0.6)) return value;
  const maps: JsonValue[] = [];
  JSON.stringify(value, (_, inner) => {
    if (isObject(inner)) maps.push(inner);
    return inner;
  });
  const map = random.pick(maps) as Record<string, JsonValue>;
  const [item = null] = Object.values(map);
  return (
    Object.assign(map, { [random.pick(["O4.8.1", "o4.8.1", "A", "a_b", "a-b", "a.b", "1a", "also"])]: item }) && value
  );
}

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
