import { repositoryUrl } from "./repository-url.ts";

/** The types of an in-toto Statement, https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export const statementType = "https://in-toto.io/Statement/v1";
export const statementMediaType = "application/vnd.in-toto+json";
/** That of our predicate, whose form is schemas/seal.schema.json. */
export const sealType = `${repositoryUrl}/seal/v1`;

export interface Statement {
  readonly _type: typeof statementType;
  /** Every file that is sealed, by path in the order of code units. */
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: typeof sealType;
  readonly predicate: Seal;
}

/** What is said about the sealed files. */
export interface Seal {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly organization: string | null;
  readonly source: { readonly commit: string; readonly dirty: boolean } | null;
  readonly merkle: { readonly root: string; readonly leaves: number };
  readonly yardstick: {
    readonly policy: string;
    readonly sha256: string;
    /** Configuration, roster and policies among the subjects. */
    readonly files: readonly string[];
    /** Of the schemas of the tool, by file. */
    readonly schemas: Readonly<Record<string, string>>;
  };
  readonly documents: readonly SealedDocument[];
  /** The attachments among the subjects. */
  readonly attachments: readonly string[];
  /** Attachments that documents name and that could not be sealed. */
  readonly notSealed: readonly string[];
}

export interface SealedDocument {
  readonly path: string;
  /** Its position in the file. */
  readonly document: number;
  readonly output: string | null;
  readonly id: string | null;
  readonly date: string | null;
  /** Of each record, by its key; null for a nil statement. */
  readonly events: readonly { readonly record: string | null; readonly date: string }[];
}

/** A date that is not the sealed one; null where there was none, or is none any more. */
export interface DateChange {
  readonly of: "document" | "record" | "nil";
  /** The key of the record; null for the others. */
  readonly record: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** How files differ from those that were sealed. */
export type SealDifference =
  | { readonly kind: "changed"; readonly path: string; readonly dates: readonly DateChange[] }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "added"; readonly path: string };
