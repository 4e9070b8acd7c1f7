import { countFixable } from "../../derive/count-fixable.ts";
import { ownerName } from "../../derive/owner-name.ts";
import { workList } from "../../derive/work-list.ts";
import type { WorkItem } from "../../model/work-list.ts";
import { firstStepText } from "../first-step-text.ts";
import { tones } from "../tones.ts";
import { outputChip } from "./icons.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, reasonText, say, type Words } from "./page-context.ts";

/** What is to be done, by whom and by when; each row links to its details. */
export function workSection(context: PageContext): Markup {
  const items = workList(context.report);
  const fixable = countFixable(context.report);
  const isBeginning = context.words.some(
    (words) => firstStepText(context.report, words, (command) => command) !== null,
  );
  const heads: readonly ((words: Words) => string)[] = [
    ({ terms }) => terms.columns.state,
    ({ terms }) => terms.columns.output,
    ({ terms }) => terms.columns.why,
    ({ terms }) => terms.columns.owner,
    ({ terms }) => terms.columns.by,
  ];
  return html`<section aria-labelledby="work">
<h2 id="work" tabindex="-1">${say(context, ({ terms }) => terms.labels.work)} <b>${items.length}</b></h2>
${isBeginning ? html`<p class="note">${say(context, (words) => firstStepText(context.report, words, (command) => command))}</p>\n` : null}${
  items.length === 0
    ? html`<p>${say(context, ({ page }) => page.nothingToDo)}</p>`
    : html`<table class="work">
<thead><tr>${heads.map((head) => html`<th scope="col">${say(context, head)}</th>`)}</tr></thead>
<tbody>${items.map((item) => row(context, item))}</tbody>
</table>`
}
${fixable > 0 ? html`<p class="note">${say(context, ({ terms }) => terms.phrases.fixableFindings(fixable, "isms-evidence fix"))}</p>\n` : null}</section>`;
}

function row(context: PageContext, { output, reason, by }: WorkItem): Markup {
  const owner = ownerName(output);
  return html`<tr class="${tones[output.state]}" data-output="${output.id}"><td>${outputChip(context, output.state)}</td><th scope="row"><a href="#${output.id}"><span class="code">${output.id}</span> ${say(context, ({ locale }) => output.name[locale])}</a></th><td class="why">${reasonText(context, reason)}</td><td class="who">${owner === "" ? say(context, ({ terms }) => terms.phrases.noOwner) : owner}</td><td class="when">${by === null ? say(context, ({ terms }) => terms.phrases.atOnce) : html`<time datetime="${by}">${by}</time>`}</td></tr>
`;
}
