import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { Policy } from "../model/policy.js";
import type { RequirementReport } from "../model/report.js";
/** All on which it rests how current the evidence of an output is. */
export interface CurrencyGrounds {
    readonly policy: Policy;
    readonly asOf: string;
    readonly timezone: string;
    /** The valid documents of the output, and of those that its requirements name. */
    readonly evidence: readonly {
        readonly output: string;
        readonly documents: readonly EvidenceDocument[];
        readonly isRefused: boolean;
    }[];
}
export interface GroundedCurrency extends CurrencyGrounds {
    readonly currency: Currency;
}
/** How current the evidence of an output is. */
export interface Currency {
    readonly newest: string | null;
    readonly requirements: readonly RequirementReport[];
    readonly findings: readonly Finding[];
}
