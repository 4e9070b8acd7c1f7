import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { fingerprintOf } from "../../../src/derive/fingerprint.ts";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import type { ReportOptions } from "../../../src/report/reporter.ts";
import { formatSarif } from "../../../src/report/sarif/sarif.ts";
import { findingSamples } from "../../messages/finding-samples.ts";
import { consistent } from "../consistent-report.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

const schema = JSON.parse(readFileSync(new URL("../schemas/sarif-2.1.0.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ strict: false, allErrors: true, code: { optimize: false } });
ajv.addFormat("uri", (text) => URL.canParse(text));
ajv.addFormat("uri-reference", (text) => /^[\w.~!$&'()*+,;=:@/?#%-]*$/.test(text) && URL.canParse(text, "https://x/"));
ajv.addFormat("date-time", true);
ajv.addFormat("uuid", true);
const validate = ajv.compile(schema);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number; readonly startColumn?: number };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
}

const options: ReportOptions = { locale: "en", color: false, verbose: false };

function runOf(report: Report, more: Partial<ReportOptions> = {}) {
  const text = formatSarif(report, { ...options, ...more });
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors).toBe(null);
  const [run] = log.runs;
  return { text, rules: run.tool.driver.rules, results: run.results as readonly Result[], run };
}

const samples = consistent({ ...passingReport, findings: findingSamples });
const many = (count: number, change: (index: number) => object = () => ({})): Report => ({
  ...fixtureReport,
  findings: Array.from({ length: count }, (_, index) => ({
    ...fixtureReport.findings[index % fixtureReport.findings.length],
    ...change(index),
  })) as unknown as Report["findings"],
});

describe.each([
  ["fixture", fixtureReport],
  ["passing, a run without results", passingReport],
  ["every kind of finding", samples],
])("%s", (_, report) => {
  test.each(locales)("fits the schema, and each result its rule (%s)", (locale) => {
    const { results, rules } = runOf(report, { locale });
    expect(results).toHaveLength(report.findings.length);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
  });

  test("keeps what GitHub requires of each rule and result", () => {
    const { results, rules } = runOf(report);
    for (const { id, shortDescription, fullDescription, help, properties } of rules) {
      expect(id.length).toBeLessThan(255);
      for (const { text } of [shortDescription, fullDescription]) {
        expect(text).not.toBe("");
        expect(text.length).toBeLessThan(1024);
      }
      expect(help.markdown).toContain(`explain ${id}`);
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    }
    for (const { locations, partialFingerprints } of results) {
      expect(locations).toHaveLength(1);
      expect(locations[0]?.physicalLocation.artifactLocation.uri).not.toBe("");
      expect(partialFingerprints["ismsEvidence/v2"]).toMatch(/^[0-9a-f]{32}:\d+$/);
    }
  });
});

test("lines and columns are given where they are known, and left out where not", () => {
  const regions = runOf(fixtureReport).results.map(({ locations }) => locations[0]?.physicalLocation.region);
  expect(regions).toEqual(
    fixtureReport.findings.map(({ line, column }) =>
      line === null ? undefined : { startLine: line, ...(column === null ? {} : { startColumn: column }) },
    ),
  );
});

test("a finding of no file points at the configuration", () => {
  const { results } = runOf(fixtureReport, { pathPrefix: "hospital/" });
  const uris = results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
  expect(uris).toEqual(fixtureReport.findings.map(({ path }) => `hospital/${path ?? "isms-evidence.yaml"}`));
});

test("paths are encoded references within the repository", () => {
  const uri = (path: string) =>
    runOf(many(1, () => ({ path }))).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
  expect(uri("證據/a b#c?.yaml")).toBe("%E8%AD%89%E6%93%9A/a%20b%23c%3F.yaml");
  expect(uri("//evil.example/x")).toBe("evil.example/x");
  expect(uri("javascript:alert(1)")).toBe("javascript%3Aalert%281%29");
});

test("a waived finding is suppressed, with its reason", () => {
  const { results } = runOf(fixtureReport);
  const [waived] = fixtureReport.findings;
  expect(results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual(
    fixtureReport.findings.map((finding) => (finding.waived ? 1 : 0)),
  );
  expect(results[0]?.suppressions?.[0]).toMatchObject({ kind: "external" });
  expect(results[0]?.suppressions?.[0]?.justification).toContain(waived?.waived?.reason);
});

describe("fingerprints", () => {
  const prints = (report: Report) => runOf(report).results.map((one) => one.partialFingerprints["ismsEvidence/v2"]);

  test("are those of the findings, numbered where several are alike", () => {
    const { findings } = fixtureReport;
    expect(prints(fixtureReport)).toEqual(findings.map((finding) => `${fingerprintOf(finding)}:1`));
    const twice = prints({ ...fixtureReport, findings: [...findings, ...findings] });
    expect(new Set(twice).size).toBe(2 * findings.length);
    expect(twice.slice(findings.length)).toEqual(findings.map((finding) => `${fingerprintOf(finding)}:2`));
  });

  test("that GitHub would make itself are left to it", () => {
    for (const { locations, partialFingerprints } of runOf(fixtureReport).results) {
      const hasRegion = locations[0]?.physicalLocation.region !== undefined;
      expect("primaryLocationLineHash" in partialFingerprints).toBe(!hasRegion);
    }
  });
});

test("more results than GitHub takes: the most severe, and how many are omitted", () => {
  const report = many(25_010, (index) => ({
    severity: index < 100 ? "info" : "error",
    waived: index >= 100 && index < 110 ? { reason: "r", approvedBy: "p", expires: "2026-12-31" } : null,
  }));
  const { results, run, text } = runOf(report);
  expect(results).toHaveLength(25_000);
  expect(results.filter(({ level }) => level === "error")).toHaveLength(25_010 - 110);
  expect(results.filter(({ suppressions }) => suppressions)).toHaveLength(0);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain("10 more");
  expect(gzipSync(text).length).toBeLessThan(10 * 1024 * 1024);
});

test("a message contains no link of its own", () => {
  const hostile = many(1, () => ({
    code: "yaml-syntax",
    params: { reason: "see [here](https://evil.example) or [1] {0}" },
  }));
  expect(runOf(hostile).results[0]?.message.text).toContain("\\[here\\](https://evil.example) or \\[1\\] {0}");
});
