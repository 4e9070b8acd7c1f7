import type { EvidenceDocument } from "../model/evidence.js";
import type { Subjects } from "../model/policy.js";
/** One thing that needs evidence of its own, such as a core system. */
export interface Subject {
    readonly key: string;
    /** What the register calls it, null when it has no name. */
    readonly name: string | null;
    readonly document: EvidenceDocument;
    readonly pointer: string;
    /** The day from which the interval runs while there is no evidence yet; null when evidence is asked for at once. */
    readonly since: string | null;
}
/**
 * The subjects that the register's valid documents name. When several documents name the same one, the newest document
 * speaks. One that has ended by the as-of date, or not begun, is left out. Null when there is no valid document.
 */
export declare function subjectsOf(subjects: Subjects, documents: readonly EvidenceDocument[], asOf: string): Subject[] | null;
