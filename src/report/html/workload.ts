import { ownerName } from "../../derive/owner-name.ts";
import { type DueOutputs, dueByMonth, type Workload, type WorkloadRow, workloadBy } from "../../derive/workload.ts";
import type { DutyReport, TaskReport } from "../../model/report.ts";
import { tones } from "../tones.ts";
import { taskIcon } from "./icons.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, say, type Words } from "./page-context.ts";

/** The darkest cell is that of the most outputs; so many shades lead up to it. */
const shades = 4;

/** How much is lacking and when more will be due: by duty with its tasks, and by owner. */
export function workloadSection(context: PageContext): Markup {
  const { report } = context;
  const dutyOf = new Map(report.duties.flatMap((duty) => duty.tasks.map((task) => [task.id, duty.id] as const)));
  const duties = new Map(report.duties.map((duty) => [duty.id, duty]));
  const byDuty = workloadBy(report, ({ taskId }) => dutyOf.get(taskId) ?? "");
  const byOwner = workloadBy(report, ownerName);
  const busiestFirst = byOwner.rows.toSorted((a, b) => sumOf(b) - sumOf(a));
  return html`<section aria-labelledby="workload">
<h2 id="workload">${say(context, ({ page }) => page.headings.workload)}</h2>
<p class="note">${say(context, ({ page }) => page.workload.note)}</p>
${matrix(
  context,
  byDuty,
  ({ terms }) => terms.columns.duty,
  ({ key }) => dutyHead(context, duties.get(key)),
)}
${matrix(
  context,
  { ...byOwner, rows: busiestFirst },
  ({ terms }) => terms.columns.owner,
  ({ key }) => (key === "" ? say(context, ({ terms }) => terms.phrases.noOwner) : key),
)}
<details class="calendar"><summary>${say(context, ({ page }) => page.workload.list)}</summary>
<dl>${dueByMonth(report).map((due) => dueRow(context, due))}</dl>
</details>
</section>`;
}

function dueRow(context: PageContext, { when, outputs }: DueOutputs): Markup {
  const head =
    when === "lacking" || when === "grace"
      ? html`<span class="chip ${when === "lacking" ? "bad" : "soon"}">${say(context, ({ page }) => page.workload[when])}</span>`
      : html`<time datetime="${when}">${when}</time>`;
  return html`<div><dt>${head} <b>${outputs.length}</b></dt>
<dd><ul>${outputs.map(({ id, name }) => html`<li><a href="#${id}"><span class="code">${id}</span> ${say(context, ({ locale }) => name[locale])}</a></li>`)}</ul></dd></div>
`;
}

function sumOf({ lacking, grace, due }: WorkloadRow): number {
  return due.reduce((sum, count) => sum + count, 1000 * (lacking + grace));
}

function dutyHead(context: PageContext, duty: DutyReport | undefined): Content {
  if (!duty) return null;
  return html`<span class="code">${duty.id}</span> ${say(context, ({ locale }) => duty.name[locale])}
<ul class="marks">${duty.tasks.map((task) => taskMark(context, task))}</ul>`;
}

function taskMark(context: PageContext, { id, name, state }: TaskReport): Markup {
  return html`<li><a class="mark ${tones[state]}" href="#${id}">${taskIcon(state)}<span class="code">${id.slice(1)}</span><span class="unseen"> ${say(context, ({ locale }) => name[locale])} ${say(context, ({ terms }) => terms.taskStates[state])}</span></a></li>
`;
}

function matrix(
  context: PageContext,
  { months, rows }: Workload,
  head: (words: Words) => string,
  headOf: (row: WorkloadRow) => Content,
): Markup {
  const most = Math.max(1, ...rows.flatMap(({ due }) => due));
  const hasGrace = rows.some(({ grace }) => grace > 0);
  const cell = (count: number, tone: string) => html`<td class="${tone}">${count === 0 ? null : count}</td>`;
  const cells = ({ lacking, grace, due }: WorkloadRow) => [
    cell(lacking, lacking === 0 ? "" : "bad full"),
    hasGrace ? cell(grace, grace === 0 ? "" : "soon full") : null,
    ...due.map((count) => cell(count, count === 0 ? "" : `shade-${Math.ceil((shades * count) / most)}`)),
  ];
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${context.words.map(head).join(" · ")}"><table class="matrix">
<thead><tr><th scope="col">${say(context, head)}</th><th scope="col">${say(context, ({ page }) => page.workload.lacking)}</th>${
    hasGrace ? html`<th scope="col">${say(context, ({ page }) => page.workload.grace)}</th>` : null
  }${months.map((month) => html`<th scope="col"><time datetime="${month}">${say(context, ({ page }) => page.shortMonth(month))}</time></th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`<tr><th scope="row">${headOf(row)}</th>${cells(row)}</tr>
`,
  )}</tbody>
</table></div>`;
}
