// Takes the pictures of the guides from the real pages, in Chromium: docs/pictures/*.png. Run it after a page changes its
// look; no test compares the pictures, because every version of a browser renders a little differently.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../", import.meta.url));
const pictures = join(root, "docs/pictures");
const cli = join(root, "dist/cli.js");
const school = join(root, "examples/small-school");
const day = "2026-10-01";

const folder = mkdtempSync(join(tmpdir(), "isms-evidence-pictures-"));
mkdirSync(pictures, { recursive: true });
const run = (...words) =>
  execFileSync(process.execPath, [cli, ...words, "--locale", "zh-TW"], {
    cwd: school,
    stdio: ["ignore", "ignore", "pipe"],
  });

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  run("check", "--as-of", day, "--format", `html=${join(folder, "report.html")}`, "--fail-on", "never");
  await take("report.html", "report.png", { width: 960, height: 470 });
  run("form", "O7.1.1", "--out", join(folder, "form.html"));
  await take("form.html", "form.png", { width: 900, height: 760 });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take(page, picture, viewport) {
  const context = await browser.newContext({ viewport, locale: "zh-TW", timezoneId: "Asia/Taipei" });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(join(folder, page)).href);
  await tab.screenshot({ path: join(pictures, picture) });
  await context.close();
}
