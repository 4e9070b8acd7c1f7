import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import { outsideStates } from "../../../src/model/output-state.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatHtml } from "../../../src/report/html/page.ts";
import { timelineOf } from "../../../src/report/html/timeline.ts";
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
  const digest = (tag: string) => {
    const [, text = ""] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
    expect(text.length).toBeGreaterThan(1000);
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  };
  expect(policy.split("; ")).toEqual([
    "default-src 'none'",
    `style-src ${digest("style")}`,
    `script-src ${digest("script")}`,
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
  expect(page.match(/<article /g)).toHaveLength(fixtureReport.summary.outputs.total);
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  test("is text wherever it appears", () => {
    const evil = attackedReport(fixtureReport, attack);
    const tags = (page: string) => page.match(/<[a-z/!][^\s>]*/g) ?? [];
    const harmless = render(attackedReport(fixtureReport, "harmless"));
    expect(tags(render(evil))).toEqual(tags(harmless));
    expect(render(evil)).not.toMatch(/<script>f|href="https?:/);
  });
});

test("the year ahead: each output in the month in which it lapses, none lost", () => {
  const { lacking, months, later, undated } = timelineOf(fixtureReport);
  const outputs = fixtureReport.duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.outputs));
  const judged = outputs.filter(({ state }) => !outsideStates.has(state) && state !== "waived");
  const within = months.reduce((sum, { lapsing }) => sum + lapsing.length, 0);
  expect(lacking + within + later + undated).toBe(judged.length);
  expect(months.map(({ month }) => month)).toEqual([
    ...["2026-10", "2026-11", "2026-12"],
    ...Array.from({ length: 9 }, (_, at) => `2027-0${at + 1}`),
  ]);
  for (const { month, lapsing } of months) {
    for (const { expires } of lapsing) expect(expires.slice(0, 7) <= month).toBe(true);
  }
});

test("earlier reports become a line", () => {
  const page = formatHtml(fixtureReport, { locale: "en", color: false, verbose: true, trend });
  expect(page).toMatch(/class="line good" d="M8\.0 [\d.]+L[\d.]+ [\d.]+L704\.0 [\d.]+"/);
  expect(render(fixtureReport)).not.toContain('class="line');
});
