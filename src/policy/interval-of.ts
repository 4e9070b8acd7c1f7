import type { Policy } from "../model/policy.ts";
import { compareDurations, parseCalendarDuration } from "../time/durations.ts";
import { cadenceText } from "./cadence-text.ts";

/** How long it is at most from one evidence of an output to the next, by the strictest of its figures in days or longer. */
export function intervalOf(output: string, policy: Pick<Policy, "cadences" | "parameters">): string | null {
  const intervals = (policy.cadences[output]?.requirements ?? [])
    .map((requirement) => cadenceText(requirement, policy).replace(/^\d+\//, ""))
    .filter((text) => parseCalendarDuration(text) !== null);
  return intervals.sort(compareDurations)[0] ?? null;
}
