import { outputStates } from "../../model/output-state.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { comparisonText, factText } from "../comparison-text.ts";
import { headline } from "../headline.ts";
import { outputTexts } from "../output-text.ts";
import { tones, verdictTone } from "../tones.ts";
import { yardstickText } from "../yardstick-text.ts";
import { icon } from "./icons.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";
import { trendLine } from "./trend.ts";

/** The overall state, and on what grounds: what a reader has to know first. */
export function overview(context: PageContext): Markup {
  const { report } = context;
  const { summary, conclusion } = report;
  return html`<section class="overview" aria-labelledby="overview">
<div class="answer"><h2 id="overview" class="verdict ${verdictTone(report)}">${icon(conclusion === "fail" ? "stale" : conclusion === "unknown" ? "not-evaluated" : "current")} ${say(context, (words) => headline(report, words))}</h2>
<p class="lead">${say(context, ({ terms }) => terms.phrases.labelled(terms.labels.tasks, terms.phrases.tasks(summary.tasks)))}</p></div>
${stateBar(context)}
${trendLine(context)}<details class="grounds"><summary><time datetime="${report.asOf}">${report.asOf}</time> ${report.timezone} · ${say(context, ({ locale }) => plainText(report.policy.title[locale]))} · ${say(context, ({ terms }) => terms.labels.basis)}</summary>
<dl class="facts">${facts(context)}</dl>
</details>
</section>`;
}

function facts(context: PageContext): Content {
  const { report } = context;
  const { organization, policy, source, summary, paths } = report;
  const fact = (label: Markup, text: Content) => html`<div><dt>${label}</dt><dd>${text}</dd></div>
`;
  return [
    fact(
      say(context, ({ terms }) => terms.labels.asOf),
      html`<time datetime="${report.asOf}">${report.asOf}</time> ${report.timezone}`,
    ),
    fact(
      say(context, ({ terms }) => terms.labels.organization),
      say(context, ({ terms: { phrases } }) => [
        organization.name ?? phrases.noOrganization,
        organization.level === null ? "" : phrases.inBrackets(phrases.level(organization.level)),
      ]),
    ),
    fact(
      say(context, ({ terms }) => terms.labels.policy),
      html`${say(context, ({ terms, locale }) => terms.phrases.labelled(policy.id, plainText(policy.title[locale])))} <code>sha256 ${policy.sha256.slice(0, 12)}</code>`,
    ),
    fact(
      say(context, ({ terms }) => terms.labels.commit),
      source === null
        ? say(context, ({ terms }) => terms.phrases.outsideGit)
        : html`<code>${source.commit.slice(0, 12)}</code>${source.dirty ? say(context, ({ terms: { phrases } }) => phrases.inBrackets(phrases.dirty)) : null}`,
    ),
    fact(
      say(context, ({ terms }) => terms.labels.findings),
      say(context, ({ terms }) => terms.phrases.findings(summary.findings)),
    ),
    fact(
      say(context, ({ terms }) => terms.labels.rules),
      say(context, ({ terms }) => terms.phrases.rules(summary.rules)),
    ),
    fact(
      say(context, ({ terms }) => terms.labels.read),
      say(context, ({ terms }) => terms.phrases.read(summary)),
    ),
    paths.length === 0
      ? null
      : fact(
          say(context, ({ terms }) => terms.labels.narrowedTo),
          paths.join(" "),
        ),
  ];
}

/** How many outputs are in which state: one bar, and the same in words below it. */
function stateBar(context: PageContext): Markup {
  const { outputs } = context.report.summary;
  const present = outputStates.filter((state) => outputs[state] > 0);
  let from = 0;
  const bars = present.map((state) => {
    const width = (100 * outputs[state]) / Math.max(1, outputs.total);
    const bar = html`<rect class="${tones[state]}" x="${from.toFixed(3)}%" width="${width.toFixed(3)}%" height="14"/>`;
    from += width;
    return bar;
  });
  return html`<figure class="states">
<svg class="bar" width="100%" height="14" role="img" aria-labelledby="states" focusable="false">${bars}</svg>
<figcaption id="states"><span class="total">${say(context, ({ terms }) => `${terms.labels.outputs} ${outputs.total}`)}</span>
<ul>${present.map(
    (
      state,
    ) => html`<li class="${tones[state]}">${icon(state)} ${say(context, ({ terms }) => terms.states[state])} <b>${outputs[state]}</b></li>
`,
  )}</ul></figcaption>
</figure>`;
}

/** Changes of the yardstick; empty if there are none. */
export function yardstickSection(context: PageContext): Markup | null {
  const texts = context.words.map((words) => yardstickParts(context.report, words));
  const [first] = texts;
  if (!first) return null;
  const one = (words: PageContext["words"][number]) => texts[context.words.indexOf(words)];
  const list = (of: "lines" | "entries", tag: (text: Markup) => Markup) =>
    first[of].map((_, at) => tag(say(context, (words) => one(words)?.[of][at] ?? "")));
  return html`<section class="overview" aria-labelledby="yardstick">
<h2 id="yardstick" class="verdict soon">${say(context, (words) => one(words)?.title ?? "")}</h2>
${list(
  "lines",
  (text) => html`<p>${text}</p>
`,
)}
${
  first.entries.length === 0
    ? null
    : html`<ul>${list(
        "entries",
        (text) => html`<li>${text}</li>
`,
      )}</ul>`
}
</section>`;
}

function yardstickParts(report: PageContext["report"], words: PageContext["words"][number]) {
  const text = yardstickText(report, words, plainName);
  if (text === null) return null;
  const { phrases } = words.terms;
  const outputs = text.outputs.map((fact) => phrases.labelled(fact.label, factText(fact, words.terms)));
  return { title: text.title, lines: [...text.lines, ...outputs], entries: text.entries };
}

/** Changes since an earlier revision; empty if there is none. */
export function comparisonSection(context: PageContext): Markup | null {
  const { comparison } = context.report;
  if (comparison === null) return null;
  const texts = context.words.map((words) =>
    comparisonText(comparison, words, outputTexts(context.report, words.locale)),
  );
  const one = (words: PageContext["words"][number]) => texts[context.words.indexOf(words)];
  const count = texts[0]?.facts.length ?? 0;
  return html`<section aria-labelledby="comparison">
<h2 id="comparison">${say(context, ({ terms }) => terms.labels.comparison)}</h2>
<p>${say(context, (words) => one(words)?.lead ?? "")}</p>
<dl class="facts">${Array.from(
    { length: count },
    (_, at) => html`<div><dt>${say(context, (words) => one(words)?.facts[at]?.label ?? "")}</dt><dd>${say(
      context,
      (words) => {
        const fact = one(words)?.facts[at];
        return fact ? factText(fact, words.terms) : "";
      },
    )}</dd></div>
`,
  )}</dl>
</section>`;
}
