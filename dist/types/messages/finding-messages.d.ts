import type { FindingCode, FindingParameters } from "../model/finding.js";
/** What is wrong, in one to three sentences of one language, for every code. Parameters arrive as plain text. */
export type FindingMessages = {
    readonly [C in FindingCode]: (params: Readonly<FindingParameters[C]>) => string;
};
/** What `explain CODE` says of a finding, and what its head line is called. */
export interface FindingHelp {
    /** A short name, without a full stop. */
    readonly title: string;
    readonly means: string;
    readonly why: string;
    readonly action: string;
}
export type FindingHelpTexts = {
    readonly [C in FindingCode]: FindingHelp;
};
