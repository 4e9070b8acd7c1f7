/** An ISO 8601 duration in words: `P6M` is "6 months". Any other text comes back as it is. */
export declare function durationInWords(text: string): string;
/** A cadence in words: a duration, or a count such as `2/P1Y`, "2 per calendar year". */
export declare function cadenceInWords(text: string): string;
