import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatBrief } from "../../../src/report/brief/brief-page.ts";
import { formatHtml } from "../../../src/report/html/page.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

const render = (report: Report, locale: (typeof locales)[number] = "zh-TW") =>
  formatHtml(report, { locale, color: false, verbose: true });
const trend = [
  { asOf: "2026-07-01", tasks: { applicable: 6, current: 1 }, findings: { error: 140, warning: 20, info: 1 } },
  { asOf: "2026-08-01", tasks: { applicable: 6, current: 4 }, findings: { error: 90, warning: 3, info: 1 } },
];
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // O4.8.2 is an id.
    "valid-id": ["error", { relaxed: true }],
    // It filters while typing; there is nothing to submit.
    "wcag/h32": "off",
    "no-inline-style": "error",
  },
});

describe.each(locales)("%s", (locale) => {
  test.each([
    ["everything", fixtureReport],
    ["nothing to report", passingReport],
  ])("%s is valid", async (_, report) => {
    const { results } = await validator.validateString(
      formatHtml(report, { locale, color: false, verbose: true, trend }),
    );
    const messages = results.flatMap((result) => result.messages);
    expect([...new Set(messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`))]).toEqual([]);
  });
});

test("its policy allows the style and the script that it has, and nothing else", () => {
  const page = render(fixtureReport);
  const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  const digests = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))]
      .map(([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
      .join(" ");
  expect([digests("style").length, digests("script").length]).toEqual([2 * 53 + 1, 53]);
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `style-src ${digests("style")}`,
    `script-src ${digests("script")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(page).not.toMatch(/\s(?:style|on\w+|src|srcset)=/);
});

test("every number is that of the report, and everything is there in both languages", () => {
  const page = render(fixtureReport);
  const outputs = fixtureReport.duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.outputs));
  for (const { id, name } of outputs) {
    expect(page).toContain(`id="${id}"`);
    for (const locale of locales) expect(page).toContain(name[locale]);
  }
  expect(page.match(/<li class="(?:error|warning|info|waived)"><b>/g)).toHaveLength(fixtureReport.findings.length);
  expect(page.match(/<details class="output /g)).toHaveLength(fixtureReport.summary.outputs.total);
});

test.each(locales)("the page for the management review is valid, in %s", async (locale) => {
  const { results } = await validator.validateString(
    formatBrief(fixtureReport, { locale, color: false, verbose: true, trend }),
  );
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${ruleId} (${line})`))).toEqual([]);
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  test("is text wherever it appears", () => {
    const evil = attackedReport(fixtureReport, attack);
    const tags = (page: string) => page.match(/<[a-z/!][^\s>]*/g) ?? [];
    const harmless = render(attackedReport(fixtureReport, "harmless"));
    expect(tags(render(evil))).toEqual(tags(harmless));
    expect(render(evil)).not.toMatch(/<script>f|href="https?:/);
    const brief = (report: Report) => formatBrief(report, { locale: "zh-TW", color: false, verbose: true });
    expect(tags(brief(evil))).toEqual(tags(brief(attackedReport(fixtureReport, "harmless"))));
  });
});

test("what is to be done is all that is lacking or due soon, once each, with who and by when", () => {
  const page = render(fixtureReport);
  const { stale, contradicted, invalid, missing, due, "not-evaluated": open } = fixtureReport.summary.outputs;
  expect(page.match(/<tr class="[a-z]+" data-output=/g)).toHaveLength(
    stale + contradicted + invalid + missing + open + due,
  );
});

test("people have their names, and are distinguished by their ids where two have the same", () => {
  expect(render(fixtureReport)).toContain("王建宏");
  expect(render(fixtureReport)).not.toContain("p-003");
  const people = [...fixtureReport.people, { id: "p-099", name: "王建宏" }];
  expect(render({ ...fixtureReport, people })).toContain("王建宏 (p-003)");
});

test("the workload counts what the summary counts as lacking, by duty and by owner", () => {
  const page = render(fixtureReport);
  const { stale, contradicted, invalid, missing, "not-evaluated": open } = fixtureReport.summary.outputs;
  const matrices = page.split('<table class="matrix">').slice(1);
  expect(matrices).toHaveLength(2);
  for (const matrix of matrices) {
    const counts = [...matrix.matchAll(/class="bad full">(\d+)/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(stale + contradicted + invalid + missing + open);
  }
});

test("earlier reports become a line", () => {
  const page = formatHtml(fixtureReport, { locale: "en", color: false, verbose: true, trend });
  expect(page).toMatch(/class="line good" d="M3\.0 [\d.]+L[\d.]+ [\d.]+L117\.0 [\d.]+"/);
  expect(render(fixtureReport)).not.toContain('class="line');
});
