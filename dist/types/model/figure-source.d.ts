import type { LocalizedText } from "./locale.ts";
/** Where a figure comes from. `verified` is false if the official form of the source was not read. */
export interface FigureSource {
    readonly text: LocalizedText;
    /** Ids of the policy's `sources`. */
    readonly refs: readonly string[];
    /** Date the source was published, amended or, for a practice figure, accessed. */
    readonly date: string;
    readonly verified: boolean;
    /** Places of the table of laws: `notification 6`, or of a former edition `notification:110 8`. */
    readonly law?: readonly string[];
    /** What would settle a figure that is not verified. */
    readonly settles?: LocalizedText;
}
/** A source as a policy file writes it: where it cites the law, the text, the references and the date follow from that. */
export type WrittenSource = Pick<FigureSource, "verified" | "law" | "settles"> & Partial<Pick<FigureSource, "text" | "refs" | "date">>;
