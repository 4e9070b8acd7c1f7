export const outputStates = [
  "current",
  "due",
  "stale",
  "contradicted",
  "invalid",
  "missing",
  "waived",
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

export type TaskState = "current" | "lacking" | "not-applicable";
