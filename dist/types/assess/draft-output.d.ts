import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { OutputState } from "../model/output-state.js";
import type { Policy } from "../model/policy.js";
import type { RequirementReport } from "../model/report.js";
import type { Output } from "../model/standard.js";
import type { AssessmentInput, OutputAssessment } from "./assessment.js";
import { type EvidenceView } from "./evidence-view.js";
import { type RememberedResults } from "./remembered-results.js";
/**
 * The report of an output before its state is known, and the findings of its cadence.
 *
 * @param all - its documents, those that are refused too
 * @param outside - its state, where it is not the organization's own to prove
 */
export declare function draftOutput(output: Output, all: readonly EvidenceDocument[], outside: OutputState | null, view: EvidenceView, input: AssessmentInput, remembered: RememberedResults | null): {
    report: OutputAssessment;
    findings: readonly Finding[];
    grounded: GroundedCurrency | null;
};
/** All on which it rests how current the evidence of an output is. */
interface CurrencyGrounds {
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
interface Currency {
    readonly newest: string | null;
    readonly requirements: readonly RequirementReport[];
    readonly findings: readonly Finding[];
}
export {};
