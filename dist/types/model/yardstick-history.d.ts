import type { LocalizedText } from "./locale.js";
/** An output that lacked evidence on some day, but for a change of the yardstick that asked for less. */
export interface Loosened {
    readonly output: string;
    /** The day on which the evidence was judged by both yardsticks. */
    readonly day: string;
    /** The commit that changed the yardstick, and its day. */
    readonly commit: string;
    readonly changed: string;
    /** What it changed: names of parameters, rules, outputs, findings and people. */
    readonly changes: readonly string[];
    /** What people call those of them that have a title, by name. */
    readonly titles: Readonly<Record<string, LocalizedText>>;
}
/** What became of the yardstick in the history. Plain JSON. */
export interface YardstickHistory {
    readonly loosened: readonly Loosened[];
    /** Number of changes that may ask for less and were compared. */
    readonly compared: number;
    /** Whether there are more than could be compared. */
    readonly hasMore: boolean;
}
