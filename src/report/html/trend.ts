import type { TrendPoint } from "../../model/trend-point.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

const chart = { width: 120, height: 24, edge: 3 };

/** Tasks with current evidence, from earlier reports to this one, in a line; null without earlier reports. */
export function trendLine(context: PageContext): Markup | null {
  const { report, options } = context;
  const { asOf, summary } = report;
  const earlier = (options.trend ?? []).filter((point) => point.asOf < asOf);
  const [first] = earlier;
  if (first === undefined) return null;
  const last = { asOf, tasks: summary.tasks, findings: summary.findings };
  return html`<p class="trend"><svg viewBox="0 0 ${chart.width} ${chart.height}" width="${chart.width}" height="${chart.height}" aria-hidden="true" focusable="false"><path class="line good" d="${path([...earlier, last])}"/></svg> ${say(context, ({ page }) => page.trend(turn(first), turn(last)))}</p>
`;
}

function turn({ asOf, tasks, findings }: TrendPoint) {
  return { asOf, current: tasks.current, applicable: tasks.applicable, errors: findings.error };
}

/** By time, and by the share of the tasks that apply. */
function path(points: readonly TrendPoint[]): string {
  const time = ({ asOf }: TrendPoint) => Date.parse(`${asOf}T00:00:00Z`);
  const times = points.map(time);
  const start = times[0] ?? 0;
  const span = Math.max(1, (times.at(-1) ?? 0) - start);
  const [wide, high] = [chart.width - 2 * chart.edge, chart.height - 2 * chart.edge];
  const places = points.map(({ tasks }, at) => {
    const x = chart.edge + (wide * ((times[at] ?? 0) - start)) / span;
    const y = chart.edge + high - (high * tasks.current) / Math.max(1, tasks.applicable);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${places.join("L")}`;
}
