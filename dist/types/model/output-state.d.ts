export declare const outputStates: readonly ["current", "due", "stale", "contradicted", "invalid", "missing", "waived", "provided", "not-applicable", "not-evaluated"];
export type OutputState = (typeof outputStates)[number];
/** States of an output that make its task lack current evidence. */
export declare const lackingStates: ReadonlySet<OutputState>;
/** States in which an output is not the organization's own to prove: they are neither current nor lacking. */
export declare const outsideStates: ReadonlySet<OutputState>;
export declare const taskStates: readonly ["current", "lacking", "provided", "not-applicable"];
export type TaskState = (typeof taskStates)[number];
