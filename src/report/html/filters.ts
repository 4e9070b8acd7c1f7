import { ownerName } from "../../derive/owner-name.ts";
import { outputStates } from "../../model/output-state.ts";
import { outputsOf } from "../../model/walk.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say, sayInAttributes, type Words } from "./page-context.ts";

/** Shown by the script alone, which does the filtering. */
export function filterBar(context: PageContext): Markup {
  const outputs = outputsOf(context.report);
  const states = outputStates.filter((state) => outputs.some((output) => output.state === state));
  const owners = [...new Set(outputs.map(ownerName))].filter((owner) => owner !== "").sort();
  const [first] = context.words;
  const option = (value: string, said: (words: Words) => string) =>
    html`<option value="${value}"${sayInAttributes(context, said)}>${first ? said(first) : value}</option>`;
  const all = option("", ({ page }) => page.filters.all);
  const list = (name: string, label: (words: Words) => string, options: readonly Markup[]) =>
    html`<label>${say(context, label)} <select name="${name}">${all}${options}</select></label>
`;
  return html`<form id="filters" class="filters" role="search" aria-labelledby="filters-name" hidden>
<span id="filters-name" class="unseen">${say(context, ({ page }) => page.filters.name)}</span>
<label>${say(context, ({ page }) => page.filters.text)} <input type="search" name="text" autocomplete="off"></label>
${list("state", ({ terms }) => terms.columns.state, [
  option("lacking", ({ terms }) => terms.taskStates.lacking),
  ...states.map((state) => option(state, ({ terms }) => terms.states[state])),
])}${list(
  "duty",
  ({ terms }) => terms.columns.duty,
  context.report.duties.map(({ id, name }) => option(id, ({ locale }) => `${id} ${name[locale]}`)),
)}${list(
  "owner",
  ({ terms }) => terms.columns.owner,
  owners.map((owner) => option(owner, () => owner)),
)}<button type="reset">${say(context, ({ page }) => page.filters.reset)}</button>
<output name="shown" data-total="${outputs.length}"${sayInAttributes(context, ({ page }) => page.filters.shown)}></output>
</form>
<p id="no-match" class="note" hidden>${say(context, ({ page }) => page.filters.none)}</p>`;
}
