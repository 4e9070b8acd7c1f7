import type { RuleReport } from "../../model/report.ts";
import type { RuleState } from "../../model/rule.ts";
import { ruleResult, waitingRulesText } from "../rule-result.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say, type Words } from "./page-context.ts";
import { type Row, table } from "./table.ts";

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
