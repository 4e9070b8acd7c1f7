export declare const outputStates: readonly ["current", "due", "stale", "contradicted", "invalid", "missing", "waived", "not-applicable", "not-evaluated"];
export type OutputState = (typeof outputStates)[number];
/** States of an output that make its task lack current evidence. */
export declare const lackingStates: ReadonlySet<OutputState>;
export type TaskState = "current" | "lacking" | "not-applicable";
