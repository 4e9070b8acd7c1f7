import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { locales } from "../../src/model/locale.ts";
import { formatMarkdown } from "../../src/report/markdown/markdown.ts";
import { readReportFile } from "../../src/saved/read-report-file.ts";
import { ofChange, withYardstick } from "../report/of-change.ts";
import { hasChromium, useChromium } from "./chromium.ts";

// How high a comment is, as GitHub shows it on a screen of 1280 × 800 pixels: the answer is there without scrolling,
// and all else is folded below.

const root = fileURLToPath(new URL("../../", import.meta.url));
const renderer = new URL("../../scripts/pictures/github-markdown.mjs", import.meta.url);
const { githubStyle, markdownAsHtml } = await import(renderer.href);
const hospital = await readReportFile(root, "examples/city-hospital-gaps/report.json");
/** In pixels, below the head of the browser. */
const screen = 720;

describe.skipIf(!hasChromium)("in Chromium", () => {
  const chromium = useChromium();

  describe.each(locales)("%s", (locale) => {
    test.each([
      ["of a report", hospital],
      ["of a change", ofChange(hospital)],
      ["of a change that loosens its own yardstick in every way", withYardstick(ofChange(hospital))],
    ])("%s: the answer is on one screen", async (_, report) => {
      const text = markdownAsHtml(formatMarkdown(report, { locale, color: false, verbose: false }));
      const style = `${githubStyle} body { margin: 0 } article { width: 768px }`;
      const page = await chromium.open(
        `<!doctype html><style>${style}</style><article class="markdown-body">${text}</article>`,
        {
          viewport: { width: 800, height: 800 },
        },
      );
      // The last that is not folded is the caveat.
      const ends = await page
        .locator("article > :not(details)")
        .evaluateAll((blocks) => blocks.slice(0, -1).map((block) => block.getBoundingClientRect().bottom));
      expect(Math.max(...ends)).toBeLessThanOrEqual(screen);
    });
  });
});
