import type { LocalizedText } from "./locale.js";
import type { RuleValue } from "./rule.js";
import type { Severity } from "./severity.js";
/** What a finding of each code says. Text is made from this at the edge, per locale. */
export interface FindingParameters {
    "file-outside-root": {
        target: string;
    };
    "file-link-not-followed": {
        target: string;
    };
    "file-too-large": {
        bytes: number;
        limit: number;
    };
    "file-not-utf8": {
        byte: number;
    };
    "document-empty": Record<never, never>;
    "yaml-syntax": {
        reason: string;
    };
    "yaml-duplicate-key": {
        key: string;
    };
    "yaml-forbidden-key": {
        key: string;
    };
    "yaml-too-deep": {
        limit: number;
    };
    "yaml-too-many-aliases": {
        limit: number;
    };
    "number-changed": {
        written: string;
        read: string;
    };
    "document-not-a-map": {
        actual: string;
    };
    "output-unnamed": Record<never, never>;
    "output-unknown": {
        output: string;
        suggestion: string | null;
    };
    "schema-required": {
        key: string;
        title: LocalizedText | null;
        because: LocalizedText | null;
    };
    "schema-unknown-key": {
        key: string;
        suggestion: string | null;
        known: readonly string[];
    };
    "schema-type": {
        title: LocalizedText | null;
        expected: readonly string[];
        actual: string;
    };
    "schema-value": {
        title: LocalizedText | null;
        value: string;
        allowed: readonly string[];
        suggestion: string | null;
        because: LocalizedText | null;
    };
    "schema-format": {
        title: LocalizedText | null;
        format: string;
        value: string;
    };
    "schema-pattern": {
        title: LocalizedText | null;
        pattern: string;
        value: string;
    };
    "schema-range": {
        title: LocalizedText | null;
        comparison: "<=" | "<" | ">=" | ">" | "multiple of";
        limit: number;
        value: string;
        because: LocalizedText | null;
    };
    "schema-length": {
        title: LocalizedText | null;
        of: "characters" | "items" | "keys";
        comparison: "<=" | ">=";
        limit: number;
        because: LocalizedText | null;
    };
    "schema-unique": {
        title: LocalizedText | null;
        first: number;
        second: number;
    };
    "schema-forbidden": {
        title: LocalizedText | null;
        key: string;
        because: LocalizedText | null;
    };
    "schema-alternative": {
        title: LocalizedText | null;
        because: LocalizedText | null;
    };
    "records-or-nil": {
        both: boolean;
    };
    /** How many more findings there are of the document or file: see `limitFindings`. */
    "findings-omitted": {
        more: number;
    };
    "document-duplicate-id": {
        id: string;
        otherPath: string;
    };
    "record-duplicate-key": {
        key: string;
        value: string;
        first: number;
    };
    "event-date-in-future": {
        date: string;
        asOf: string;
    };
    "nil-not-allowed": {
        kind: string;
    };
    "nil-in-future": {
        to: string;
        asOf: string;
    };
    "nil-unsigned": {
        person: string;
    };
    "period-reversed": {
        from: string;
        to: string;
    };
    "person-unknown": {
        person: string;
        suggestion: string | null;
    };
    "people-missing": Record<never, never>;
    "evidence-missing": {
        event: boolean;
    };
    "evidence-stale": {
        requirementId: string;
        requirement: LocalizedText;
        newest: string | null;
        expires: string;
        cadence: string;
    };
    "evidence-due": {
        requirementId: string;
        requirement: LocalizedText;
        newest: string | null;
        expires: string;
        cadence: string;
        grace: string | null;
    };
    "evidence-requirement-missing": {
        requirementId: string;
        requirement: LocalizedText;
        cadence: string;
    };
    "evidence-count-short": {
        requirementId: string;
        requirement: LocalizedText;
        found: number;
        needed: number;
        from: string;
        to: string;
        cadence: string;
    };
    "evidence-subject-missing": {
        requirementId: string;
        requirement: LocalizedText;
        subject: string;
        name: string | null;
        cadence: string;
    };
    "evidence-subject-stale": {
        requirementId: string;
        requirement: LocalizedText;
        subject: string;
        name: string | null;
        newest: string | null;
        expires: string;
        cadence: string;
    };
    "evidence-not-evaluated": {
        requirementId: string;
        requirement: LocalizedText;
        needs: string;
    };
    "evidence-no-subjects": {
        requirementId: string;
        requirement: LocalizedText;
        subjects: LocalizedText;
        needs: string;
    };
    "overlay-required": {
        key: string;
        title: LocalizedText | null;
        policy: string;
    };
    "overlay-value": {
        title: LocalizedText | null;
        value: string;
        allowed: readonly string[];
        policy: string;
    };
    "rule-broken": {
        rule: string;
        message: LocalizedText;
        values: Readonly<Record<string, RuleValue>>;
    };
    /** An expression that failed on a record; `budget` when the rule exceeded the step limit. */
    "rule-failed": {
        rule: string;
        title: LocalizedText;
        reason: string;
    };
    /** `needs`: an output, `people` or `level` that is missing or has invalid documents. */
    "rules-not-evaluated": {
        needs: string;
        refused: boolean;
        rules: readonly string[];
    };
    "not-applicable-overdue": {
        reviewBy: string;
        reason: string;
    };
    "not-applicable-contradicted": {
        documents: number;
        reason: string;
    };
    "waiver-expired": {
        finding: string;
        expires: string;
        reason: string;
    };
    "waiver-unused": {
        finding: string;
        expires: string;
    };
    "waiver-too-long": {
        finding: string;
        expires: string;
        capped: string;
    };
    "policy-below-level": {
        level: string;
        policy: string;
        expected: string;
    };
}
export type FindingCode = keyof FindingParameters;
interface FindingOf<C extends FindingCode> {
    readonly code: C;
    readonly severity: Severity;
    /** The output it belongs to, null if it concerns none or all. */
    readonly output: string | null;
    /** Relative to the root, with `/`; null if it concerns no file. */
    readonly path: string | null;
    /** From 1; null when unknown. */
    readonly line: number | null;
    /** From 1, in characters; null when unknown. */
    readonly column: number | null;
    /** Which document of the file, from 0. */
    readonly document: number;
    /** JSON pointer into the document; for a missing or unknown key, of that key. */
    readonly pointer: string | null;
    /** Id of the document, null when it has none or none could be read. */
    readonly documentId: string | null;
    /** The subject that a lapse is about, else the key of the record that the pointer leads into; null without either. */
    readonly record: string | null;
    readonly params: Readonly<FindingParameters[C]>;
    /** The waiver that covers it. */
    readonly waived: {
        readonly reason: string;
        readonly approvedBy: string;
        readonly expires: string;
    } | null;
    /** The lines around it, for a code frame. Not part of report.json. */
    readonly excerpt?: {
        readonly firstLine: number;
        readonly lines: readonly string[];
    };
}
/** A located problem, as data. */
export type Finding = {
    [C in FindingCode]: FindingOf<C>;
}[FindingCode];
export {};
