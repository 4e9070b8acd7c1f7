import { describe, expect, test } from "vitest";
import { schemaFindings } from "../../src/evidence/schema-findings.ts";
import type { SchemaError, SchemaInfo } from "../../src/evidence/validators.ts";
import { valueAt } from "../../src/text/json-pointer.ts";
import { nearest } from "../../src/text/nearest.ts";

const title = { en: "Result", "zh-TW": "結果" };
const because = { en: "why", "zh-TW": "原因" };
const info: SchemaInfo = {
  eventDate: "done",
  key: [],
  properties: {
    "/id": null,
    "/records": null,
    "/records/*/result": title,
    "/records/*/witness": null,
    "/records/*/parts": null,
    "/records/*/parts/*/name": null,
  },
  persons: [],
  times: [],
  references: {},
  order: [],
  separate: [],
  everyRow: null,
  openItems: [],
  counts: [],
  ownResults: [],
  reasons: { "#/allOf/0": because, "#/allOf/1": { en: "other", "zh-TW": "其他" } },
  hints: () => ({ forms: {}, labels: {}, formats: {}, former: [] }),
};

const value = { records: [{ result: "passd", count: 1.5, parts: ["a", "b", "a"], text: "x".repeat(300), none: null }] };
const at = "/records/0";

function error(keyword: string, instancePath: string, params: Record<string, unknown>, schemaPath = ""): SchemaError {
  return { keyword, instancePath, params, schemaPath: schemaPath || `#/properties/x/${keyword}` };
}

const findings = (...errors: SchemaError[]) => schemaFindings(errors, value, info);

test("a misspelled required key is one finding, another missing one a second", () => {
  const codes = findings(
    error("required", at, { missingProperty: "witness" }),
    error("required", at, { missingProperty: "parts" }),
    error("additionalProperties", at, { additionalProperty: "witnes" }),
  ).map(({ code, pointer }) => [code, pointer]);
  expect(codes).toEqual([
    ["schema-required", `${at}/parts`],
    ["schema-unknown-key", `${at}/witnes`],
  ]);
});

describe("each kind of error", () => {
  test.each([
    [error("required", at, { missingProperty: "witness" }), "schema-required", `${at}/witness`, { key: "witness" }],
    [
      error("additionalProperties", at, { additionalProperty: "witnes" }),
      "schema-unknown-key",
      `${at}/witnes`,
      { key: "witnes", suggestion: "witness", known: ["result", "witness", "parts"] },
    ],
    [
      error("additionalProperties", "", { additionalProperty: "a/b~c" }),
      "schema-unknown-key",
      "/a~1b~0c",
      { key: "a/b~c", suggestion: null, known: ["id", "records"] },
    ],
    [
      error("type", `${at}/count`, { type: "integer" }),
      "schema-type",
      `${at}/count`,
      { expected: ["integer"], actual: "number" },
    ],
    [error("type", `${at}/none`, { type: "string" }), "schema-type", `${at}/none`, { actual: "null" }],
    [error("type", `${at}/parts`, { type: "object" }), "schema-type", `${at}/parts`, { actual: "array" }],
    [
      error("enum", `${at}/result`, { allowedValues: ["pass", "fail", 3] }),
      "schema-value",
      `${at}/result`,
      { title, value: "passd", allowed: ["pass", "fail", "3"], suggestion: "pass", because: null },
    ],
    [error("const", `${at}/result`, { allowedValue: "pass" }), "schema-value", `${at}/result`, { allowed: ["pass"] }],
    [error("format", `${at}/result`, { format: "date" }), "schema-format", `${at}/result`, { format: "date" }],
    [error("pattern", `${at}/result`, { pattern: "^a$" }), "schema-pattern", `${at}/result`, { pattern: "^a$" }],
    [
      error("maximum", `${at}/count`, { comparison: "<=", limit: 1 }),
      "schema-range",
      `${at}/count`,
      { comparison: "<=", limit: 1, value: "1.5" },
    ],
    [
      error("minItems", `${at}/parts`, { limit: 4 }),
      "schema-length",
      `${at}/parts`,
      { of: "items", comparison: ">=", limit: 4 },
    ],
    [
      error("maxLength", `${at}/text`, { limit: 3 }),
      "schema-length",
      `${at}/text`,
      { of: "characters", comparison: "<=", limit: 3 },
    ],
    [error("uniqueItems", `${at}/parts`, { i: 2, j: 0 }), "schema-unique", `${at}/parts/2`, { first: 0, second: 2 }],
    [error("not", `${at}/result`, {}), "schema-forbidden", `${at}/result`, { key: "result" }],
    [error("oneOf", "", { passingSchemas: null }, "#/oneOf"), "records-or-nil", "", { both: false }],
    [error("oneOf", "", { passingSchemas: [0, 1] }, "#/oneOf"), "records-or-nil", "", { both: true }],
    [error("anyOf", at, {}, "#/anyOf"), "schema-alternative", at, {}],
  ])("%o", (given, code, pointer, params) => {
    const [finding, ...more] = findings(given);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code, pointer, params });
  });

  test("only an unknown key is shown at its key", () => {
    const targets = findings(
      error("additionalProperties", at, { additionalProperty: "x" }),
      error("required", at, { missingProperty: "y" }),
      error("type", `${at}/count`, { type: "string" }),
    ).map(({ target }) => target);
    expect(targets).toEqual(["key", "value", "value"]);
  });

  test("a condition gives its reason", () => {
    const required = (path: string) => error("required", at, { missingProperty: "witness" }, path);
    expect(findings(required("#/allOf/0/then/required"))[0]?.params).toMatchObject({ because });
    expect(findings(required("#/allOf/10/then/required"))[0]?.params).toMatchObject({ because: null });
    expect(findings(required("#/required"))[0]?.params).toMatchObject({ because: null });
  });

  test("long values are cut", () => {
    const [finding] = findings(error("pattern", `${at}/text`, { pattern: "^a$" }));
    expect(finding?.params).toMatchObject({ value: `${"x".repeat(200)}…` });
  });
});

describe("one finding for one cause", () => {
  test("what announces another error, and echoes inside alternatives, are left out", () => {
    expect(
      findings(
        error("if", at, { failingKeyword: "then" }),
        error("required", "", { missingProperty: "nil" }, "#/oneOf/1/required"),
        error("type", at, { type: "string" }, "#/$defs/x/anyOf/0/type"),
      ),
    ).toEqual([]);
  });

  test("of several errors of one value the first cause is reported, in whatever order they come", () => {
    const errors = [
      error("pattern", `${at}/result`, { pattern: "^a$" }),
      error("format", `${at}/result`, { format: "date" }),
      error("minLength", `${at}/result`, { limit: 9 }),
      error("type", `${at}/result`, { type: "integer" }),
    ];
    expect(findings(...errors).map(({ code }) => code)).toEqual(["schema-type"]);
    expect(findings(...errors.toReversed()).map(({ code }) => code)).toEqual(["schema-type"]);
    expect(findings(...errors.slice(0, 3)).map(({ code }) => code)).toEqual(["schema-format"]);
    expect(findings(...errors.slice(0, 1)).map(({ code }) => code)).toEqual(["schema-pattern"]);
  });

  test("a key that two conditions require is reported once, two keys twice", () => {
    const missing = (key: string, path: string) => error("required", at, { missingProperty: key }, path);
    expect(
      findings(missing("a", "#/allOf/0/then/required"), missing("a", "#/required"), missing("b", "#/required")).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual([`${at}/a`, `${at}/b`]);
  });
});

describe("what was meant", () => {
  test.each([
    ["witnes", ["witness", "tester"], "witness"],
    ["Witness", ["witness"], "witness"],
    ["full-restore", ["full_restore", "file_restore"], "full_restore"],
    ["O4.8.12", ["O4.8.1", "O4.8.2"], "O4.8.1"],
    ["passed", ["pass", "fail"], "pass"],
    ["xyz", ["pass", "fail"], null],
    ["", ["a"], null],
    ["a", [], null],
  ])("%j among %j: %j", (written, candidates, meant) => {
    expect(nearest(written, candidates)).toBe(meant);
  });

  test("a pointer leads to its value, or to nothing", () => {
    expect(valueAt({ "a/b": [{ "c~d": 1 }] }, "/a~1b/0/c~0d")).toBe(1);
    expect(valueAt({ a: 1 }, "/a/b/c")).toBe(undefined);
    expect(valueAt({ a: 1 }, "")).toEqual({ a: 1 });
  });
});
