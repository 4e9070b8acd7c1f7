import { monthsOf } from "../../derive/lacking-by-month.ts";
import type { History, OutputHistory, Standing } from "../../model/history.ts";
import { daysBetween } from "../../time/days.ts";
import { html, type Markup } from "./markup.ts";

/** In pixels; the height says what the color says. */
const height = 16;
const bars: Readonly<Record<Standing, { readonly y: number; readonly height: number; readonly tone: string }>> = {
  current: { y: 8, height: 6, tone: "good" },
  lacking: { y: 1, height: 13, tone: "bad" },
  outside: { y: 12, height: 2, tone: "none" },
};

type Period = Pick<History, "from" | "to">;

/** A bar for each state of an output over a period; none where nothing was judged. */
export function historyStrip(period: Period, states: OutputHistory["states"]): Markup {
  return html`<svg width="100%" height="${height}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${height - 1}" y2="${height - 1}"/>${states.map(
    ({ from, to, state }) => bar(state, place(period, from), place(period, to, 1) - place(period, from)),
  )}</svg>`;
}

/** What the bars mean. */
export function stripKey(said: (standing: Standing | null) => Markup): Markup {
  const sample = (content: Markup | null) =>
    html`<svg width="24" height="${height}" aria-hidden="true" focusable="false"><line x1="0" x2="100%" y1="${height - 1}" y2="${height - 1}"/>${content}</svg>`;
  const standings = Object.keys(bars) as Standing[];
  return html`<ul class="key">${standings.map((standing) => html`<li>${sample(bar(standing, 0, 100))} ${said(standing)}</li>\n`)}<li>${sample(null)} ${said(null)}</li></ul>`;
}

/** A label that begins so far to the right, from 0 to 100, would reach into what is beside the scale. */
const lastLabel = 96;

/** Where months begin; at most a dozen have a label. */
export function stripScale(from: string, to: string): Markup {
  const period = { from, to };
  const starts = monthsOf(period)
    .map((month) => `${month}-01`)
    .filter((day) => day >= from);
  const every = [1, 3, 6, 12].find((months) => starts.length <= 12 * months) ?? 12;
  const labelled = starts.filter((day) => (Number(day.slice(5, 7)) - 1) % every === 0);
  return html`<svg class="scale" width="100%" height="18" aria-hidden="true" focusable="false">${labelled.map(
    (day) =>
      html`<line x1="${percent(place(period, day))}" x2="${percent(place(period, day))}" y1="4" y2="18"/><text x="${percent(place(period, day))}" dx="3" y="13">${place(period, day) > lastLabel ? "" : label(day)}</text>`,
  )}</svg>`;
}

/** The number of the month; the year where it begins. */
function label(day: string): string {
  return day.slice(5, 7) === "01" ? day.slice(0, 4) : String(Number(day.slice(5, 7)));
}

function bar(standing: Standing, x: number, width: number): Markup {
  const { y, height, tone } = bars[standing];
  return html`<rect class="${tone}" x="${percent(x)}" y="${y}" width="${percent(width)}" height="${height}"/>`;
}

/** The start of a day, or of one so many days later, from 0 to 100. */
function place({ from, to }: Period, day: string, later = 0): number {
  return (100 * (daysBetween(from, day) + later)) / (daysBetween(from, to) + 1);
}

function percent(share: number): string {
  return `${share.toFixed(3)}%`;
}
