import type { OutputForm } from "../model/output-form.js";
/** What a history remembers of one version of a document. */
export interface DocumentDigest {
    readonly output: string;
    /** Null for a document without one, which is known by its file. */
    readonly id: string | null;
    readonly preparedBy: string | null;
    /** Who approved it and when, as one text; null when nobody did. */
    readonly approval: string | null;
    readonly approvedBy: string | null;
    /** Day, or time, of the approval. */
    readonly approvedAt: string | null;
    /** The last day on which it is to be kept, where it says so. */
    readonly retentionUntil: string | null;
    /** Hash of all that it says, except who approved it. */
    readonly content: string;
    /** A nil statement has one without a key, whose date is the last day. */
    readonly records: readonly RecordDigest[];
}
export interface RecordDigest {
    readonly key: string;
    /** Hash of what it is about, the same in the next period. */
    readonly subject: string;
    /** Days of the work, in the organization's time zone, the last of them first. */
    readonly days: readonly string[];
    /** Hash of the results; null for a record that has none. */
    readonly results: string | null;
    /** Hash of those results that are measured; null for a record that has none. */
    readonly measured: string | null;
    /** Whether the same key is the same work, see {@link ResultFields}. */
    readonly isNumbered: boolean;
    /** How much they say, see {@link digitsOf}. */
    readonly digits: number;
}
/** Reads versions of documents; those that cannot be read, or are evidence of no output, are left out. */
export declare function documentReader(forms: ReadonlyMap<string, OutputForm>, timezone: string): (bytes: Buffer, path: string) => readonly DocumentDigest[];
