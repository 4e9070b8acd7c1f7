import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { Report } from "../model/report.js";
/** A report with the lapses that it does not tell, since a refused document may be what they miss. */
export interface Judged {
    readonly report: Report;
    readonly echoes: readonly Finding[];
    readonly documents: readonly Pick<EvidenceDocument, "path" | "index" | "output">[];
}
export interface FindingChanges {
    readonly added: readonly Finding[];
    readonly fixed: readonly Finding[];
}
/**
 * What is new, and what is no more. A lapse is new when nothing as bad was said of its requirement and subject before;
 * of everything else, one more of the same is new. Echoes are dropped after comparing: a refused document must not hide
 * that all the others are gone.
 */
export declare function compareFindings(before: Judged, after: Judged): FindingChanges;
