import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonObject } from "../model/json.js";
import type { Parameter, Subjects } from "../model/policy.js";
/** One item that needs its own evidence, such as a core system. */
export interface Subject {
    readonly key: string;
    /** Its name in the register, null when it has none. */
    readonly name: string | null;
    readonly document: EvidenceDocument;
    readonly pointer: string;
    /** The start of the interval while there is no evidence yet; null when evidence is required immediately. */
    readonly since: string | null;
}
export interface SubjectContext {
    /** The field of the register with the date of the work, null when it has none. */
    readonly eventDate: string | null;
    readonly asOf: string;
    readonly parameters: Readonly<Record<string, Parameter>>;
    /** The records of a document, with the fields that cadences ask for at least. */
    readonly recordsOf: (document: EvidenceDocument) => readonly JsonObject[];
}
/**
 * The subjects listed in the register's valid documents. If several documents list the same one, one of them speaks for
 * it. One that has ended by the as-of date, or has not begun, is skipped. Null when there is no valid document.
 */
export declare function subjectsOf(subjects: Subjects, documents: readonly EvidenceDocument[], { eventDate, asOf, parameters, recordsOf }: SubjectContext): Subject[] | null;
/** The fields that may hold the name, the first one first. */
export declare function nameFields(key: string): readonly string[];
