import type { ItemTerm } from "../../model/mapping.ts";
import type { ControlMessages } from "../control-messages.ts";
import { capitalized, plural, quote } from "./wording.ts";

export const controlMessages = ({ one, many }: ItemTerm["en"]): ControlMessages => ({
  states: {
    current: "current evidence",
    waived: "waived",
    lacking: "lacks current evidence",
    provided: "provided by others",
    "not-applicable": "not applicable",
    unreached: "no mapped output",
  },
  levels: { basic: "basic", medium: "medium", high: "high" },
  labels: {
    controls: capitalized(many),
    source: "Source",
    lacking: `${capitalized(many)} without current evidence`,
    unreached: `${capitalized(many)} with no mapped output`,
    all: `All ${many}`,
    general: "Outputs mapped to the framework as a whole",
    outside: "Outputs outside this framework",
    version: "Version",
    remarks: "Remarks",
  },
  columns: {
    group: "Group",
    control: capitalized(one),
    title: "Title",
    total: capitalized(many),
    reached: "With a mapped output",
    outputs: "Outputs",
  },
  unverified: "unverified",
  uncertain: "uncertain mapping",
  checkBy: (command) => `${command} groups the evidence by these ${many}.`,
  see: (control) => `see ${control}`,
  totals: (totals) =>
    `outputs map to ${totals.reached} of ${plural(totals.total, one, many)}${totals.uncertain > 0 ? ` (${totals.uncertain} only through an uncertain mapping)` : ""}: ${counts(totals)}. No output maps to ${totals.unreached}.`,
  groupTotals: (totals) =>
    `${plural(totals.total, one, many)}: ${[counts(totals), ...(totals.unreached > 0 ? [`${totals.unreached} with no mapped output`] : [])].filter(Boolean).join(", ")}`,
  allReached: `Every ${one} has a mapped output.`,
  caveat: (framework, outputs) =>
    `A mapped output provides evidence about a ${one}, and "current" means that this evidence has not expired; neither means that the ${one} is carried out, effective or conforming. Even ${outputs} of ${outputs} current outputs do not establish conformity with ${quote(framework)}.`,
});

function counts({
  current,
  lacking,
  waived,
  provided,
  "not-applicable": notApplicable,
}: Parameters<ControlMessages["totals"]>[0]): string {
  const entries: [number, string][] = [
    [current, "with current evidence"],
    [lacking, "without it"],
    [waived, "waived"],
    [provided, "provided by others"],
    [notApplicable, "not applicable"],
  ];
  return entries
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}
