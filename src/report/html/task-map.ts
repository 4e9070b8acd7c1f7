import { icon, taskIcon, tones } from "./icons.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

/** All duties and tasks at a glance; each links to its details below. */
export function taskMap(context: PageContext): Markup {
  const { duties } = context.report;
  return html`<section aria-labelledby="map">
<h2 id="map">${say(context, ({ page }) => page.headings.map)}</h2>
<ol class="map">${duties.map(
    (duty) => html`<li>
<h3><span class="code">${duty.id}</span> ${say(context, ({ locale }) => duty.name[locale])}</h3>
<ul>${duty.tasks.map(
      (task) => html`<li><a class="tile ${tones[task.state]}" href="#${task.id}">
<span class="code">${taskIcon(task.state)} ${task.id}<span class="unseen"> ${say(context, ({ terms }) => terms.taskStates[task.state])}</span></span>
<span class="name">${say(context, ({ locale }) => task.name[locale])}</span>
<span class="outputs">${task.outputs.map(({ state }) => html`<span class="${tones[state]}">${icon(state)}<span class="unseen"> ${say(context, ({ terms }) => terms.states[state])}</span></span>`)}</span>
</a></li>
`,
    )}</ul>
</li>
`,
  )}</ol>
</section>`;
}
