import { overrideText } from "../../messages/override-text.ts";
import type { Locale } from "../../model/locale.ts";
import type { RuleReport } from "../../model/report.ts";
import type { RuleState } from "../../model/rule.ts";
import { outputTexts } from "../output-text.ts";
import { ruleResult, waitingRulesText } from "../rule-result.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, say, type Words } from "./page-context.ts";

type Row = readonly Content[];

/** A table whose rows become blocks where the screen is narrow: for cells that explain themselves. */
export function table(context: PageContext, head: readonly ((words: Words) => string)[], rows: readonly Row[]): Markup {
  return html`<table class="rows">
<thead><tr>${head.map((label) => html`<th scope="col">${say(context, label)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table>`;
}

/** The same for days and names, each of which says in a block what it is. */
function labelledTable(
  context: PageContext,
  head: readonly ((words: Words) => string)[],
  rows: readonly Row[],
): Markup {
  const labels = head.map((label, at) => (at === 0 ? null : html`<span class="label">${say(context, label)}</span>`));
  return table(
    context,
    head,
    rows.map((row) => row.map((cell, at) => [labels[at] ?? null, cell])),
  );
}

const ruleTones: Readonly<Record<RuleState, string>> = {
  met: "good",
  broken: "bad",
  failed: "bad",
  "not-evaluated": "soon",
  "not-applicable": "none",
  off: "none",
};

/** Rules across evidence: first those that are broken, with their denominators, then all. */
export function rulesSection(context: PageContext): Markup | null {
  const { rules } = context.report;
  if (rules.length === 0) return null;
  const row = (rule: RuleReport): Row => [
    say(context, ({ locale }) => rule.title[locale]),
    rule.outputs.length === 0
      ? say(context, ({ terms }) => terms.phrases.anyOutput)
      : rule.outputs.map((id) => html`<a class="code" href="#${id}">${id}</a> `),
    html`<span class="chip ${ruleTones[rule.state]}">${say(context, (words) => ruleResult(rule, words))}</span>`,
    html`<code>${rule.id}</code>`,
  ];
  const head = [
    ({ terms }: Words) => terms.labels.rules,
    ({ terms }: Words) => terms.columns.output,
    ({ terms }: Words) => terms.columns.state,
    ({ terms }: Words) => terms.columns.code,
  ];
  const broken = rules.filter(({ state }) => state === "broken" || state === "failed");
  const waits = rules.some(({ lacking }) => lacking.length > 0);
  return html`<section class="rules" aria-labelledby="rules">
<h2 id="rules">${say(context, ({ terms }) => terms.labels.rules)}</h2>
<p>${say(context, ({ terms }) => terms.phrases.rules(context.report.summary.rules))}</p>
${broken.length === 0 ? null : table(context, head, broken.map(row))}
${waits ? html`<p class="note">${say(context, (words) => waitingRulesText(context.report, words) ?? "")}</p>` : null}
<details><summary>${say(context, ({ page }) => page.allRules(rules.length))}</summary>
${table(context, head, rules.map(row))}
</details>
</section>`;
}

function dayOf(day: string | null): Content {
  return day === null ? null : html`<span class="day">${day}</span>`;
}

/** The output by its code and name; empty for none. */
function outputLink(context: PageContext, output: string | null): Markup | null {
  if (output === null) return null;
  const nameOf = (locale: Locale) => outputTexts(context.report, locale)(output);
  return html`<a href="#${output}">${say(context, ({ locale }) => nameOf(locale))}</a>`;
}

/** What the organization waived or changed, with reasons: an auditor asks for these first. */
export function exceptionsSection(context: PageContext): Markup {
  const { waivers, notApplicable, provided, policy } = context.report;
  const { overrides } = policy;
  const isEmpty = waivers.length + notApplicable.length + provided.length + overrides.length === 0;
  const part = (heading: (words: Words) => string, content: Markup) => html`<h3>${say(context, heading)}</h3>
${content}
`;
  const list = (texts: readonly Markup[]) =>
    html`<ul>${texts.map(
      (text) => html`<li>${text}</li>
`,
    )}</ul>`;
  return html`<section aria-labelledby="exceptions">
<h2 id="exceptions">${say(context, ({ page }) => page.headings.exceptions)}</h2>
${isEmpty ? html`<p>${say(context, ({ page }) => page.noExceptions)}</p>` : null}
${
  waivers.length === 0
    ? null
    : part(
        ({ terms }) => terms.labels.waivers,
        labelledTable(
          context,
          [
            ({ terms }) => terms.columns.finding,
            ({ terms }) => terms.columns.place,
            ({ terms }) => terms.columns.reason,
            ({ terms }) => terms.columns.approvedBy,
            ({ terms }) => terms.columns.approvedOn,
            ({ terms }) => terms.columns.until,
            ({ terms }) => terms.columns.covers,
          ],
          waivers.map(({ finding, output, path, record, fingerprint, ...waiver }) => [
            html`<code>${finding}</code>`,
            [outputLink(context, output), ` ${[path, record, fingerprint].filter(Boolean).join(" ")}`],
            waiver.reason,
            waiver.approvedBy,
            dayOf(waiver.approvedOn),
            dayOf(waiver.expires),
            waiver.covers,
          ]),
        ),
      )
}${
  notApplicable.length === 0
    ? null
    : part(
        ({ terms }) => terms.labels.notApplicable,
        labelledTable(
          context,
          [
            ({ terms }) => terms.columns.output,
            ({ terms }) => terms.columns.reason,
            ({ terms }) => terms.columns.approvedBy,
            ({ terms }) => terms.columns.approvedOn,
            ({ terms }) => terms.columns.reviewBy,
          ],
          notApplicable.map((entry) => [
            outputLink(context, entry.output),
            entry.reason,
            entry.approvedBy,
            dayOf(entry.approvedOn),
            dayOf(entry.reviewBy),
          ]),
        ),
      )
}${
  provided.length === 0
    ? null
    : part(
        ({ terms }) => terms.labels.provided,
        labelledTable(
          context,
          [
            ({ terms }) => terms.columns.output,
            ({ terms }) => terms.columns.provider,
            ({ terms }) => terms.columns.agreement,
            ({ terms }) => terms.columns.until,
            ({ terms }) => terms.columns.approvedBy,
            ({ terms }) => terms.columns.approvedOn,
            ({ terms }) => terms.columns.reviewBy,
          ],
          provided.map(({ output, by, agreement, until, approvedBy, approvedOn, reviewBy }) => [
            outputLink(context, output),
            by,
            agreement,
            dayOf(until),
            approvedBy,
            dayOf(approvedOn),
            dayOf(reviewBy),
          ]),
        ),
      )
}${
  overrides.length === 0
    ? null
    : part(
        ({ terms }) => terms.labels.changedPolicy,
        list(overrides.map((override) => say(context, (words) => overrideText(override, words)))),
      )
}</section>`;
}
