import type { LocalizedText } from "./locale.js";
/** Where a figure comes from. `verified` is false if the official form of the source was not read. */
export interface FigureSource {
    readonly text: LocalizedText;
    /** Ids of the policy's `sources`. */
    readonly refs: readonly string[];
    /** Date the source was published, amended or, for a practice figure, accessed. */
    readonly date: string;
    readonly verified: boolean;
}
