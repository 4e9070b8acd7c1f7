import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const executablePath = "/usr/bin/chromium";
export const hasChromium = existsSync(executablePath);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Options extends BrowserContextOptions {
  /** Script that runs before those of the page. */
  readonly before?: string;
}

/** One browser for the tests of a block. Whatever they do: a page requests nothing, and its scripts do not fail. */
export function useChromium(): { readonly open: (html: string, options?: Options) => Promise<Page> } {
  let browser: Browser;
  const opened: { page: Page; requests: string[]; errors: string[] }[] = [];

  beforeAll(async () => {
    const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", ...quiet] });
  });

  afterAll(() => browser?.close());

  afterEach(async () => {
    const seen = opened.splice(0);
    await Promise.all(seen.map(({ page }) => page.context().close()));
    expect(seen.flatMap(({ requests, errors }) => [...requests, ...errors])).toEqual([]);
  });

  return {
    async open(html, { before, ...options } = {}) {
      const path = join(temporaryFolder({ "a.html": "" }), "a.html");
      writeFileSync(path, html);
      const context = await browser.newContext({ bypassCSP: false, ...options });
      const page = await context.newPage();
      if (before) await page.addInitScript(before);
      const seen = { page, requests: [] as string[], errors: [] as string[] };
      opened.push(seen);
      const address = pathToFileURL(path).href;
      page.on("request", (request) => {
        // What the page saves is no request, though the browser counts it as one.
        if (!/^blob:/.test(request.url()) && request.url().split("#")[0] !== address) seen.requests.push(request.url());
      });
      page.on("pageerror", (error) => seen.errors.push(String(error)));
      page.on("console", (message) => seen.errors.push(message.text()));
      page.on("dialog", (dialog) => seen.errors.push(dialog.message()));
      await page.goto(address);
      return page;
    },
  };
}

/** What axe objects to, each with the first element concerned. */
export async function axeViolations(page: Page): Promise<readonly (readonly [id: string, html: string | undefined])[]> {
  const standards = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
  await page.evaluate(axe);
  const found = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(standards)}, preload: false })`);
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
