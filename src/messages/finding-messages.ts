import type { FindingCode, FindingParameters } from "../model/finding.ts";
import type { CodeOfFamily } from "../model/finding-kinds.ts";

/** The problem, in one to three sentences of one language, for every code. Parameters are already plain text. */
export type FindingMessages = { readonly [C in FindingCode]: (params: Readonly<FindingParameters[C]>) => string };

/** Problems of one document by itself, which its writer can fix without the rest of the evidence. */
export type DocumentFindingCode =
  | CodeOfFamily<"form" | "document">
  | "document-empty"
  | "json-syntax"
  | "number-changed"
  | "number-not-finite"
  | "yaml-anchor-unused"
  | "yaml-byte-order-mark"
  | "yaml-duplicate-key"
  | "yaml-forbidden-key"
  | "yaml-syntax"
  | "yaml-too-deep"
  | "yaml-too-many-aliases"
  | "yaml-wide-sign";

/** Their texts, which the page of `form` carries along. */
export type DocumentFindingMessages = Pick<FindingMessages, DocumentFindingCode>;

export type OtherFindingMessages = Omit<FindingMessages, DocumentFindingCode>;

/** All messages of one language. */
export interface FindingMessageTables {
  readonly others: OtherFindingMessages;
  readonly ofDocuments: () => DocumentFindingMessages;
}

/** What `explain CODE` shows about a finding, and its title. */
export interface FindingHelp {
  /** A short name, without a period. */
  readonly title: string;
  readonly means: string;
  readonly why: string;
  readonly action: string;
}

export type FindingHelpTexts = { readonly [C in FindingCode]: FindingHelp };

export type FileHelpTexts = Pick<FindingHelpTexts, CodeOfFamily<"file">>;

export type FormHelpTexts = Pick<FindingHelpTexts, CodeOfFamily<"form">>;

export type AttachmentHelpTexts = Pick<FindingHelpTexts, CodeOfFamily<"attachment">>;

export type ScopeHelpTexts = Pick<FindingHelpTexts, CodeOfFamily<"scope">>;

export type PrivacyHelpTexts = Pick<FindingHelpTexts, CodeOfFamily<"privacy">>;
