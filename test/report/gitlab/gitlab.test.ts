import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatGitlab } from "../../../src/report/gitlab/gitlab.ts";
import type { ReportOptions } from "../../../src/report/reporter.ts";
import { findingSamples } from "../../messages/finding-samples.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { consistent } from "../consistent-report.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const schema = JSON.parse(readFileSync(new URL("../schemas/gitlab-code-quality.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, code: { optimize: false } }).compile(schema);

function violations(report: Report, options: Partial<ReportOptions> = {}): readonly Violation[] {
  const text = formatGitlab(report, { locale: "en", color: false, verbose: false, ...options });
  // GitLab's parser refuses a byte order mark.
  expect(text.startsWith("[")).toBe(true);
  return JSON.parse(text);
}

const samples = consistent({ ...passingReport, findings: findingSamples });
const open = (report: Report) => report.findings.filter(({ waived }) => waived === null);

describe.each<[string, Report]>([
  ["fixture", fixtureReport],
  ["passing", passingReport],
  ["every kind of finding", samples],
  ...Object.entries(attacks).map(([name, attack]): [string, Report] => [name, attackedReport(fixtureReport, attack)]),
])("%s", (_, report) => {
  test.each(locales)("has what GitLab documents, for each finding that no waiver covers (%s)", (locale) => {
    const found = violations(report, { locale });
    validate(found);
    expect(validate.errors).toBe(null);
    expect(found).toHaveLength(open(report).length);
    for (const { description } of found) expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });

  test("no two have one fingerprint, of which GitLab would show the first", () => {
    const fingerprints = violations(report).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });
});

test("a finding is at its file and line, seen from the root of the repository", () => {
  const found = violations(fixtureReport, { pathPrefix: "hospital/" });
  expect(found.find(({ check_name }) => check_name === "schema-required")).toMatchObject({
    severity: "major",
    location: { path: "hospital/evidence/t4-operations/O4.5.1-vulnerabilities.yaml", lines: { begin: 108 } },
  });
});

test("a finding without a file is at the configuration, which requires the evidence", () => {
  expect(violations(fixtureReport).find(({ check_name }) => check_name === "evidence-missing")).toMatchObject({
    location: { path: "isms-evidence.yaml", lines: { begin: 1 } },
  });
  expect(violations({ ...fixtureReport, configPath: null })[0]).toBeDefined();
});

test("the same problem has the same fingerprint on another line and in the other language", () => {
  const moved = {
    ...fixtureReport,
    findings: fixtureReport.findings.map((one) => ({ ...one, line: one.line && one.line + 7 })),
  };
  const fingerprints = (report: Report, locale: "en" | "zh-TW") =>
    violations(report, { locale }).map(({ fingerprint }) => fingerprint);
  expect(fingerprints(moved, "zh-TW")).toEqual(fingerprints(fixtureReport, "en"));
});
