/** A file or document that could not be read as evidence of any output. */
export interface LostPart {
    /** The outputs that its text names. */
    readonly named: readonly string[];
    /** Those to think of where neither its text nor the name of its file says one. */
    readonly otherwise: readonly string[];
}
/** A document that is of no known output, beside others in its file. */
export declare function lostDocument(output: string | null, others: readonly string[]): LostPart;
/** A file whose text could not be read. */
export declare function lostText(text: string): LostPart;
/** The outputs that a lost part of the file may belong to. */
export declare function outputsOfLost({ named, otherwise }: LostPart, path: string): readonly string[];
