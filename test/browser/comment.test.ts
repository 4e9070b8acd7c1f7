import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { countSeverities } from "../../src/model/count-severities.ts";
import { locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { formatMarkdown } from "../../src/report/markdown/markdown.ts";
import { readReportFile } from "../../src/saved/read-report-file.ts";
import { hasChromium, useChromium } from "./chromium.ts";

// How high a comment is, as GitHub shows it on a screen of 1280 × 800 pixels: the answer is there without scrolling,
// and all else is folded below.

const root = fileURLToPath(new URL("../../", import.meta.url));
const renderer = new URL("../../scripts/pictures/github-markdown.mjs", import.meta.url);
const { githubStyle, markdownAsHtml } = await import(renderer.href);
const hospital = await readReportFile(root, "examples/city-hospital-gaps/report.json");
/** In pixels, below the head of the browser. */
const screen = 720;

const lacking = outputsOf(hospital).filter(({ state }) =>
  ["stale", "invalid", "missing", "contradicted"].includes(state),
);
const errors = hospital.findings.filter(({ severity, waived }) => severity === "error" && waived === null);

/** As if a change had brought all of it about. */
const ofChange: Report = {
  ...hospital,
  comparison: {
    ...{ commit: "0123456789abcdef", notion: "merge-base", scope: "changed", problem: null, leftOut: [] },
    yardstick: {
      ...{ decides: "base", kind: "unchanged", changes: [], excused: [], required: [], tasksApplicable: 34 },
      findings: { excused: [], required: [] },
    },
    outputs: {
      fixed: [],
      broken: lacking.map(({ id, state }) => ({ output: id, from: "current", to: state })),
      stillLacking: [{ output: "O7.1.1", from: "missing", to: "missing" }],
    },
    findings: { added: errors, fixed: errors.slice(0, 2), counts: countSeverities(errors) },
    lapsing: outputsOf(hospital)
      .slice(0, 7)
      .map(({ id }) => ({ output: id, expires: "2026-10-20" })),
  },
};

function withYardstick({ comparison, ...report }: Report): Report {
  if (comparison === null) throw new Error("a report of a change");
  const places = { path: "isms-evidence.yaml", line: 12 };
  const changes = outputsOf(report).map(({ id }) => {
    return { part: "waiver", name: "evidence-stale", direction: "loosened", output: id, ...places } as const;
  });
  const excused = lacking.map(({ id, state }) => ({ output: id, from: state, to: "waived" }) as const);
  const findings = { excused: errors, required: errors.slice(0, 1) };
  const yardstick = { ...comparison.yardstick, kind: "loosened", changes, excused, findings } as const;
  return { ...report, comparison: { ...comparison, yardstick } };
}

describe.skipIf(!hasChromium)("in Chromium", () => {
  const chromium = useChromium();

  describe.each(locales)("%s", (locale) => {
    test.each([
      ["of a report", hospital],
      ["of a change", ofChange],
      ["of a change that loosens its own yardstick in every way", withYardstick(ofChange)],
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
