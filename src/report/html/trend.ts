import { html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

const chart = { width: 720, height: 150, left: 8, right: 16, top: 12, bottom: 28 };

/** The trend of tasks with current evidence, from earlier reports to this one; empty without earlier reports. */
export function trendSection(context: PageContext): Markup | null {
  const { report, options } = context;
  const { asOf, summary } = report;
  const earlier = (options.trend ?? []).filter((point) => point.asOf < asOf);
  if (earlier.length === 0) return null;
  const points = [...earlier, { asOf, tasks: summary.tasks, findings: summary.findings }];
  const time = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const start = time(points[0]?.asOf ?? asOf);
  const span = Math.max(1, time(asOf) - start);
  const x = (day: string) =>
    (chart.left + ((chart.width - chart.left - chart.right) * (time(day) - start)) / span).toFixed(1);
  const line = (values: readonly number[], most: number) =>
    values
      .map((value, at) => {
        const y = chart.height - chart.bottom - ((chart.height - chart.top - chart.bottom) * value) / Math.max(1, most);
        return `${at === 0 ? "M" : "L"}${x(points[at]?.asOf ?? asOf)} ${y.toFixed(1)}`;
      })
      .join("");
  const applicable = Math.max(...points.map(({ tasks }) => tasks.applicable));
  const errors = points.map(({ findings }) => findings.error);
  return html`<section aria-labelledby="trend">
<h2 id="trend">${say(context, ({ page }) => page.headings.trend)}</h2>
<p id="trend-text">${say(context, ({ page }) => page.trend(points.length))}</p>
<div class="scroll"><svg class="trend" viewBox="0 0 ${chart.width} ${chart.height}" width="${chart.width}" height="${chart.height}" role="img" aria-labelledby="trend-text" focusable="false">
<path class="axis" d="M0 ${chart.height - chart.bottom}.5H${chart.width}"/>
<path class="line good" d="${line(
    points.map(({ tasks }) => tasks.current),
    applicable,
  )}"/>
<path class="line bad" d="${line(errors, Math.max(...errors))}"/>
<text class="start" x="${chart.left}" y="${chart.height - 8}">${points[0]?.asOf ?? null}</text>
<text class="end" x="${chart.width - chart.right}" y="${chart.height - 8}">${asOf}</text>
</svg></div>
<div class="scroll"><table>
<thead><tr><th scope="col">${say(context, ({ terms }) => terms.labels.asOf)}</th><th scope="col" class="good">${say(context, ({ terms }) => terms.labels.tasks)}</th><th scope="col" class="bad">${say(context, ({ terms }) => terms.labels.findings)}</th></tr></thead>
<tbody>${points.map(
    ({ asOf: day, tasks, findings }) =>
      html`<tr><td><time datetime="${day}">${day}</time></td><td>${tasks.current} / ${tasks.applicable}</td><td>${say(context, ({ terms }) => terms.phrases.findings(findings))}</td></tr>
`,
  )}</tbody>
</table></div>
</section>`;
}
