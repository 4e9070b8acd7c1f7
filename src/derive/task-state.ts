import { lackingStates } from "../model/output-state.ts";
import type { OutputReport, TaskReport } from "../model/report.ts";

/** The state of a task, from its outputs. */
export function taskState(outputs: readonly OutputReport[]): TaskReport["state"] {
  if (outputs.every(({ state }) => state === "not-applicable")) return "not-applicable";
  return outputs.some(({ state }) => lackingStates.has(state)) ? "lacking" : "current";
}
