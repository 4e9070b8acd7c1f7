import { fileURLToPath } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { workList } from "../../src/derive/work-list.ts";
import { type Locale, locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { formatBrief } from "../../src/report/brief/brief-page.ts";
import { formatHtml } from "../../src/report/html/page.ts";
import { readReportFile } from "../../src/saved/read-report-file.ts";
import { attacks } from "../report/attacks.ts";
import { fixtureHistory } from "../report/fixture-history.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { largeReport } from "../report/large-report.ts";
import { isLinuxCi } from "../support/linux-ci.ts";
import { axeViolations, hasChromium, useChromium } from "./chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.runIf(isLinuxCi)("Chromium is there in CI", () => {
  expect(hasChromium).toBe(true);
});

describe.skipIf(!hasChromium)("in Chromium", () => {
  const chromium = useChromium();
  const history = fixtureHistory("資訊室", "林");
  const open = (report: Report, locale: Locale = "zh-TW", options: BrowserContextOptions = {}): Promise<Page> =>
    chromium.open(formatHtml(report, { locale, color: false, verbose: true, history }), options);

  const outputs = fixtureReport.summary.outputs.total;
  const shown = (page: Page) => page.locator(".output:visible").count();

  describe.each(locales)("%s", (locale) => {
    test.each(["light", "dark"] as const)("%s: nothing that axe objects to", async (colorScheme) => {
      const page = await open(fixtureReport, locale, { colorScheme });
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await axeViolations(page)).toEqual([]);
    });

    test("without script all is shown, in the requested language, and the switch still works", async () => {
      const page = await open(fixtureReport, locale, { javaScriptEnabled: false });
      expect(await shown(page)).toBe(outputs);
      const language = page.locator(`[lang="${locale === "en" ? "zh-Hant-TW" : "en"}"]:not(.choice):visible`);
      expect([await language.count(), await page.locator("#filters:visible").count()]).toEqual([0, 0]);
      await page.check(locale === "en" ? "#in-zh" : "#in-en");
      expect(await language.count()).toBeGreaterThan(20);
    });

    test("a narrow screen does not scroll sideways, and leaves words room", async () => {
      const page = await open(fixtureReport, locale, { viewport: { width: 400, height: 800 } });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(400);
      // In pixels: a cell as narrow as a character or two has more lines than this.
      const cramped = await page.locator("td:visible, th:visible").evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { width, height } = cell.getBoundingClientRect();
          return width < 48 && height > 3 * 24 ? [cell.textContent] : [];
        }),
      );
      expect(cramped.filter((text) => /\D/.test(text ?? ""))).toEqual([]);
    });
  });

  test("filters by text, state, duty and owner; a link to what is hidden shows it", async () => {
    const owner = { unit: "資訊室", person: "p-011" };
    const owned = fixtureReport.duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task) => ({
        ...task,
        outputs: task.outputs.map((output) => (output.id === "O4.8.2" ? { ...output, owner } : output)),
      })),
    }));
    const page = await open({ ...fixtureReport, duties: owned });
    await page.fill('[name="text"]', "O4.8.2");
    expect(await shown(page)).toBeGreaterThanOrEqual(1);
    expect(await shown(page)).toBeLessThan(outputs);
    await page.fill('[name="text"]', "");
    await page.selectOption('[name="state"]', "lacking");
    const { stale, contradicted, invalid, missing, "not-evaluated": open_ } = fixtureReport.summary.outputs;
    expect(await shown(page)).toBe(stale + contradicted + invalid + missing + open_);
    await page.selectOption('[name="duty"]', "T7");
    expect(await page.locator(".duty:visible").count()).toBe(1);
    await page.selectOption('[name="state"]', "");
    await page.fill('[name="text"]', "no such thing");
    expect([await shown(page), await page.isVisible("#no-match")]).toEqual([0, true]);
    await page.evaluate("location.hash = 'O4.8.2'");
    await page.waitForSelector("#O4\\.8\\.2:visible");
    expect(await shown(page)).toBe(outputs);
    await page.selectOption('[name="owner"]', "資訊室 鄭文彬");
    expect(await shown(page)).toBe(1);
    await page.click('button[type="reset"]');
    await expect.poll(() => shown(page)).toBe(outputs);
  });

  test("the language changes everywhere, lists and title included", async () => {
    const page = await open(fixtureReport);
    const before = await page.title();
    await page.check("#in-en");
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(await page.title()).not.toBe(before);
    expect(await page.locator('option[value="stale"]').textContent()).toBe("expired");
    expect(await page.locator("output").textContent()).toBe(`${outputs} of ${outputs} outputs shown`);
  });

  test("by keyboard: first the way past everything, then language, filters and folded parts", async () => {
    const page = await open(fixtureReport);
    const focused = () => page.evaluate("document.activeElement.className || document.activeElement.name");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("location.hash")).toBe("#work");
    await page.focus('[name="language"]:checked');
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    await page.focus('.work a[href="#O4.8.2"]');
    await page.keyboard.press("Enter");
    await page.waitForSelector("#O4\\.8\\.2[open]");
    await page.focus("#O4\\.8\\.2 > summary");
    await page.keyboard.press("Enter");
    expect(await page.locator("#O4\\.8\\.2").getAttribute("open")).toBe(null);
  });

  test("on paper: what is wrong is there, with a place to sign, without controls", async () => {
    const page = await open(fixtureReport);
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".signatures")).toBe(true);
    expect([await page.isVisible("#filters"), await page.isVisible(".language")]).toEqual([false, false]);
    const errors = fixtureReport.findings.filter(({ severity, waived }) => severity === "error" && waived === null);
    expect(await page.locator(".findings .error:visible").count()).toBe(errors.length);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
    // A4 in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  });

  test.each(locales)(
    "for the management review: one sheet of paper, nothing that axe objects to, in %s",
    async (locale) => {
      const many = { ...fixtureReport, waivers: Array.from({ length: 30 }, () => fixtureReport.waivers).flat() };
      const page = await chromium.open(formatBrief(many, { locale, color: false, verbose: true }));
      expect(await axeViolations(page)).toEqual([]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.setViewportSize({ width: 400, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(400);
    },
  );

  test.each(locales)(
    "the example hospital in %s: the work list on the first screen, short on screen and paper",
    async (locale) => {
      const report = await readReportFile(root, "examples/city-hospital-gaps/report.json");
      for (const width of [1280, 400]) {
        const page = await open(report, locale, { viewport: { width, height: 800 } });
        const { lacking } = report.summary.tasks;
        expect(await page.textContent(`.lead [lang="${locale === "en" ? "en" : "zh-Hant-TW"}"]`)).toContain(
          String(lacking),
        );
        const first = await page.locator(".work tbody tr").first().boundingBox();
        expect((first?.y ?? 800) + (first?.height ?? 0)).toBeLessThan(800);
        expect(await page.locator(".work tbody tr").count()).toBe(workList(report).length);
        if (width === 400) continue;
        // A third of 20,736 pixels, which it once was.
        expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThanOrEqual(6912);
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(8);
      }
    },
  );

  test("what strangers write runs nothing and loads nothing", async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script><style>@import "https://e.example"</style>';
    const texts = [...Object.values(attacks), evil].join(" ");
    await open({ ...fixtureReport, organization: { name: texts, level: evil }, timezone: evil });
    // The browser is asked afterwards.
  });

  test("10,000 findings stay one page that answers", async () => {
    const large = largeReport(10_000);
    const groups = new Set(large.findings.map(({ output }) => output)).size;
    const page = await open(large);
    const [items, notes] = [page.locator(".findings li"), page.locator(".findings > .note")];
    expect([await items.count(), await notes.count()]).toEqual([50 * (await notes.count()), groups]);
    await page.selectOption('[name="state"]', "stale");
    expect(await shown(page)).toBe(fixtureReport.summary.outputs.stale);
  });
});
