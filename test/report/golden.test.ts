import { describe, expect, test } from "vitest";
import { locales } from "../../src/model/locale.ts";
import { formats } from "../../src/report/formats.ts";
import { formatTrackingIssue } from "../../src/report/markdown/issue-body.ts";
import type { ReportOptions } from "../../src/report/reporter.ts";
import { comparedReport } from "./compared-report.ts";
import { fixtureReport, passingReport } from "./fixture-report.ts";
import { withOwners } from "./with-owners.ts";

const plain = { color: false, verbose: false } as const;

describe.each(locales)("%s", (locale) => {
  const options: ReportOptions = { ...plain, locale };

  test.each([
    ["pretty", "txt"],
    ["markdown", "md"],
    ["github", "txt"],
    ["csv", "csv"],
    // Not named .json or .xml: they are kept as the reporter writes them.
    ["sarif", "txt"],
    ["junit", "txt"],
    ["gitlab", "txt"],
    ["lines", "txt"],
    ["oscal", "txt"],
    ["soa", "md"],
    ["brief-markdown", "md"],
    ["plan", "md"],
    ["reminders", "md"],
    ["reminders-json", "txt"],
    ["badge", "svg"],
    ["shields", "txt"],
  ] as const)("%s", async (name, extension) => {
    const format = await formats[name]();
    await expect(format(fixtureReport, options)).toMatchFileSnapshot(`golden/${name}.${locale}.${extension}`);
  });

  test.each([
    ["pretty", "txt"],
    ["markdown", "md"],
  ] as const)("%s of a change", async (name, extension) => {
    const format = await formats[name]();
    const text = format(comparedReport, { ...options, linkBase: "https://example.org/a/blob/0123456/" });
    await expect(text).toMatchFileSnapshot(`golden/${name}-of-change.${locale}.${extension}`);
  });

  test("the tracking issue, with what expires soon", async () => {
    const lapsing = [{ output: "O4.8.1", expires: "2026-10-07" }];
    const text = formatTrackingIssue(withOwners(fixtureReport), lapsing, options, null);
    await expect(text).toMatchFileSnapshot(`golden/tracking-issue.${locale}.md`);
  });

  test("pretty with everything", async () => {
    const format = await formats.pretty();
    const text = format(fixtureReport, { ...options, verbose: true });
    await expect(text).toMatchFileSnapshot(`golden/pretty-verbose.${locale}.txt`);
  });

  test.each([
    ["pretty", "txt"],
    ["markdown", "md"],
  ] as const)("%s of a report without findings", async (name, extension) => {
    const format = await formats[name]();
    await expect(format(passingReport, options)).toMatchFileSnapshot(`golden/${name}-passing.${locale}.${extension}`);
  });
});

test("pretty in a narrow terminal with colors", async () => {
  const format = await formats.pretty();
  const text = format(fixtureReport, { locale: "zh-TW", color: true, verbose: false, width: 48 });
  await expect(text).toMatchFileSnapshot("golden/pretty-narrow-color.zh-TW.txt");
});

test("json", async () => {
  const format = await formats.json();
  // Not named .json: it is kept as the reporter writes it, not as a formatter would.
  await expect(format(fixtureReport)).toMatchFileSnapshot("golden/json.txt");
});

test("github says nothing when there is nothing", async () => {
  const format = await formats.github();
  expect(format(passingReport, { ...plain, locale: "en" })).toBe("");
});

test.each(Object.keys(formats) as (keyof typeof formats)[])("%s is the same for the same report", async (name) => {
  const format = await formats[name]();
  const options: ReportOptions = { ...plain, locale: "zh-TW" };
  expect(format(structuredClone(fixtureReport), options)).toBe(format(fixtureReport, options));
});
