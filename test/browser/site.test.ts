import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lastingFolder } from "../support/lasting-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { axeViolations, hasChromium } from "./chromium.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = lastingFolder();

beforeAll(async () => {
  const { writeSite } = await import(new URL("../../scripts/build-site.mjs", import.meta.url).href);
  await writeSite(site);
});

const placesOf = () =>
  readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"));

test("a folder with other files is refused, and keeps them", async () => {
  const { writeSite } = await import(new URL("../../scripts/build-site.mjs", import.meta.url).href);
  const folder = temporaryFolder({ "mine.txt": "mine" });
  await expect(writeSite(folder)).rejects.toThrow(folder);
  expect(readdirSync(folder)).toEqual(["mine.txt"]);
});

test("every page of docs/ is there in both languages", () => {
  const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  const places = placesOf();
  for (const locale of ["zh-TW", "en"])
    expect(places.filter((place) => place.startsWith(`${locale}/`)).length).toBeGreaterThanOrEqual(pages.length);
});

test("every link leads to a file of the site and to a place in it", () => {
  const texts = new Map(placesOf().map((place) => [place, readFileSync(join(site, place), "utf8")]));
  const ids = new Map(
    [...texts].map(([place, text]) => [place, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  let checked = 0;
  const dead = [...texts].flatMap(([place, text]) =>
    [...text.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].flatMap(([, href = ""]) => {
      if (/^https:\/\//.test(href)) return [];
      checked += 1;
      const [path = "", fragment] = href.split("#").map(decodeURIComponent);
      const target = path === "" ? place : join(dirname(place), path);
      if (!existsSync(join(site, target)) || !statSync(join(site, target)).isFile()) return [`${place} → ${href}`];
      if (fragment === undefined || fragment === "") return [];
      return ids.get(target)?.has(fragment) ? [] : [`${place} → ${href}`];
    }),
  );
  expect(checked).toBeGreaterThan(10_000);
  expect(dead).toEqual([]);
});

test("no page has a script or a style of its own, or loads anything from elsewhere", () => {
  const faults = placesOf().flatMap((place) => {
    const text = readFileSync(join(site, place), "utf8");
    const allowed = /^<script src="(?:\.\.\/)*assets\/(?:search|choose)\.js" defer>$/;
    const scripts = text.match(/<script[^>]*>/g) ?? [];
    const foreign =
      text.match(/<(?:img|source|link|script|iframe)[^>]*https?:[^>]*>|<style|<[^>]* (?:on\w+|style)=/g) ?? [];
    return [...scripts.filter((one) => !allowed.test(one)), ...foreign].map((one) => `${place}: ${one}`);
  });
  expect(faults).toEqual([]);
});

describe.skipIf(!hasChromium)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser?.close());

  /** Opens a page from the folder; every request is to a file of the site, and nothing fails. */
  async function open(place: string, options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const home = pathToFileURL(`${site}/`).href;
    const faults: string[] = [];
    page.on("request", (request) => void (request.url().startsWith(home) || faults.push(request.url())));
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => faults.push(message.text()));
    await page.goto(pathToFileURL(join(site, place)).href);
    await use(page);
    await context.close();
    expect(faults).toEqual([]);
  }

  const firstResult = async (page: Page, query: string) => {
    await page.fill("input[type=search]", query);
    await page.waitForSelector(".results li a");
    return page.locator(".results li a").first().getAttribute("href");
  };

  test.each([
    ["zh-TW", "備份還原", "outputs/O4.8.2.html"],
    ["zh-TW", "還原測試", "outputs/O4.8.2.html"],
    ["zh-TW", "豁免", "evidence-format.html"],
    ["en", "backup effectiveness", "outputs/O4.8.2.html"],
    ["en", "completion", "commands.html"],
    ["en", "O7.1.1", "outputs/O7.1.1.html"],
  ])("in %s, %s finds its page among the first five", async (locale, query, expected) => {
    await open(`${locale}/index.html`, {}, async (page) => {
      await firstResult(page, query);
      const links = await page
        .locator(".results li a")
        .evaluateAll((all) => all.slice(0, 5).map((one) => one.getAttribute("href") ?? ""));
      expect(links.map((link) => link.replace(/#.*/, ""))).toContain(`../${locale}/${expected}`);
    });
  });

  test("a result is reached by keyboard and leads to its section; Escape goes back", async () => {
    await open("zh-TW/outputs/O2.1.1.html", {}, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("備份還原");
      await page.waitForSelector(".results li a");
      expect(await page.locator("[role=status]").textContent()).toMatch(/找到 \d+ 處/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await page.evaluate("document.activeElement.type")).toBe("search");
      await page.locator("input[type=search]").press("End");
      await page.keyboard.type("測試");
      await page.waitForSelector(".results:visible li a");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await page.waitForURL(/zh-TW\/(?!outputs\/O2\.1\.1)/);
    });
  });

  test("what finds nothing says so, and markup in a query is text", async () => {
    await open("en/index.html", {}, async (page) => {
      await page.fill("input[type=search]", "<img src=x onerror=alert(1)>zzzzqqqq");
      await page.waitForSelector(".results:visible");
      await expect.poll(() => page.locator("[role=status]").textContent()).toMatch(/found/i);
      expect(await page.locator(".results img").count()).toBe(0);
    });
  });

  test.each(["light", "dark"] as const)("%s: nothing that axe objects to, at both widths", async (colorScheme) => {
    for (const place of ["zh-TW/index.html", "en/outputs/O4.8.2.html", "zh-TW/contents.html", "en/github-action.html"])
      for (const width of [1280, 400])
        await open(place, { colorScheme, viewport: { width, height: 800 } }, async (page) => {
          expect(await axeViolations(page), place).toEqual([]);
          expect(await page.evaluate("document.documentElement.scrollWidth"), place).toBe(width);
        });
  });

  test("the languages lead to each other, and the first page to that of the reader", async () => {
    await open("zh-TW/quarter.html", {}, async (page) => {
      await page.click(".language");
      await page.waitForURL(/en\/quarter\.html$/);
      expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    });
    for (const [locale, expected] of [
      ["zh-TW", "zh-TW"],
      ["en-US", "en"],
    ] as const)
      await open("index.html", { locale }, async (page) => {
        await page.waitForURL(new RegExp(`${expected}/index\\.html$`));
      });
  });

  test("without script everything can be read; on paper the page is alone", async () => {
    await open("zh-TW/quarter.html", { javaScriptEnabled: false }, async (page) => {
      expect([
        await page.isVisible("search"),
        await page.isVisible(".menu ul"),
        await page.isVisible("main h1"),
      ]).toEqual([false, true, true]);
      await page.emulateMedia({ media: "print" });
      expect([await page.isVisible("header"), await page.isVisible(".pages"), await page.isVisible("main h1")]).toEqual(
        [false, false, true],
      );
    });
  });
});
