export const outputStates = [
  "current",
  "due",
  "stale",
  "contradicted",
  "invalid",
  "missing",
  "waived",
  "provided",
  "not-applicable",
  "not-evaluated",
] as const;

export type OutputState = (typeof outputStates)[number];

/** States of an output that make its task lack current evidence. */
export const lackingStates: ReadonlySet<OutputState> = new Set([
  "stale",
  "contradicted",
  "invalid",
  "missing",
  "not-evaluated",
]);

/** States in which an output is not the organization's own to prove: they are neither current nor lacking. */
export const outsideStates: ReadonlySet<OutputState> = new Set(["provided", "not-applicable"]);

export const taskStates = ["current", "lacking", "provided", "not-applicable"] as const;

export type TaskState = (typeof taskStates)[number];
