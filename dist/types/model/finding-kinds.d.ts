import type { FindingCode } from "./finding.js";
import type { Severity } from "./severity.js";
/**
 * The kind of problem that a finding is: a file that cannot be read, a document that does not have the form of its output,
 * a document whose content cannot be right, evidence that is missing or out of date, a rule across evidence, what the
 * history of the files says about it, a file that a document names as attached, what the organization says about the
 * scope of the check, and what should be in no repository: it says nothing against the evidence itself.
 */
export type FindingFamily = "file" | "form" | "document" | "lapse" | "rule" | "trust" | "attachment" | "scope" | "privacy";
interface FindingKind<Parameter extends string> {
    readonly family: FindingFamily;
    /** That of most findings of the code; a rule has its own. */
    readonly severity: Severity;
    /**
     * The parameters that say what the finding is about, besides its place. Never a day, a count or a path: they change
     * while the problem stays the same.
     */
    readonly about: readonly Parameter[];
    /**
     * How bad a lapse is. Lapses of one requirement and subject are stages of one problem: when it was as bad before, or
     * worse, it is not new.
     */
    readonly gravity?: number;
}
/** Everything that the program knows about the codes of findings, apart from their texts. */
export declare const findingKinds: {
    readonly "change-not-compared": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "files-not-read": {
        readonly family: "file";
        readonly severity: "info";
        readonly about: readonly [];
    };
    readonly "evidence-untracked": {
        readonly family: "scope";
        readonly severity: "info";
        readonly about: readonly [];
    };
    readonly "git-refused": {
        readonly family: "scope";
        readonly severity: "info";
        readonly about: readonly [];
    };
    readonly "file-outside-root": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "file-link-not-followed": {
        readonly family: "file";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "file-name-not-portable": {
        readonly family: "file";
        readonly severity: "warning";
        readonly about: readonly ["reason"];
    };
    readonly "hidden-character": {
        readonly family: "file";
        readonly severity: "warning";
        readonly about: readonly ["character"];
    };
    readonly "file-too-large": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "file-not-utf8": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "document-empty": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "yaml-syntax": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["reason"];
    };
    readonly "yaml-duplicate-key": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "yaml-forbidden-key": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "yaml-too-deep": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "yaml-too-many-aliases": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "yaml-anchor-unused": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["written"];
    };
    readonly "yaml-wide-sign": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["sign"];
    };
    readonly "yaml-byte-order-mark": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "json-syntax": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["kind"];
    };
    readonly "number-changed": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["written"];
    };
    readonly "number-not-finite": {
        readonly family: "file";
        readonly severity: "error";
        readonly about: readonly ["written"];
    };
    readonly "document-not-a-map": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "output-unnamed": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "output-unknown": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly ["output"];
    };
    readonly "schema-required": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "schema-former-field": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "schema-unknown-key": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "schema-merge-key": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-type": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-value": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-format": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-pattern": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "person-not-an-id": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly ["value"];
    };
    readonly "schema-range": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-length": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-unique": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "schema-forbidden": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "schema-alternative": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "records-or-nil": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "findings-omitted": {
        readonly family: "form";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "document-duplicate-id": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly ["id"];
    };
    readonly "record-duplicate-key": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly ["value"];
    };
    readonly "event-date-in-future": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "date-too-early": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "nil-not-allowed": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "nil-in-future": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "nil-unsigned": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "period-reversed": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "person-unknown": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly ["person"];
    };
    readonly "approver-new": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly ["person"];
    };
    readonly "people-missing": {
        readonly family: "scope";
        readonly severity: "info";
        readonly about: readonly [];
    };
    readonly "evidence-missing": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly [];
        readonly gravity: 4;
    };
    readonly "evidence-not-checked-out": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly [];
        readonly gravity: 4;
    };
    readonly "evidence-stale": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly ["requirementId"];
        readonly gravity: 2;
    };
    readonly "evidence-due": {
        readonly family: "lapse";
        readonly severity: "warning";
        readonly about: readonly ["requirementId"];
        readonly gravity: 1;
    };
    readonly "evidence-requirement-missing": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly ["requirementId"];
        readonly gravity: 3;
    };
    readonly "evidence-count-short": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly ["requirementId"];
        readonly gravity: 2;
    };
    readonly "evidence-subject-missing": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly ["requirementId", "subject"];
        readonly gravity: 3;
    };
    readonly "evidence-subject-stale": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly ["requirementId", "subject"];
        readonly gravity: 2;
    };
    readonly "evidence-not-evaluated": {
        readonly family: "lapse";
        readonly severity: "error";
        readonly about: readonly ["requirementId"];
        readonly gravity: 4;
    };
    readonly "evidence-no-subjects": {
        readonly family: "lapse";
        readonly severity: "info";
        readonly about: readonly ["requirementId"];
    };
    readonly "overlay-required": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly ["key"];
    };
    readonly "overlay-value": {
        readonly family: "document";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "rule-broken": {
        readonly family: "rule";
        readonly severity: "error";
        readonly about: readonly ["rule"];
    };
    readonly "rule-failed": {
        readonly family: "rule";
        readonly severity: "error";
        readonly about: readonly ["rule"];
    };
    readonly "rules-not-evaluated": {
        readonly family: "rule";
        readonly severity: "info";
        readonly about: readonly ["needs"];
    };
    readonly "history-not-judged": {
        readonly family: "trust";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "approval-undated": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["exception", "name"];
    };
    readonly "approval-in-future": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["exception", "name"];
    };
    readonly "approval-after-end": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["exception", "name"];
    };
    readonly "approver-unknown": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly ["exception", "name", "person"];
    };
    readonly "approver-not-employed": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly ["exception", "name", "person"];
    };
    readonly "approver-without-authority": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly ["exception", "name", "person"];
    };
    readonly "approver-is-preparer": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly ["exception", "name", "person"];
    };
    readonly "approver-unchecked": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["exception"];
    };
    readonly "exception-shadowed": {
        readonly family: "scope";
        readonly severity: "info";
        readonly about: readonly ["exception", "name"];
    };
    readonly "not-applicable-too-long": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "not-applicable-overdue": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "not-applicable-contradicted": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "provided-too-long": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "provided-ends-soon": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "provided-lapsed": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "provided-contradicted": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "waiver-expired": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["finding"];
    };
    readonly "waiver-unused": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["finding"];
    };
    readonly "waiver-too-long": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["finding"];
    };
    readonly "waiver-finding-unknown": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly ["finding"];
    };
    readonly "waiver-too-broad": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly ["finding"];
    };
    readonly "waiver-fingerprint-ambiguous": {
        readonly family: "scope";
        readonly severity: "error";
        readonly about: readonly ["finding", "fingerprint"];
    };
    readonly "waiver-document-refused": {
        readonly family: "scope";
        readonly severity: "info";
        readonly about: readonly ["finding"];
    };
    readonly "attachment-missing": {
        readonly family: "attachment";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "attachment-changed": {
        readonly family: "attachment";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "attachment-refused": {
        readonly family: "attachment";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "attachment-too-large": {
        readonly family: "attachment";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "attachment-not-here": {
        readonly family: "attachment";
        readonly severity: "info";
        readonly about: readonly [];
    };
    readonly "attachments-not-searched": {
        readonly family: "attachment";
        readonly severity: "info";
        readonly about: readonly [];
    };
    readonly "personal-national-id": {
        readonly family: "privacy";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "personal-resident-id": {
        readonly family: "privacy";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "personal-card": {
        readonly family: "privacy";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "personal-mobile": {
        readonly family: "privacy";
        readonly severity: "warning";
        readonly about: readonly [];
    };
    readonly "secret-private-key": {
        readonly family: "privacy";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "secret-token": {
        readonly family: "privacy";
        readonly severity: "error";
        readonly about: readonly ["issuer"];
    };
    readonly "secret-in-url": {
        readonly family: "privacy";
        readonly severity: "error";
        readonly about: readonly [];
    };
    readonly "policy-below-level": {
        readonly family: "scope";
        readonly severity: "warning";
        readonly about: readonly [];
    };
};
type Kinds = typeof findingKinds;
/** The codes of one family. */
export type CodeOfFamily<F extends FindingFamily> = {
    [C in FindingCode]: Kinds[C]["family"] extends F ? C : never;
}[FindingCode];
export declare function kindOf(code: FindingCode): FindingKind<string>;
export declare function isFindingCode(code: string): code is FindingCode;
export {};
