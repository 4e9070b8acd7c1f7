// Times the page in Chromium: to load, and to filter, for the findings of the example hospital and for 10,000.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const source = new URL("../examples/city-hospital-gaps/report.json", import.meta.url);
const rounds = 5;

const { formats, readReport } = await import(new URL("../dist/index.js", import.meta.url).href);
const report = await readReport(readFileSync(source, "utf8"));
const format = await formats.html();
const folder = mkdtempSync(join(tmpdir(), "isms-evidence-page-"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  console.log("| findings | listed | size, KiB | height, px | load, ms | filter, ms |");
  console.log("| ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const count of [report.findings.length, 10_000]) console.log(await row(count));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function row(count) {
  const findings = Array.from({ length: count }, (_, at) => ({
    ...report.findings[at % report.findings.length],
    line: at + 1,
  }));
  const text = format({ ...report, findings }, { locale: "zh-TW", color: false, verbose: true });
  const file = join(folder, "report.html");
  writeFileSync(file, text);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(0);
  const loads = [];
  const filters = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto(pathToFileURL(file).href);
    loads.push(await page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"));
    filters.push(await page.evaluate(filterTime));
  }
  const listed = await page.locator(".findings li").count();
  await page.goto(pathToFileURL(file).href);
  const height = await page.evaluate("document.documentElement.scrollHeight");
  await page.close();
  return `| ${[count, listed, Math.ceil(Buffer.byteLength(text) / 1024), height, median(loads), median(filters)].join(" | ")} |`;
}

/** From a word in the search field until what remains is laid out. */
function filterTime() {
  const form = document.querySelector("#filters");
  const start = performance.now();
  form.elements.text.value = "O4.8";
  form.dispatchEvent(new Event("input"));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

function median(times) {
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]);
}
