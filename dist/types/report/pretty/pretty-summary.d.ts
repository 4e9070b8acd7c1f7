import { type PrettyContext } from "./pretty-context.js";
/** The end of the terminal report: which tasks lack evidence, the counts, the conclusion and what it does not mean. */
export declare function summaryLines(context: PrettyContext): string[];
