import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, Report } from "../../model/report.ts";
import { outputsOf } from "../../model/walk.ts";
import { compareText } from "../../text/compare-text.ts";
import { html, Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

const monthsShown = 12;

interface Month {
  /** `2026-10` */
  readonly month: string;
  readonly lapsing: readonly (OutputReport & { readonly expires: string })[];
}

interface Timeline {
  readonly lacking: number;
  readonly months: readonly Month[];
  readonly later: number;
  /** They have no known expiry date, such as those that follow an event. */
  readonly undated: number;
}

/** The month in which each output expires without new evidence, starting with the month of the as-of date. */
export function timelineOf({ asOf, duties }: Pick<Report, "asOf" | "duties">): Timeline {
  const outputs = outputsOf({ duties }).filter(({ state }) => !outsideStates.has(state) && state !== "waived");
  const standing = outputs.filter(({ state }) => !lackingStates.has(state));
  const dated = standing.filter((output): output is OutputReport & { expires: string } => output.expires !== null);
  const first = 12 * Number(asOf.slice(0, 4)) + Number(asOf.slice(5, 7)) - 1;
  const names = Array.from({ length: monthsShown }, (_, at) => monthName(first + at));
  const last = names.at(-1) ?? "";
  const months = names.map((month, at) => ({
    month,
    // A grace period may apply after the day has passed: the output is due now.
    lapsing: dated
      .filter(({ expires }) => expires.startsWith(month) || (at === 0 && expires < month))
      .sort((a, b) => compareText(a.expires, b.expires)),
  }));
  return {
    lacking: outputs.length - standing.length,
    months,
    later: dated.filter(({ expires }) => expires.slice(0, 7) > last).length,
    undated: standing.length - dated.length,
  };
}

function monthName(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

const bar = { width: 40, gap: 14, base: 132, highest: 100 };

export function timelineSection(context: PageContext): Markup {
  const timeline = timelineOf(context.report);
  const counts = [timeline.lacking, ...timeline.months.map(({ lapsing }) => lapsing.length)];
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, at) => {
    const height = Math.round((bar.highest * count) / most);
    const x = 8 + at * (bar.width + bar.gap) + (at > 0 ? 12 : 0);
    const middle = x + bar.width / 2;
    const month = timeline.months[at - 1]?.month;
    const year = month && (at === 1 || month.endsWith("-01")) ? month.slice(0, 4) : null;
    return html`<rect class="${at === 0 ? "bad" : at === 1 ? "soon" : "good"}" x="${x}" y="${bar.base - height}" width="${bar.width}" height="${height}" rx="2"/>
<text class="count" x="${middle}" y="${bar.base - height - 6}">${count === 0 ? null : count}</text>
<text x="${middle}" y="${bar.base + 18}">${month === undefined ? say(context, ({ page }) => page.now) : Number(month.slice(5))}</text>
${year === null ? null : html`<text class="year" x="${middle}" y="${bar.base + 36}">${year}</text>`}`;
  });
  const width = 16 + counts.length * (bar.width + bar.gap);
  const busy = timeline.months.filter(({ lapsing }) => lapsing.length > 0);
  return html`<section aria-labelledby="timeline">
<h2 id="timeline">${say(context, ({ page }) => page.headings.timeline)}</h2>
<p id="timeline-text">${say(context, ({ page }) =>
    page.timeline(
      timeline.lacking,
      counts.slice(1).reduce((sum, count) => sum + count, 0),
      timeline.later,
      timeline.undated,
    ),
  )}</p>
<div class="scroll"><svg class="months" viewBox="0 0 ${width} 176" width="${width}" height="176" role="img" aria-labelledby="timeline-text" focusable="false"><path class="axis" d="M0 ${bar.base}.5H${width}"/>${inSvg(bars)}</svg></div>
<dl class="calendar">${busy.map(
    ({
      month,
      lapsing,
    }) => html`<div><dt><time datetime="${month}">${say(context, ({ page }) => page.month(month))}</time> <b>${lapsing.length}</b></dt>
<dd>${lapsing.map(({ id, name, expires }) => html`<a href="#${id}"><time datetime="${expires}">${expires.slice(5)}</time> <span class="code">${id}</span> ${say(context, ({ locale }) => name[locale])}</a> `)}</dd></div>
`,
  )}</dl>
</section>`;
}

/** In SVG a span is a tspan. */
function inSvg(parts: readonly Markup[]): Markup {
  const text = parts.map((part) => part.text).join("\n");
  return new Markup(text.replaceAll("<span", "<tspan").replaceAll("</span>", "</tspan>"));
}
