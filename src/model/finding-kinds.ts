import type { FindingCode, FindingParameters } from "./finding.ts";
import type { Severity } from "./severity.ts";

/**
 * The kind of problem that a finding is: a file that cannot be read, a document that does not have the form of its output,
 * a document whose content cannot be right, evidence that is missing or out of date, a rule across evidence, what the
 * history of the files says about it, a file that a document names as attached, what the organization says about the
 * scope of the check, and what should be in no repository: it says nothing against the evidence itself.
 */
export type FindingFamily =
  | "file"
  | "form"
  | "document"
  | "lapse"
  | "rule"
  | "trust"
  | "attachment"
  | "scope"
  | "privacy";

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
export const findingKinds = {
  "change-not-compared": { family: "scope", severity: "error", about: [] },
  "files-not-read": { family: "file", severity: "info", about: [] },
  "evidence-untracked": { family: "scope", severity: "info", about: [] },
  "git-refused": { family: "scope", severity: "info", about: [] },
  "file-outside-root": { family: "file", severity: "error", about: [] },
  "file-link-not-followed": { family: "file", severity: "warning", about: [] },
  "file-name-not-portable": { family: "file", severity: "warning", about: ["reason"] },
  "hidden-character": { family: "file", severity: "warning", about: ["character"] },
  "file-too-large": { family: "file", severity: "error", about: [] },
  "file-not-utf8": { family: "file", severity: "error", about: [] },
  "document-empty": { family: "file", severity: "error", about: [] },
  "yaml-syntax": { family: "file", severity: "error", about: ["reason"] },
  "yaml-duplicate-key": { family: "file", severity: "error", about: ["key"] },
  "yaml-forbidden-key": { family: "file", severity: "error", about: ["key"] },
  "yaml-too-deep": { family: "file", severity: "error", about: [] },
  "yaml-too-many-aliases": { family: "file", severity: "error", about: [] },
  "yaml-anchor-unused": { family: "file", severity: "error", about: ["written"] },
  "yaml-wide-sign": { family: "file", severity: "error", about: ["sign"] },
  "yaml-byte-order-mark": { family: "file", severity: "error", about: [] },
  "json-syntax": { family: "file", severity: "error", about: ["kind"] },
  "number-changed": { family: "file", severity: "error", about: ["written"] },
  "number-not-finite": { family: "file", severity: "error", about: ["written"] },
  "document-not-a-map": { family: "form", severity: "error", about: [] },
  "output-unnamed": { family: "form", severity: "error", about: [] },
  "output-unknown": { family: "form", severity: "error", about: ["output"] },
  "schema-required": { family: "form", severity: "error", about: ["key"] },
  "schema-former-field": { family: "form", severity: "error", about: ["key"] },
  "schema-unknown-key": { family: "form", severity: "error", about: ["key"] },
  "schema-merge-key": { family: "form", severity: "error", about: [] },
  "schema-type": { family: "form", severity: "error", about: [] },
  "schema-value": { family: "form", severity: "error", about: [] },
  "schema-format": { family: "form", severity: "error", about: [] },
  "schema-pattern": { family: "form", severity: "error", about: [] },
  "person-not-an-id": { family: "form", severity: "error", about: ["value"] },
  "schema-range": { family: "form", severity: "error", about: [] },
  "schema-length": { family: "form", severity: "error", about: [] },
  "schema-unique": { family: "form", severity: "error", about: [] },
  "schema-forbidden": { family: "form", severity: "error", about: ["key"] },
  "schema-alternative": { family: "form", severity: "error", about: [] },
  "records-or-nil": { family: "form", severity: "error", about: [] },
  "findings-omitted": { family: "form", severity: "error", about: [] },
  "document-duplicate-id": { family: "document", severity: "error", about: ["id"] },
  "record-duplicate-key": { family: "document", severity: "error", about: ["value"] },
  "event-date-in-future": { family: "document", severity: "error", about: [] },
  "date-too-early": { family: "document", severity: "error", about: [] },
  "nil-not-allowed": { family: "document", severity: "error", about: [] },
  "nil-in-future": { family: "document", severity: "error", about: [] },
  "nil-unsigned": { family: "document", severity: "error", about: [] },
  "period-reversed": { family: "document", severity: "error", about: [] },
  "person-unknown": { family: "document", severity: "error", about: ["person"] },
  "approver-new": { family: "document", severity: "error", about: ["person"] },
  "people-missing": { family: "scope", severity: "info", about: [] },
  "evidence-missing": { family: "lapse", severity: "error", about: [], gravity: 4 },
  "evidence-not-checked-out": { family: "lapse", severity: "error", about: [], gravity: 4 },
  "evidence-stale": { family: "lapse", severity: "error", about: ["requirementId"], gravity: 2 },
  "evidence-due": { family: "lapse", severity: "warning", about: ["requirementId"], gravity: 1 },
  "evidence-requirement-missing": { family: "lapse", severity: "error", about: ["requirementId"], gravity: 3 },
  "evidence-count-short": { family: "lapse", severity: "error", about: ["requirementId"], gravity: 2 },
  "evidence-subject-missing": {
    family: "lapse",
    severity: "error",
    about: ["requirementId", "subject"],
    gravity: 3,
  },
  "evidence-subject-stale": { family: "lapse", severity: "error", about: ["requirementId", "subject"], gravity: 2 },
  "evidence-not-evaluated": { family: "lapse", severity: "error", about: ["requirementId"], gravity: 4 },
  // A remark on how the requirement was judged, beside its lapse if it has one.
  "evidence-no-subjects": { family: "lapse", severity: "info", about: ["requirementId"] },
  "overlay-required": { family: "document", severity: "error", about: ["key"] },
  "overlay-value": { family: "document", severity: "error", about: [] },
  "rule-broken": { family: "rule", severity: "error", about: ["rule"] },
  "rule-failed": { family: "rule", severity: "error", about: ["rule"] },
  "rules-not-evaluated": { family: "rule", severity: "info", about: ["needs"] },
  "history-not-judged": { family: "trust", severity: "warning", about: [] },
  "approval-undated": { family: "scope", severity: "warning", about: ["exception", "name"] },
  "approval-in-future": { family: "scope", severity: "warning", about: ["exception", "name"] },
  "approval-after-end": { family: "scope", severity: "warning", about: ["exception", "name"] },
  // An approval that nobody entitled gave is worse than one that has run out.
  "approver-unknown": { family: "scope", severity: "error", about: ["exception", "name", "person"] },
  "approver-not-employed": { family: "scope", severity: "error", about: ["exception", "name", "person"] },
  "approver-without-authority": { family: "scope", severity: "error", about: ["exception", "name", "person"] },
  "approver-is-preparer": { family: "scope", severity: "error", about: ["exception", "name", "person"] },
  "approver-unchecked": { family: "scope", severity: "warning", about: ["exception"] },
  "exception-shadowed": { family: "scope", severity: "info", about: ["exception", "name"] },
  "not-applicable-too-long": { family: "scope", severity: "warning", about: [] },
  "not-applicable-overdue": { family: "scope", severity: "warning", about: [] },
  "not-applicable-contradicted": { family: "scope", severity: "warning", about: [] },
  "provided-too-long": { family: "scope", severity: "warning", about: [] },
  "provided-ends-soon": { family: "scope", severity: "warning", about: [] },
  "provided-lapsed": { family: "scope", severity: "warning", about: [] },
  "provided-contradicted": { family: "scope", severity: "warning", about: [] },
  "waiver-expired": { family: "scope", severity: "warning", about: ["finding"] },
  "waiver-unused": { family: "scope", severity: "warning", about: ["finding"] },
  "waiver-too-long": { family: "scope", severity: "warning", about: ["finding"] },
  "waiver-finding-unknown": { family: "scope", severity: "warning", about: ["finding"] },
  "waiver-too-broad": { family: "scope", severity: "error", about: ["finding"] },
  "waiver-fingerprint-ambiguous": { family: "scope", severity: "error", about: ["finding", "fingerprint"] },
  "waiver-document-refused": { family: "scope", severity: "info", about: ["finding"] },
  "attachment-missing": { family: "attachment", severity: "error", about: [] },
  "attachment-changed": { family: "attachment", severity: "error", about: [] },
  "attachment-refused": { family: "attachment", severity: "error", about: [] },
  "attachment-too-large": { family: "attachment", severity: "warning", about: [] },
  "attachment-not-here": { family: "attachment", severity: "info", about: [] },
  "attachments-not-searched": { family: "attachment", severity: "info", about: [] },
  "personal-national-id": { family: "privacy", severity: "error", about: [] },
  "personal-resident-id": { family: "privacy", severity: "error", about: [] },
  "personal-card": { family: "privacy", severity: "error", about: [] },
  // Numbers of mobiles on duty are in many legitimate records.
  "personal-mobile": { family: "privacy", severity: "warning", about: [] },
  "secret-private-key": { family: "privacy", severity: "error", about: [] },
  "secret-token": { family: "privacy", severity: "error", about: ["issuer"] },
  "secret-in-url": { family: "privacy", severity: "error", about: [] },
  "policy-below-level": { family: "scope", severity: "warning", about: [] },
} as const satisfies { readonly [C in FindingCode]: FindingKind<keyof FindingParameters[C] & string> };

type Kinds = typeof findingKinds;

/** The codes of one family. */
export type CodeOfFamily<F extends FindingFamily> = {
  [C in FindingCode]: Kinds[C]["family"] extends F ? C : never;
}[FindingCode];

export function kindOf(code: FindingCode): FindingKind<string> {
  return findingKinds[code];
}

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingKinds, code);
}
