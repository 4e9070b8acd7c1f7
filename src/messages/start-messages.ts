import type { OrganizationKind } from "../model/organization-kind.ts";

/** Texts of `init`: its questions, the comments of the files that it writes, and what to do next. */
export interface StartMessages {
  readonly questions: {
    readonly begin: (folder: string) => string;
    readonly name: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<OrganizationKind, string>>;
    readonly level: string;
    /** What `none` means as a level. */
    readonly noLevel: string;
    readonly small: string;
    /** Optional: the path of a spreadsheet. */
    readonly people: string;
    readonly yes: string;
    readonly no: string;
    /** To append to a question: what an empty answer means. */
    readonly standard: (value: string) => string;
    /** Ends a question. */
    readonly colon: string;
    /** What is wrong with an answer. */
    readonly invalidName: string;
    readonly choose: (values: readonly string[]) => string;
  };
  /** Comments, each a list of lines. */
  readonly config: {
    readonly head: readonly string[];
    readonly policyOfLevel: (policy: string) => string;
    readonly small: string;
    readonly people: string;
  };
  readonly people: {
    readonly head: readonly string[];
    /** The last of them, where a row shows how. */
    readonly exampleBelow: string;
    readonly example: { readonly name: string; readonly unit: string; readonly title: string };
  };
  readonly folder: {
    readonly output: string;
    readonly draft: string;
    readonly note: string;
  };
  readonly example: readonly string[];
  readonly preCommit: { readonly repository: string; readonly hook: string; readonly all: string };
  readonly owners: readonly string[];
  readonly editor: string;
  readonly report: {
    readonly left: (path: string) => string;
    readonly wouldWrite: (path: string) => string;
    readonly schemas: (folder: string, count: number) => string;
    /** Why a spreadsheet of staff was not used. */
    readonly peopleRefused: (path: string) => string;
    /** Before them, where the repository is in another folder. */
    readonly change: (folder: string) => string;
    /** @param imported - how many people a spreadsheet gave, and whether it had their roles; null without one */
    readonly next: (
      paths: { readonly people: string; readonly owners: string; readonly steps: string },
      imported: { readonly count: number; readonly hasRoles: boolean } | null,
    ) => readonly string[];
  };
}
