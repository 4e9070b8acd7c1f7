/** Whether a text matches a pattern of a schema. The one that most texts of evidence have to match needs no expression. */
export declare function patternTest(pattern: string): (text: string) => boolean;
/** What the expression of a pattern says. */
export declare const byHand: ReadonlyMap<string, (text: string) => boolean>;
