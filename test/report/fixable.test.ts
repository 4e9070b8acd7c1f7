import { describe, expect, test } from "vitest";
import { messagesFor } from "../../src/messages/messages.ts";
import type { Finding } from "../../src/model/finding.ts";
import { locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { fixableText } from "../../src/report/fixable-text.ts";
import { formatGithub } from "../../src/report/github/github.ts";
import { formatJunit } from "../../src/report/junit/junit.ts";
import { formatSarif } from "../../src/report/sarif/sarif.ts";
import { fixtureReport } from "./fixture-report.ts";

/** A report with one finding. */
function reportWith(isFixable: boolean): Report {
  const first = fixtureReport.findings.find(({ waived, severity }) => !waived && severity === "error");
  if (!first) throw new Error("no finding");
  const { fixable: _, ...finding } = first;
  return { ...fixtureReport, findings: [(isFixable ? { ...finding, fixable: true } : finding) as Finding] };
}

describe.each(locales)("a finding that fix repairs, in %s", (locale) => {
  const options = { locale, color: false, verbose: false };
  const { terms } = messagesFor(locale);
  const said = terms.phrases.inBrackets(terms.phrases.fixable);
  test.each([
    ["sarif", formatSarif],
    ["github", formatGithub],
    ["junit", formatJunit],
  ] as const)("says so in %s", (_, format) => {
    expect(format(reportWith(true), options)).toContain(said);
    expect(format(reportWith(false), options)).not.toContain(said);
  });
  test("is a property of its result in SARIF", () => {
    const resultOf = (isFixable: boolean) =>
      JSON.parse(formatSarif(reportWith(isFixable), options)).runs[0].results[0].properties;
    expect(resultOf(true).fixable).toBe(true);
    expect(resultOf(false)).not.toHaveProperty("fixable");
  });
  test("has the sentence of the finding before it", () => {
    const [finding] = reportWith(true).findings;
    if (!finding) throw new Error("no finding");
    const messages = messagesFor(locale);
    expect(fixableText(finding, messages)).toBe(messages.finding(finding) + said);
  });
});
