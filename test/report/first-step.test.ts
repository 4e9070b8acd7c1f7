import { describe, expect, test } from "vitest";
import { messagesFor } from "../../src/messages/messages.ts";
import { locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { firstStepText } from "../../src/report/first-step-text.ts";
import { formatHtml } from "../../src/report/html/page.ts";
import { formatMarkdown } from "../../src/report/markdown/markdown.ts";
import { formatPretty } from "../../src/report/pretty/pretty.ts";
import { fixtureReport } from "./fixture-report.ts";

const withFiles = (files: number, change: Partial<Report> = {}): Report => ({
  ...fixtureReport,
  ...change,
  summary: { ...fixtureReport.summary, files },
});
const as = (command: string) => `<${command}>`;

describe.each(locales)("what to run first, in %s", (locale) => {
  const messages = messagesFor(locale);

  test("without evidence is to import or to begin a document, of the output that the policy puts first", () => {
    const said = (report: Report) => firstStepText(report, messages, as);
    expect(said(withFiles(0))).toMatch(
      /<isms-evidence import \S+\.xlsx --output O2\.1\.1>.*<isms-evidence new O2\.1\.1>/,
    );
    const policy = { ...fixtureReport.policy, first: ["O9.1.3"] };
    expect(said(withFiles(0, { policy }))).toContain("<isms-evidence new O9.1.3>");
  });

  test("has no words of a saved report in the command", () => {
    for (const hostile of ["`; rm -rf ~ #", "O2.1.1\n::error::x", "\u001b[2J", "<script>"]) {
      const report = withFiles(0, { policy: { ...fixtureReport.policy, first: [hostile] } });
      expect(firstStepText(report, messages, as), hostile).toContain("<isms-evidence new O2.1.1>");
    }
  });

  test("is init where there is no configuration", () => {
    expect(firstStepText(withFiles(3, { configPath: null }), messages, as)).toContain("<isms-evidence init>");
  });

  test("is nothing where there are both, nor in a report of some paths", () => {
    expect(firstStepText(withFiles(3), messages, as)).toBeNull();
    expect(firstStepText(withFiles(0, { paths: ["evidence"] }), messages, as)).toBeNull();
  });

  test.each([
    ["html", formatHtml],
    ["markdown", formatMarkdown],
    ["pretty", formatPretty],
  ] as const)("is on the first screen of %s", (_, format) => {
    const options = { locale, color: false, verbose: false, width: 200 };
    const command = "isms-evidence new O2.1.1";
    expect(format(withFiles(0), options)).toContain(command);
    expect(format(withFiles(3), options)).not.toContain(command);
  });
});
