import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import { pageMessagesFor } from "../../messages/page.ts";
import type { Report } from "../../model/report.ts";
import type { Cell } from "../../spreadsheet/written-sheet.ts";
import { headline } from "../headline.ts";
import { htmlDocument } from "../html/document.ts";
import { type Content, html, type Markup } from "../html/markup.ts";
import { reviewStyles } from "../html/styles.ts";
import type { ReportOptions } from "../reporter.ts";
import { verdictTone } from "../tones.ts";
import { withNames } from "../with-names.ts";
import { type BriefSection, briefSections } from "./brief-sections.ts";

/** One page for the management review: in print, one of A4, with a place to sign. */
export function formatBrief(given: Report, options: ReportOptions): string {
  const report = withNames(given);
  const { locale } = options;
  const messages = messagesFor(locale);
  const { terms } = messages;
  const { title: name } = documentMessagesFor(locale).review;
  const organization = report.organization.name ?? terms.phrases.noOrganization;
  const { signatures } = pageMessagesFor(locale);
  return htmlDocument({
    locale,
    title: html`<title>${organization} ${name} ${report.asOf}</title>`,
    runningHead: `${organization} ${name} ${report.asOf}`,
    generator: `isms-evidence ${report.tool.version}`,
    styles: reviewStyles,
    script: null,
    body: html`<main class="brief">
<header class="masthead"><h1>${organization} ${name}</h1>
<p>${terms.labels.asOf} <time datetime="${report.asOf}">${report.asOf}</time> · ${report.policy.title[locale]}</p></header>
<p class="verdict ${verdictTone(report)}">${headline(report, messages)}</p>
${briefSections(report, options).map(sectionMarkup)}
<dl class="signatures">${(["prepared", "reviewed", "approved"] as const).map(
      (role) => html`<div><dt>${signatures[role]}</dt><dd>${signatures.date}</dd></div>
`,
    )}</dl>
</main>
<footer><p>${terms.phrases.caveat(report.summary.outputs.total)}</p></footer>`,
  });
}

function sectionMarkup({ title, lines, table, more }: BriefSection): Markup {
  return html`<section>
<h2>${title}</h2>
${
  lines.length === 0
    ? null
    : html`<ul class="lines">${lines.map(
        (line) => html`<li>${line}</li>
`,
      )}</ul>`
}${table === null ? null : tableMarkup(table)}${more === null ? null : html`<p class="note">${more}</p>`}
</section>
`;
}

function tableMarkup({ columns, rows }: NonNullable<BriefSection["table"]>): Markup {
  return html`<table class="rows">
<thead><tr>${columns.map(({ head }) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${columns.map(({ key }) => html`<td>${cellMarkup(row[key])}</td>`)}</tr>
`,
  )}</tbody>
</table>`;
}

function cellMarkup(cell: Cell): Content {
  if (cell === null || typeof cell !== "object") return cell;
  return html`<time datetime="${cell.day}">${cell.day}</time>`;
}
