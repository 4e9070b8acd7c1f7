// Takes every picture of the README and the guides from the real pages, in Chromium: docs/pictures/*.webp. Run it after a
// page changes its look; no test compares the pictures, because every version of a browser renders a little differently.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { pictures } from "./pictures/list.mjs";
import { commentMarkdown, commentPage } from "./pictures/pull-request.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const cli = join(root, "dist/cli.js");
const day = "2026-10-01";
/** What a picture shows, by name: writes it as HTML into a file. */
const subjects = {
  report: (example, locale, file) =>
    run(example, "check", "--as-of", day, "--format", `html=${file}`, "--fail-on", "never", "--locale", locale),
  form: (example, locale, file) => run(example, "form", "O7.1.1", "--out", file, "--locale", locale),
  comment: (_, locale, file) => writeFileSync(file, commentPage(commentMarkdown({ root, locale }), locale)),
};

const folder = mkdtempSync(join(tmpdir(), "isms-evidence-pictures-"));
mkdirSync(join(root, "docs/pictures"), { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const picture of pictures) await take(picture);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function take({ name, subject, example, locale, scheme, width, height }) {
  const file = join(folder, `${name}.html`);
  subjects[subject](example, locale, file);
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: scheme,
    locale,
    timezoneId: "Asia/Taipei",
  });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(file).href);
  // WebP is a third of the bytes of PNG; playwright itself does not write it.
  const session = await context.newCDPSession(tab);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 75 });
  writeFileSync(join(root, `docs/pictures/${name}.webp`), Buffer.from(data, "base64"));
  await context.close();
}

function run(example, ...words) {
  const cwd = join(root, "examples", example);
  execFileSync(process.execPath, [cli, ...words], { cwd, stdio: ["ignore", "ignore", "pipe"] });
}
