import type { AttachmentElsewhere, AttachmentRefusal, NotSearchedReason } from "./attachment.js";
import type { HiddenKind } from "./hidden-character.js";
import type { HistoryReason } from "./history-reason.js";
import type { LocalizedText } from "./locale.js";
import type { NameTrouble } from "./name-trouble.js";
import type { NotComparedReason } from "./not-compared-reason.js";
import type { Repair } from "./repair.js";
import type { RuleLabels, RuleValue } from "./rule.js";
import type { Severity } from "./severity.js";
import type { UnreadReason } from "./unread-reason.js";
/** A written exception: which kind, and the finding or the output that it names. */
interface Excused {
    readonly exception: "waiver" | "not-applicable" | "provided";
    readonly name: string;
}
/** What a finding of each code says. Text is made from this at the edge, per locale. */
export interface FindingParameters {
    /** Why a change was not compared with what it would change. */
    "change-not-compared": {
        reason: NotComparedReason;
    };
    "file-outside-root": {
        target: string;
    };
    /** The first of them; `total` counts all. */
    "files-not-read": {
        files: readonly {
            path: string;
            reason: UnreadReason;
        }[];
        total: number;
        /** There are further files that nobody looked at. */
        partial?: true;
    };
    /** Documents that are read and that the next commit will not have; the first of their files. */
    "evidence-untracked": {
        documents: number;
        files: readonly string[];
    };
    /** Why git says nothing about the folder. */
    "git-refused": {
        reason: "repository-not-trusted" | "timed-out" | "unreadable";
    };
    "file-link-not-followed": {
        target: string;
    };
    /** A name that other systems cannot have; `other` is the file from which it differs in case only. */
    "file-name-not-portable": {
        reason: NameTrouble;
        other: string | null;
    };
    /** A character such as `U+200B` by which the file reads as something else than people see, and in how many places. */
    "hidden-character": {
        character: string;
        kind: HiddenKind;
        places: number;
    };
    "file-too-large": {
        bytes: number;
        limit: number;
    };
    "file-not-utf8": {
        byte: number;
        encoding: "UTF-16" | "Big5" | null;
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
    /** An anchor to which no alias refers: the first word of a text that begins with & and is not quoted. */
    "yaml-anchor-unused": {
        written: string;
    };
    /** A sign of a Chinese input method where YAML needs one of ASCII. */
    "yaml-wide-sign": {
        sign: string;
        instead: string;
    };
    "yaml-byte-order-mark": Record<never, never>;
    "json-syntax": {
        kind: "comment" | "trailing-comma" | "control-character" | "single-quote" | "unquoted" | "several-values" | "misplaced-sign";
    };
    "number-changed": {
        written: string;
        read: string;
    };
    "number-not-finite": {
        written: string;
    };
    /** `wide`: a text with a full-width colon, which makes no field. */
    "document-not-a-map": {
        actual: string;
        wide: boolean;
        unspaced: boolean;
    };
    "output-unnamed": {
        near: string | null;
    };
    "output-unknown": {
        output: string;
        suggestion: string | null;
    };
    "schema-required": {
        key: string;
        title: LocalizedText | null;
        because: LocalizedText | null;
    };
    /**
     * What documents of an earlier version of the form say, or do not yet say: `now` is what to write, such as
     * `report_kind: first`; `value` is null for a field that they do not have.
     */
    "schema-former-field": {
        key: string;
        title: LocalizedText | null;
        value: string | null;
        now: readonly string[];
    };
    /** `split`: the rest of a text that a comma within braces has cut off. */
    "schema-unknown-key": {
        key: string;
        suggestion: string | null;
        known: readonly string[];
        split: boolean;
    };
    "schema-merge-key": Record<never, never>;
    /**
     * `written`: how a number or a truth value is written in the file where a text is expected. `suggestion`: the value that
     * was meant, as it is written in YAML. `wide`: a text with a full-width colon, which makes no field.
     */
    "schema-type": {
        title: LocalizedText | null;
        expected: readonly string[];
        actual: string;
        written: string | null;
        suggestion: string | null;
        wide: boolean;
    };
    "schema-value": {
        title: LocalizedText | null;
        /** Empty where nothing is filled in. */
        value: string;
        allowed: readonly string[];
        /** In Chinese, of the allowed values that have one. */
        labels: Readonly<Record<string, string>>;
        suggestion: string | null;
        because: LocalizedText | null;
    };
    "schema-format": {
        title: LocalizedText | null;
        format: string;
        value: string;
        suggestion: string | null;
    };
    /** `form`: what the schema says in words beside the pattern. */
    "schema-pattern": {
        title: LocalizedText | null;
        pattern: string;
        form: LocalizedText | null;
        value: string;
        suggestion: string | null;
    };
    /** `named`: the ids of the persons of the roster who have the value as their name; null without a roster. */
    "person-not-an-id": {
        title: LocalizedText | null;
        value: string;
        named: readonly string[] | null;
        suggestion: string | null;
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
    "date-too-early": {
        date: string;
        earliest: string;
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
    /** `named`: the ids of the persons of the roster whose name it is. */
    "person-unknown": {
        person: string;
        suggestion: string | null;
        named: readonly string[];
    };
    /** The change under review adds the person to the roster. */
    "approver-new": {
        person: string;
    };
    "people-missing": Record<never, never>;
    "evidence-missing": {
        event: boolean;
    };
    /** No document is there, and a sparse checkout leaves evidence files out: so many. */
    "evidence-not-checked-out": {
        files: number;
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
        /** The optional fields of records by which it is met, with their titles; left out where there are none. */
        fields?: readonly {
            field: string;
            title: LocalizedText | null;
        }[];
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
        labels?: RuleLabels;
    };
    /** An expression that failed on a record; `budget` when the rule exceeded the step limit. */
    "rule-failed": {
        rule: string;
        title: LocalizedText;
        reason: string;
    };
    /**
     * `needs`: an output, `people` or `level` that is missing or has invalid documents; `outputs`: those that cannot be
     * judged until the documents are fixed.
     */
    "rules-not-evaluated": {
        needs: string;
        refused: boolean;
        rules: readonly string[];
        outputs: readonly string[];
    };
    /** Rules that need git's history, which cannot be used. */
    "history-not-judged": {
        reason: HistoryReason;
        rules: readonly string[];
    };
    "approval-undated": Excused;
    "approval-in-future": Excused & {
        approvedOn: string;
        asOf: string;
    };
    "approval-after-end": Excused & {
        approvedOn: string;
        end: string;
    };
    "approver-unknown": Excused & {
        person: string;
        suggestion: string | null;
    };
    "approver-not-employed": Excused & {
        person: string;
        approvedOn: string;
        joined: string;
        left: string | null;
    };
    /** `vendor`: works for a vendor, whatever the roles. */
    "approver-without-authority": Excused & {
        person: string;
        roles: readonly string[];
        allowed: readonly string[];
        vendor: boolean;
    };
    "approver-is-preparer": Excused & {
        person: string;
    };
    /** How many of the waivers, or of the entries, no approver of which can be looked up. */
    "approver-unchecked": {
        exception: Excused["exception"];
        entries: number;
    };
    /** `by`: the places, from 1, of those in the list that excuse the same. */
    /** `list`: the key of the configuration whose entries `by` cover the same. */
    "exception-shadowed": Excused & {
        list: "waivers" | "not_applicable" | "provided";
        by: readonly number[];
    };
    "not-applicable-too-long": {
        reviewBy: string;
        capped: string;
        longest: string;
    };
    "not-applicable-overdue": {
        reviewBy: string;
        reason: string;
    };
    "not-applicable-contradicted": {
        documents: number;
        reason: string;
    };
    "provided-too-long": {
        reviewBy: string;
        capped: string;
        longest: string;
    };
    "provided-ends-soon": {
        by: string;
        agreement: string;
        lastDay: string;
    };
    "provided-lapsed": {
        by: string;
        agreement: string;
        lastDay: string;
    };
    "provided-contradicted": {
        documents: number;
        by: string;
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
        longest: string;
    };
    "waiver-finding-unknown": {
        finding: string;
        suggestion: string | null;
    };
    "waiver-too-broad": {
        finding: string;
        path: string | null;
    };
    /** `fingerprints`: those that begin with what the waiver says. */
    "waiver-fingerprint-ambiguous": {
        finding: string;
        fingerprint: string;
        fingerprints: readonly string[];
    };
    /** How many refused documents, or files that cannot be read, the waiver speaks of. */
    "waiver-document-refused": {
        finding: string;
        documents: number;
    };
    /** `suggestion`: how git spells the name, where only upper and lower case differ. */
    "attachment-missing": {
        path: string;
        suggestion: string | null;
    };
    /** `written`: the hash that the document gives; `actual`: that of the file. */
    "attachment-changed": {
        path: string;
        written: string;
        actual: string;
    };
    "attachment-refused": {
        path: string;
        reason: AttachmentRefusal;
    };
    "attachment-too-large": {
        path: string;
        bytes: number;
        limit: number;
    };
    "attachment-not-here": {
        path: string;
        reason: AttachmentElsewhere;
    };
    /** The first of those that were not searched for personal data and secrets, and how many they are. */
    "attachments-not-searched": {
        files: readonly {
            path: string;
            reason: NotSearchedReason;
        }[];
        total: number;
    };
    "personal-national-id": Record<never, never>;
    "personal-resident-id": Record<never, never>;
    "personal-card": Record<never, never>;
    "personal-mobile": Record<never, never>;
    "secret-private-key": Record<never, never>;
    /** Who gave it out, such as `GitHub`. */
    "secret-token": {
        issuer: string;
    };
    "secret-in-url": Record<never, never>;
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
    /** Whether `isms-evidence fix` can repair it; left out if not. */
    readonly fixable?: true;
    /** How to repair it. Not part of report.json. */
    readonly repair?: Repair;
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
