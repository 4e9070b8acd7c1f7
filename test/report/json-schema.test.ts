import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../src/derive/fingerprint.ts";
import { findingKinds } from "../../src/model/finding-kinds.ts";
import { formatJson } from "../../src/report/json/json.ts";
import { isDay } from "../../src/time/formats.ts";
import { findingSamples } from "../messages/finding-samples.ts";
import { fixtureReport, passingReport } from "./fixture-report.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/report.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
ajv.addKeyword("x-evidence");
ajv.addFormat("date", isDay);
const validate = ajv.compile(schema);

function errorsOf(json: string) {
  validate(JSON.parse(json));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each([
  ["full", fixtureReport],
  ["passing", passingReport],
])("the %s report validates", (_, report) => {
  expect(errorsOf(formatJson(report))).toEqual([]);
});

test("a finding of every code validates, and none with a parameter too many or too few", () => {
  const reportOf = (findings: typeof findingSamples) => formatJson({ ...passingReport, findings });
  expect(errorsOf(reportOf(findingSamples))).toEqual([]);
  for (const sample of findingSamples) {
    const more = { ...sample, params: { ...sample.params, surplus: 1 } } as unknown as (typeof findingSamples)[number];
    expect(errorsOf(reportOf([more])), sample.code).not.toEqual([]);
    if (Object.keys(sample.params).length === 0) continue;
    // Texts need their parameters, so the document is changed after it was written. What a rule says may be with the rule.
    const document = JSON.parse(reportOf([sample]));
    const { message: _, ...params } = document.findings[0].params;
    document.findings[0].params = Object.fromEntries(Object.entries(params).slice(0, -1));
    expect(errorsOf(JSON.stringify(document)), sample.code).not.toEqual([]);
  }
});

test("the schema knows exactly the codes of the model", () => {
  expect([...schema.$defs.findingCode.enum].sort()).toEqual(Object.keys(findingKinds).sort());
});

test("every level is closed and every property has a title in both languages", () => {
  const check = (node: unknown, path: string): void => {
    if (typeof node !== "object" || node === null) return;
    const { properties, additionalProperties } = node as { properties?: object; additionalProperties?: unknown };
    // A condition distinguishes codes and does not close the object.
    if (properties && !/\/(?:if|then|else)$/.test(path)) expect(additionalProperties, path).toBe(false);
    const named =
      !path.includes("/allOf/") && !path.endsWith("/severityCounts") && !/\/(?:localized|short|label)Text$/.test(path);
    for (const [key, property] of Object.entries(properties ?? {})) {
      if (!named) continue;
      expect(property.title, `${path}/${key}`).toMatch(/\p{Script=Han}/u);
      expect(property["x-evidence"].en.title, `${path}/${key}`).toMatch(/[A-Za-z]/);
    }
    for (const [key, inner] of Object.entries(node)) check(inner, `${path}/${key}`);
  };
  check(schema, "");
});

describe("report.json", () => {
  const document = JSON.parse(formatJson(fixtureReport));

  test("leaves excerpts out, and the document of a file when it is the first", () => {
    expect(document.findings.filter((finding: object) => "excerpt" in finding)).toEqual([]);
    expect(document.findings.flatMap((finding: { document?: number }) => finding.document ?? [])).toEqual([1]);
  });

  test("names the code of a finding and the rule that it comes from, each in its place", () => {
    const { findings } = JSON.parse(formatJson({ ...passingReport, findings: findingSamples }));
    const rules = findings.flatMap(({ code, rule }: { code: string; rule: string | null }) =>
      rule ? [[code, rule]] : [],
    );
    expect(rules).toEqual([
      ["rule-broken", "backup-restore-tested"],
      ["rule-failed", "own-rule"],
      ["rule-failed", "own-rule"],
    ]);
  });

  test("has the fingerprint of each finding, and the record where it is known", () => {
    const parts = document.findings.map(
      ({ fingerprint, record = null }: { fingerprint: string; record?: string | null }) => [fingerprint, record],
    );
    expect(parts).toEqual(fixtureReport.findings.map((finding) => [fingerprintOf(finding), finding.record]));
  });

  test("has the text of each finding in both languages", () => {
    for (const { message } of document.findings) expect(Object.keys(message)).toEqual(["en", "zh-TW"]);
  });

  test("is the same bytes whatever the order of keys in the report", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    expect(formatJson(reversed(fixtureReport) as typeof fixtureReport)).toBe(formatJson(fixtureReport));
  });
});
