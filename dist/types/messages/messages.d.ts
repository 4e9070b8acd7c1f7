import type { Finding, FindingCode } from "../model/finding.js";
import type { Locale } from "../model/locale.js";
import type { UserError } from "../model/user-error.js";
import type { FindingHelp } from "./finding-messages.js";
import type { Terms } from "./terms.js";
import type { UserErrorText } from "./user-error-messages.js";
/** All texts of one language. What the functions return is one line of plain text, safe for a terminal. */
export interface Messages {
    readonly locale: Locale;
    readonly terms: Terms;
    /** What is wrong, and where it helps what to do. */
    readonly finding: (finding: FindingText) => string;
    readonly help: (code: FindingCode) => FindingHelp;
    readonly userError: (error: UserError) => UserErrorText;
    /** `P6M` is "6 months". */
    readonly duration: (duration: string) => string;
    /** `P6M` is "6 months", `2/P1Y` is "2 per calendar year". */
    readonly cadence: (cadence: string) => string;
}
/** The part of a finding that its text is made from. */
export type FindingText = Pick<Finding, "code" | "params">;
export declare function messagesFor(locale: Locale): Messages;
