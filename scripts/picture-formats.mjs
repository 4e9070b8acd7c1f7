// Takes pictures of every format that people see, to be looked at: narrow and wide, light and dark, on paper, in both
// languages. They are written to a folder outside the repository and compared by eye; nothing is committed.
//
//   node scripts/picture-formats.mjs FOLDER [--example NAME]… [--format NAME]… [--locale NAME]…
//
// Needs Chromium; pdftoppm for what is printed and soffice for the workbook are left out where they are missing.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { writeSite } from "./build-site.mjs";
import { importSource } from "./import-source.mjs";
import { changeOfEvidence, changeOfYardstick, yearOf } from "./pictures/example-commits.mjs";
import { githubStyle, markdownAsHtml } from "./pictures/github-markdown.mjs";
import { notePage } from "./pictures/gitlab-note.mjs";
import { inRepository } from "./pictures/in-repository.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const cli = join(root, "dist/cli.js");
const day = "2026-10-01";
const list = { type: "string", multiple: true };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { example: list, format: list, locale: list },
});
const [folder] = positionals.map((path) => resolve(path));
if (folder === undefined) throw new Error("name the folder for the pictures");
const examples = values.example ?? [
  "starter",
  "city-hospital",
  "city-hospital-gaps",
  "small-school",
  "private-company",
];
const locales = values.locale ?? ["zh-TW", "en"];

/** How each format is made, as a file in the folder: the project is `at`, its saved report lies beside. */
const formats = {
  page: (at) => html(at, "html"),
  "page-with-history": withHistory,
  brief: (at) => html(at, "brief"),
  form: (at) => {
    const file = join(at.out, "form.html");
    rmSync(file, { force: true });
    run(at, "form", "O7.1.1", "--out", file);
    return file;
  },
  comment: (at) => markdown(at, "comment", saved(at, "markdown")),
  note: (at) => {
    const file = join(at.out, "note.html");
    writeFileSync(file, notePage(ofCommits(at, changeOfEvidence(root, at.example)), at.locale));
    return file;
  },
  "comment-of-change": (at) => markdown(at, "comment-of-change", ofCommits(at, changeOfEvidence(root, at.example))),
  "comment-of-yardstick": (at) =>
    markdown(at, "comment-of-yardstick", ofCommits(at, changeOfYardstick(root, at.example))),
  summary: async (at) => markdown(at, "summary", await jobSummary(at)),
  explanations: (at) =>
    markdown(at, "explanations", explained.map((what) => run(at, "explain", what, "--format", "markdown")).join("\n")),
  forecast: (at) =>
    markdown(at, "forecast", run(at, "forecast", "--as-of", day, "--until", "2027-03-31", "--format", "markdown")),
  "brief-markdown": (at) => markdown(at, "brief-markdown", saved(at, "brief-markdown")),
  plan: (at) => markdown(at, "plan", saved(at, "plan")),
  soa: (at) => markdown(at, "soa", saved(at, "soa")),
  reminders: (at) => markdown(at, "reminders", saved(at, "reminders")),
  "tracking-issue": async (at) => markdown(at, "tracking-issue", await trackingIssue(at)),
  workbook,
  site: null,
};
/** An output, a task, a rule, a figure, a finding and a framework. */
const explained = ["O4.8.2", "T4.8", "backup-high-asset-covered", "restore_test_max_age", "evidence-stale", "iso27001"];
const sitePages = ["index", "first-time", "findings", "outputs/O4.8.2", "rules", "policies", "commands"].flatMap(
  (page) => [`zh-TW/${page}`, `en/${page}`],
);
/** In pixels: a page is cut where a picture would be too high to be looked at. */
const partHeight = 1500;
const mostOpened = 6000;

const chosen = values.format ?? Object.keys(formats);

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const example of examples)
    for (const locale of locales) {
      const at = { example, locale, out: join(folder, example, locale), project: join(root, "examples", example) };
      mkdirSync(at.out, { recursive: true });
      for (const format of chosen.filter((name) => name !== "site")) await take(at, format, await formats[format](at));
    }
  if (chosen.includes("site")) await takeSite(join(folder, "site"));
} finally {
  await browser.close();
}

/** Every picture of one file. */
async function take({ out }, format, file) {
  if (file.endsWith(".xlsx")) return paged(convertedByOffice(file, out), join(out, format));
  for (const width of [1280, 400])
    for (const colorScheme of ["light", "dark"]) {
      const tab = await open(file, { viewport: { width, height: 800 }, colorScheme });
      const [wide, high] = await tab.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]",
      );
      // Once as high as the page, so that it is laid out once and not for every part.
      await tab.setViewportSize({ width, height: Math.max(800, high) });
      for (let part = 0; part * partHeight < high; part++) {
        const clip = { x: 0, y: part * partHeight, width, height: Math.min(partHeight, high - part * partHeight) };
        const name = `${format}-${width}-${colorScheme}-${String(part + 1).padStart(2, "0")}.png`;
        await tab.screenshot({ path: join(out, name), clip });
      }
      if (colorScheme === "light") console.log(`${out} ${format} ${width}: ${wide} × ${high} px`);
      await tab.context().close();
    }
  // What is folded on the first sight.
  for (const width of [1280, 400]) {
    const tab = await open(file, { viewport: { width, height: 800 } });
    await tab.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    const high = await tab.evaluate("document.documentElement.scrollHeight");
    await tab.setViewportSize({ width, height: Math.min(high, mostOpened) });
    await tab.screenshot({ path: join(out, `${format}-${width}-opened.png`) });
    await tab.context().close();
  }
  const tab = await open(file, {});
  const pdf = join(out, `${format}.pdf`);
  await tab.pdf({ path: pdf, preferCSSPageSize: true, format: "A4" });
  await tab.context().close();
  paged(pdf, join(out, format));
}

/** Some pages of the documentation, of each kind. */
async function takeSite(out) {
  await writeSite(join(out, "pages"));
  for (const page of sitePages) await take({ out }, page.replaceAll("/", "-"), join(out, "pages", `${page}.html`));
}

async function open(file, options) {
  const context = await browser.newContext({ timezoneId: "Asia/Taipei", ...options });
  // A busy machine needs minutes for a long page.
  context.setDefaultTimeout(0);
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(file).href);
  return tab;
}

/** A picture of each page. */
function paged(pdf, prefix) {
  if (pdf === null || spawnSync("pdftoppm", ["-r", "75", "-png", pdf, `${prefix}-print`]).error) return;
  const pages = readdirSync(join(prefix, "..")).filter((name) => name.startsWith(`${prefix.split("/").at(-1)}-print-`));
  console.log(`${prefix}: ${pages.length} pages`);
}

function run({ project, locale }, ...words) {
  return execFileSync(process.execPath, [cli, ...words, "--locale", locale], {
    cwd: project,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 1 << 28,
  });
}

/** A saved report has no language, so each format is made from it without judging again. */
function report(at) {
  const file = join(at.out, "report.json");
  if (!existsSync(file)) run(at, "check", "--as-of", day, "--format", `json=${file}`, "--fail-on", "never");
  return file;
}

async function readSaved(at) {
  const { readReport } = await import(pathToFileURL(join(root, "dist/index.js")).href);
  return readReport(readFileSync(report(at), "utf8"), "report.json");
}

function saved(at, format) {
  return run(at, "report", report(at), "--format", format, "--fail-on", "never");
}

function html(at, format) {
  const file = join(at.out, `${format}.html`);
  writeFileSync(file, saved(at, format));
  return file;
}

/** As on GitHub: in a comment, which is 800 pixels wide or as wide as a phone. */
function markdown({ out, locale }, name, text) {
  const file = join(out, `${name}.html`);
  writeFileSync(join(out, `${name}.md`), text);
  const style = `${githubStyle} body { margin: 0 } article { max-width: 800px; margin: 0 auto; padding: 16px }`;
  writeFileSync(
    file,
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${style}</style><body class="markdown-body"><article class="markdown-body">${markdownAsHtml(text)}</article></body></html>`,
  );
  return file;
}

/** The comment of a change. */
function ofCommits(at, commits) {
  return inRepository(commits, (project) => {
    const change = ["--base", "HEAD~1", "--scope", "changed", "--as-of", day, "--fail-on", "never"];
    return run({ ...at, project }, "check", ...change, "--format", "markdown");
  });
}

/** The page with the history of a year. */
function withHistory(at) {
  const file = join(at.out, "page-with-history.html");
  return inRepository(yearOf(root, at.example), (project) => {
    const words = ["--history-from", "2026-01-01", "--format", `html=${file}`, "--fail-on", "never"];
    run({ ...at, project }, "check", "--as-of", day, ...words);
    return file;
  });
}

/** As the Action writes it, the other language collapsed. */
async function jobSummary(at) {
  const { fitsSummary, fittingMarkdown } = await importSource("src/action/fitting-markdown.ts");
  const others = ["zh-TW", "en"].filter((one) => one !== at.locale);
  const [linkBase, runUrl] = ["https://github.com/OWNER/evidence/blob/main/", "https://github.com/OWNER/evidence"];
  return fittingMarkdown(await readSaved(at), { locales: [at.locale, ...others], linkBase, runUrl, fits: fitsSummary });
}

async function trackingIssue(at) {
  const { formatTrackingIssue } = await importSource("src/report/markdown/issue-body.ts");
  const { lapsingOutputs } = await importSource("src/derive/compare-reports.ts");
  const content = await readSaved(at);
  return formatTrackingIssue(
    content,
    lapsingOutputs(content),
    { locale: at.locale, color: false, verbose: true },
    null,
  );
}

function workbook(at) {
  const pack = join(at.out, "pack");
  rmSync(pack, { recursive: true, force: true });
  run(at, "pack", "--out", pack, "--as-of", day, "--fail-on", "never");
  return join(pack, "report.xlsx");
}

/** @returns the path of the PDF; null without LibreOffice */
function convertedByOffice(file, out) {
  const profile = mkdtempSync(join(tmpdir(), "isms-evidence-office-"));
  const words = [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    out,
  ];
  const { error } = spawnSync("soffice", [...words, file], { stdio: "ignore" });
  rmSync(profile, { recursive: true, force: true });
  return error ? null : join(out, "report.pdf");
}
