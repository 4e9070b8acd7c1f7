import { type DatedEvidence } from "../evidence/event-dates.js";
import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { LocalizedText } from "../model/locale.js";
import type { Requirement } from "../model/policy.js";
import type { AssessmentInput } from "./assessment.js";
import type { RememberedResults } from "./remembered-results.js";
import { type Subject } from "./subjects.js";
/** The input of the requirements: the valid documents of each output and their dated evidence. */
export interface EvidenceView {
    readonly usable: readonly EvidenceDocument[];
    readonly documents: (output: string) => readonly EvidenceDocument[];
    /** Made anew each time: all evidence of all outputs would take more memory than the documents. */
    readonly evidence: (output: string, field: string) => readonly DatedEvidence[];
    /** The field of its records that dates the evidence of an output. */
    readonly eventDate: (output: string) => string;
    /** Of a field of its records; null where it has none. */
    readonly titleOf: (output: string, field: string) => LocalizedText | null;
    /** Outputs of which a document is refused: what they hold in full is not known. */
    readonly refused: ReadonlySet<string>;
    /** Null when nothing is there or not everything can be read. */
    readonly newest: (output: string) => string | null;
    readonly subjects: (requirement: Requirement) => readonly Subject[] | null;
}
export declare function createView(checked: readonly Finding[], { evidence, policy, config, asOf }: AssessmentInput, remembered: RememberedResults | null): EvidenceView;
export declare function newestDay(evidence: readonly DatedEvidence[]): string | null;
