import type { Locale } from "../../model/locale.ts";
import { changedPolicyTexts, codeNames } from "../code-names.ts";
import { outputTexts } from "../output-text.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, say, type Words } from "./page-context.ts";
import { labelledTable } from "./table.ts";

/** What the organization waived or changed, with reasons: an auditor asks for these first. */
export function exceptionsSection(context: PageContext): Markup {
  const parts = [waivers(context), notApplicable(context), provided(context), changedPolicy(context)];
  return html`<section aria-labelledby="exceptions">
<h2 id="exceptions">${say(context, ({ page }) => page.headings.exceptions)}</h2>
${parts.every((part) => part === null) ? html`<p>${say(context, ({ page }) => page.noExceptions)}</p>` : parts}</section>`;
}

function part(context: PageContext, heading: keyof Words["terms"]["labels"], content: Markup): Markup {
  return html`<h3>${say(context, ({ terms }) => terms.labels[heading])}</h3>
${content}
`;
}

function waivers(context: PageContext): Markup | null {
  const { waivers } = context.report;
  if (waivers.length === 0) return null;
  const nameOf = byLocale(context, (words) => codeNames(context.report, words));
  const linkTo = outputLinks(context);
  const rows = waivers.map(({ finding, output, path, record, fingerprint, ...waiver }) => [
    say(context, ({ locale }) => nameOf[locale](finding)),
    [linkTo(output), ` ${[path, record, fingerprint].filter(Boolean).join(" ")}`],
    waiver.reason,
    waiver.approvedBy,
    dayOf(waiver.approvedOn),
    dayOf(waiver.expires),
    waiver.covers,
  ]);
  return part(context, "waivers", tableOf(context, waiverColumns, rows));
}

function notApplicable(context: PageContext): Markup | null {
  const { notApplicable } = context.report;
  if (notApplicable.length === 0) return null;
  const linkTo = outputLinks(context);
  const rows = notApplicable.map(({ output, reason, approvedBy, approvedOn, reviewBy }) => {
    return [linkTo(output), reason, approvedBy, dayOf(approvedOn), dayOf(reviewBy)];
  });
  return part(context, "notApplicable", tableOf(context, notApplicableColumns, rows));
}

function provided(context: PageContext): Markup | null {
  const { provided } = context.report;
  if (provided.length === 0) return null;
  const linkTo = outputLinks(context);
  const rows = provided.map(({ output, by, agreement, until, approvedBy, approvedOn, reviewBy }) => {
    return [linkTo(output), by, agreement, dayOf(until), approvedBy, dayOf(approvedOn), dayOf(reviewBy)];
  });
  return part(context, "provided", tableOf(context, providedColumns, rows));
}

function changedPolicy(context: PageContext): Markup | null {
  const { overrides } = context.report.policy;
  if (overrides.length === 0) return null;
  const texts = byLocale(context, (words) => changedPolicyTexts(context.report, words));
  const items = overrides.map((_, at) => html`<li>${say(context, ({ locale }) => texts[locale][at] ?? "")}</li>\n`);
  return part(context, "changedPolicy", html`<ul>${items}</ul>`);
}

type Column = keyof Words["terms"]["columns"];

const waiverColumns: readonly Column[] = ["finding", "place", "reason", "approvedBy", "approvedOn", "until", "covers"];
const notApplicableColumns: readonly Column[] = ["output", "reason", "approvedBy", "approvedOn", "reviewBy"];
const providedColumns: readonly Column[] = [
  "output",
  "provider",
  "agreement",
  "until",
  "approvedBy",
  "approvedOn",
  "reviewBy",
];

function tableOf(context: PageContext, columns: readonly Column[], rows: readonly (readonly Content[])[]): Markup {
  const heads = columns.map(
    (column) =>
      ({ terms }: Words) =>
        terms.columns[column],
  );
  return labelledTable(context, heads, rows);
}

function dayOf(day: string | null): Content {
  return day === null ? null : html`<span class="day">${day}</span>`;
}

/** Links to outputs by code and name; empty for none. */
function outputLinks(context: PageContext): (output: string | null) => Markup | null {
  const nameOf = byLocale(context, ({ locale }) => outputTexts(context.report, locale));
  return (output) =>
    output === null ? null : html`<a href="#${output}">${say(context, ({ locale }) => nameOf[locale](output))}</a>`;
}

function byLocale<Value>({ words }: PageContext, of: (words: Words) => Value): Readonly<Record<Locale, Value>> {
  return Object.fromEntries(words.map((one) => [one.locale, of(one)])) as Record<Locale, Value>;
}
