import { lackingStates, outsideStates } from "../model/output-state.ts";
import type { OutputReport, TaskReport } from "../model/report.ts";

/** The state of a task, from its outputs. */
export function taskState(outputs: readonly OutputReport[]): TaskReport["state"] {
  const own = outputs.filter(({ state }) => !outsideStates.has(state));
  if (own.length === 0) return outputs.some(({ state }) => state === "provided") ? "provided" : "not-applicable";
  return outputs.some(({ state }) => lackingStates.has(state)) ? "lacking" : "current";
}
