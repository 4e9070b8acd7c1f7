import type { OutputState, TaskState } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import type { Severity } from "../model/severity.ts";
import type { Tone } from "../spreadsheet/written-sheet.ts";

/** How a state looks; several share a color. */
export const tones: Readonly<Record<OutputState | TaskState, Tone>> = {
  current: "good",
  due: "soon",
  stale: "bad",
  contradicted: "bad",
  invalid: "bad",
  missing: "bad",
  "not-evaluated": "bad",
  lacking: "bad",
  waived: "waived",
  provided: "none",
  "not-applicable": "none",
};

export const severityTones: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "soon", info: "none" };

/** A pass is only as good as what still is lacking. */
export function verdictTone({ conclusion, summary }: Pick<Report, "conclusion" | "summary">): Tone {
  if (conclusion === "fail") return "bad";
  return conclusion === "unknown" || summary.tasks.lacking > 0 ? "soon" : "good";
}
