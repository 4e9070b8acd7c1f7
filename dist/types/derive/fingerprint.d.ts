import type { Finding } from "../model/finding.js";
/** How many digits people copy: enough to tell the problems of a report apart. */
export declare const shownDigits = 12;
/**
 * What a finding is about, as 32 hexadecimal digits: two findings with one fingerprint are the same problem, in
 * whatever file, on whatever line and with whatever figures. Several findings of one report may share it.
 *
 * A lapse is about a requirement and a subject, wherever the newest evidence is. Everything else is about a field of a
 * record, known by its key; of a document, known by its id, where there is no record.
 */
export declare function fingerprintOf(finding: Finding): string;
