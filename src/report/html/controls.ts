import { controlMessagesFor } from "../../messages/controls.ts";
import type { ControlReport, ControlState } from "../../model/controls-report.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say, type Words } from "./page-context.ts";
import { table } from "./table.ts";

const controlTones: Readonly<Record<ControlState, string>> = {
  current: "good",
  waived: "waived",
  lacking: "bad",
  provided: "none",
  "not-applicable": "none",
  unreached: "none",
};

/** The outputs by the controls of a framework; empty unless requested. */
export function controlsSection(context: PageContext): Markup | null {
  const { controls, summary } = context.report;
  if (controls === null) return null;
  const { mapping, totals, groups } = controls;
  const words = ({ locale }: Words) => controlMessagesFor(locale, mapping.items);
  const row = ({ id, title, level, state, outputs }: ControlReport) => [
    html`<span class="code">${id}</span>`,
    say(context, (one) => [
      title[one.locale],
      level === null ? "" : one.terms.phrases.inBrackets(words(one).levels[level]),
    ]),
    html`<span class="chip ${controlTones[state]}">${say(context, (one) => words(one).states[state])}</span>`,
    outputs.map(
      ({ id: output, state: outputState, certain }) =>
        html`<a class="code" href="#${output}">${output}</a> ${say(context, (one) => [one.terms.states[outputState], certain ? "" : one.terms.phrases.inBrackets(words(one).uncertain)])} `,
    ),
  ];
  return html`<section aria-labelledby="controls">
<h2 id="controls">${say(context, ({ locale }) => mapping.title[locale])}</h2>
<p>${say(context, (one) => words(one).totals(totals))}</p>
<p class="note">${say(context, ({ locale }) => mapping.caution[locale])} ${say(context, (one) => words(one).caveat(mapping.title[one.locale], summary.outputs.total))}</p>
${groups.map(
  ({
    id,
    title,
    controls: own,
    totals: sums,
  }) => html`<details${sums.lacking > 0 ? html` open` : null}><summary>${id} ${say(context, ({ locale }) => title[locale])} <small>${say(context, (one) => words(one).totals(sums))}</small></summary>
${table(
  context,
  [
    (one) => words(one).columns.control,
    (one) => words(one).columns.title,
    ({ terms }) => terms.columns.state,
    (one) => words(one).columns.outputs,
  ],
  own.map(row),
)}
</details>
`,
)}</section>`;
}
