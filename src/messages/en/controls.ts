import type { ControlMessages } from "../control-messages.ts";
import { plural, quote } from "./wording.ts";

export const controlMessages: ControlMessages = {
  states: {
    current: "current evidence",
    waived: "waived",
    lacking: "lacks current evidence",
    "not-applicable": "not applicable",
    unreached: "no output reaches it",
  },
  levels: { basic: "basic", medium: "medium", high: "high" },
  labels: {
    controls: "Controls",
    source: "Source",
    lacking: "Controls that lack current evidence",
    unreached: "Controls that no output reaches",
    all: "All controls",
    general: "On the framework as a whole",
    outside: "Outputs that this framework does not concern",
  },
  columns: {
    group: "Group",
    control: "Control",
    title: "Title",
    total: "Controls",
    reached: "Reached by an output",
    outputs: "Outputs",
  },
  unverified: "unverified",
  uncertain: "uncertain mapping",
  see: (control) => `see ${control}`,
  totals: (totals) =>
    `outputs reach ${totals.reached} of ${plural(totals.total, "control")}${totals.uncertain > 0 ? ` (${totals.uncertain} only by an uncertain mapping)` : ""}: ${counts(totals)}. No output reaches ${totals.unreached}.`,
  groupTotals: (totals) =>
    `${plural(totals.total, "control")}: ${[counts(totals), ...(totals.unreached > 0 ? [`${totals.unreached} unreached`] : [])].filter(Boolean).join(", ")}`,
  allReached: "An output reaches every control.",
  caveat: (framework, outputs) =>
    `An output that reaches a control yields evidence on it, and current means that this evidence has not lapsed: neither says that the control is in place, effective or conforming. Even ${outputs} of ${outputs} outputs is not conformity with ${quote(framework)}.`,
};

function counts({
  current,
  lacking,
  waived,
  "not-applicable": notApplicable,
}: Parameters<ControlMessages["totals"]>[0]): string {
  const entries: [number, string][] = [
    [current, "with current evidence"],
    [lacking, "lacking it"],
    [waived, "waived"],
    [notApplicable, "not applicable"],
  ];
  return entries
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}
