import { expect, test } from "vitest";
import { fittingMarkdown } from "../../src/action/fitting-markdown.ts";
import { formatMarkdown } from "../../src/report/markdown/markdown.ts";
import { fixtureReport } from "../report/fixture-report.ts";

const options = { locales: ["en", "zh-TW"], linkBase: "", runUrl: "https://github.com/a/b/actions/runs/1" } as const;
const lengthOf = (verbose: boolean) => formatMarkdown(fixtureReport, { locale: "en", color: false, verbose }).length;

test("everything, then what needs attention, then the counts with a link", () => {
  const within = (most: number) => fittingMarkdown(fixtureReport, { ...options, fits: ({ length }) => length <= most });
  const all = within(Number.POSITIVE_INFINITY);
  expect(all).toContain("<summary>正體中文</summary>");
  const one = within(lengthOf(false));
  expect(one).not.toContain("<summary>正體中文</summary>");
  expect(one).toContain("<summary>Findings ");
  const counts = within(lengthOf(false) - 1);
  expect(counts).not.toContain("<summary>Findings ");
  expect(counts).toContain("Evidence check");
  expect(counts).toContain(options.runUrl);
  expect(within(300)).toContain(options.runUrl);
});
