import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatLines } from "../../../src/report/lines/lines.ts";
import { findingSamples } from "../../messages/finding-samples.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { consistent } from "../consistent-report.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

const render = (report: Report, locale: (typeof locales)[number] = "en") =>
  formatLines(report, { locale, color: false, verbose: false });
const samples = consistent({ ...passingReport, findings: findingSamples });

describe.each<[string, Report]>([
  ["fixture", fixtureReport],
  ["every kind of finding", samples],
  ...Object.entries(attacks).map(([name, attack]): [string, Report] => [name, attackedReport(fixtureReport, attack)]),
])("%s", (_, report) => {
  test.each(locales)("a line for each finding that no waiver covers, and no other (%s)", (locale) => {
    const lines = render(report, locale).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines).toHaveLength(report.findings.filter(({ waived }) => waived === null).length);
    for (const line of lines) {
      expect(line).toMatch(/^[^\n]+:\d+:\d+: (?:error|warning|info): .+ \[\S[^\n]*\]$/);
      expect(line).not.toMatch(/^\s*::|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});

test("nothing without findings", () => {
  expect(render({ ...passingReport, findings: [] })).toBe("");
});

test("a file whose name is a workflow command is none", () => {
  const [first] = fixtureReport.findings;
  if (first === undefined) throw new Error("no finding");
  const named = { ...first, path: "::error::x.yaml", line: 2, column: 3, waived: null };
  expect(render({ ...fixtureReport, findings: [named] })).toMatch(/^\.\/::error::x\.yaml:2:3: /);
});
