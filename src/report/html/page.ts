import { createHash } from "node:crypto";
import type { Report } from "../../model/report.ts";
import { inRepository } from "../in-repository.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { controlsSection } from "./controls.ts";
import { exceptionsSection, rulesSection } from "./exceptions.ts";
import { filterBar } from "./filters.ts";
import { symbols } from "./icons.ts";
import { html, type Markup, ownText } from "./markup.ts";
import { comparisonSection, overview, yardstickSection } from "./overview.ts";
import style from "./page.css?raw";
import script from "./page.js?raw";
import { createContext, languageTags, type PageContext, say, sayInAttributes, type Words } from "./page-context.ts";
import { othersSection, tasksSection } from "./tasks.ts";
import { workSection } from "./work.ts";
import { workloadSection } from "./workload.ts";

/** Nothing is loaded, sent or framed; only the page's own styles and script are allowed. */
function contentSecurityPolicy(styles: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map((text) => `'${digest(text)}'`).join(" ")}`,
    `script-src '${digest(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** One file for people: readable without scripts, offline and in print, in both languages. */
export function formatHtml(given: Report, options: ReportOptions): string {
  const report = withNames(inRepository(given, options));
  const context = createContext(report, options);
  const title = ({ page }: Words) => page.title(report.organization.name);
  const [first] = context.words;
  const runningHead = first ? `${title(first)} ${report.asOf}` : report.asOf;
  const styles = [style, `:root { --running-head: ${cssString(runningHead)}; }`];
  return html`<!doctype html>
<html lang="${languageTags[options.locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ownText(contentSecurityPolicy(styles))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="isms-evidence ${report.tool.version}">
<title${sayInAttributes(context, (words) => `${title(words)} ${report.asOf}`)}>${first ? title(first) : null} ${report.asOf}</title>
${styles.map(
  (text) => html`<style>${ownText(text)}</style>
`,
)}
</head>
<body>
<a class="skip" href="#work">${say(context, ({ page }) => page.skip)}</a>
${symbols}
<header class="masthead">
<h1>${say(context, title)}</h1>
${languageSwitch(context)}
</header>
<main>
${yardstickSection(context)}
${overview(context)}
${filterBar(context)}
${workSection(context)}
${othersSection(context)}
${comparisonSection(context)}
${workloadSection(context)}
${tasksSection(context)}
${rulesSection(context)}
${exceptionsSection(context)}
${controlsSection(context)}
${signatures(context)}
</main>
<footer><p class="caveat">${say(context, ({ terms }) => terms.phrases.caveat(report.summary.outputs.total))}</p>
<p>isms-evidence ${report.tool.version} · INM2529-001v1 · <time datetime="${report.asOf}">${report.asOf}</time></p></footer>
<script>${ownText(script)}</script>
</body>
</html>
`.text;
}

/** Everything but letters, digits and spaces is escaped: what it is made of cannot end the string or the element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** Works with CSS only. */
function languageSwitch(context: PageContext): Markup {
  return html`<fieldset class="language"><legend>${say(context, ({ page }) => page.language)}</legend>
${[...context.words]
  .sort((a, b) => (a.locale < b.locale ? 1 : -1))
  .map(
    ({ locale, page }) =>
      html`<label lang="${languageTags[locale]}" class="choice"><input type="radio" name="language" id="in-${locale === "en" ? "en" : "zh"}" value="${languageTags[locale]}"${locale === context.options.locale ? html` checked` : null}>${page.ownName}</label>
`,
  )}</fieldset>`;
}

/** Signature fields for the people responsible for the printed report. */
function signatures(context: PageContext): Markup {
  return html`<section class="signatures" aria-labelledby="signatures">
<h2 id="signatures">${say(context, ({ page }) => page.headings.signatures)}</h2>
<dl>${(["prepared", "reviewed", "approved"] as const).map(
    (
      role,
    ) => html`<div><dt>${say(context, ({ page }) => page.signatures[role])}</dt><dd>${say(context, ({ page }) => page.signatures.date)}</dd></div>
`,
  )}</dl>
</section>`;
}
