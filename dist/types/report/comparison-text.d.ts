import type { Messages } from "../messages/messages.js";
import type { Comparison } from "../model/comparison.js";
/** What a comparison says, as a sentence and labelled facts; the text comes from the tool alone, so nothing is escaped. */
export declare function comparisonText(comparison: Comparison, messages: Messages): {
    lead: string;
    facts: [string, string][];
};
