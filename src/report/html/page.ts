import { languageChoice } from "../../messages/language-choice.ts";
import type { Report } from "../../model/report.ts";
import { inRepository } from "../in-repository.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { controlsSection } from "./controls.ts";
import { htmlDocument } from "./document.ts";
import { exceptionsSection } from "./exceptions.ts";
import { filterBar } from "./filters.ts";
import { historySection, historyStyles } from "./history-section.ts";
import { symbols } from "./icons.ts";
import { html, type Markup } from "./markup.ts";
import { comparisonSection, overview, yardstickSection } from "./overview.ts";
import script from "./page.js?raw";
import { createContext, type PageContext, say, sayInAttributes, type Words } from "./page-context.ts";
import { rulesSection } from "./rules.ts";
import { pageStyles } from "./styles.ts";
import { othersSection, tasksSection } from "./tasks.ts";
import { workSection } from "./work.ts";
import { workloadSection } from "./workload.ts";

/** One file for people: readable without scripts, offline and in print, in both languages. */
export function formatHtml(given: Report, options: ReportOptions): string {
  const report = withNames(inRepository(given, options));
  const context = createContext(report, options);
  const title = ({ page }: Words) => page.title(report.organization.name);
  const [first] = context.words;
  const body = html`<a class="skip" href="#work">${say(context, ({ page }) => page.skip)}</a>
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
${historySection(context)}
${tasksSection(context)}
${rulesSection(context)}
${exceptionsSection(context)}
${controlsSection(context)}
${signatures(context)}
</main>
<footer><p class="caveat">${say(context, ({ terms }) => terms.phrases.caveat(report.summary.outputs.total))}</p>
<p>isms-evidence ${report.tool.version} · INM2529-001v1 · <time datetime="${report.asOf}">${report.asOf}</time></p></footer>`;
  return htmlDocument({
    locale: options.locale,
    title: html`<title${sayInAttributes(context, (words) => `${title(words)} ${report.asOf}`)}>${first ? title(first) : null} ${report.asOf}</title>`,
    runningHead: first ? `${title(first)} ${report.asOf}` : report.asOf,
    generator: `isms-evidence ${report.tool.version}`,
    styles: [...pageStyles, ...historyStyles(context)],
    body,
    script,
  });
}

/** Works with CSS only. */
function languageSwitch(context: PageContext): Markup {
  return html`<fieldset class="language"><legend>${say(context, ({ locale }) => languageChoice[locale].label)}</legend>
${[...context.words]
  .sort((a, b) => (a.locale < b.locale ? 1 : -1))
  .map(
    ({ locale }) =>
      html`<label lang="${languageChoice[locale].tag}" class="choice"><input type="radio" name="language" id="in-${locale === "en" ? "en" : "zh"}" value="${languageChoice[locale].tag}"${locale === context.options.locale ? html` checked` : null}>${languageChoice[locale].ownName}</label>
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
