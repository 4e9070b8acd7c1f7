import type { OutputState, TaskState } from "../../model/output-state.ts";
import { tones } from "../tones.ts";
import { html, type Markup, ownText } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

/** A shape for each state, so that color is never the only distinction. Strokes in a box of 16 by 16. */
const shapes: Readonly<Record<OutputState, string>> = {
  current: "M3 8.5l3.2 3.2L13 4.8",
  due: "M8 2.5a5.5 5.5 0 1 0 .01 0M8 5v3.2l2.2 1.6",
  stale: "M4 4l8 8M12 4l-8 8",
  contradicted: "M3 6h10M3 10h10M10.5 3l-5 10",
  invalid: "M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.3",
  missing: "M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6-7.6",
  waived: "M8 2.5l5 2v3.8c0 2.6-2 4.4-5 5.2-3-.8-5-2.6-5-5.2V4.5z",
  provided: "M2.5 8h8M7.5 4.5L11 8l-3.5 3.5M13.5 3v10",
  "not-applicable": "M4 8h8",
  "not-evaluated": "M5.6 6a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.3",
};

export const symbols: Markup = ownText(
  `<svg class="symbols" width="0" height="0" aria-hidden="true" focusable="false"><defs>${Object.entries(shapes)
    .map(([state, path]) => `<symbol id="icon-${state}" viewBox="0 0 16 16"><path d="${path}"/></symbol>`)
    .join("")}</defs></svg>`,
);

export function icon(state: OutputState): Markup {
  return html`<svg class="icon" width="16" height="16" aria-hidden="true" focusable="false"><use href="#icon-${state}"/></svg>`;
}

const taskIcons: Readonly<Record<TaskState, OutputState>> = {
  current: "current",
  lacking: "stale",
  provided: "provided",
  "not-applicable": "not-applicable",
};

export function taskIcon(state: TaskState): Markup {
  return icon(taskIcons[state]);
}

/** The state in words, with its shape and color. */
export function outputChip(context: PageContext, state: OutputState): Markup {
  return html`<span class="chip ${tones[state]}">${icon(state)} ${say(context, ({ terms }) => terms.states[state])}</span>`;
}
