import type { RenewalNote } from "../model/renewal-note.ts";
import type { Repair } from "../model/repair.ts";

/** Texts of the commands: help, progress, notes and the labels of `list` and `explain`. */
export interface CommandMessages {
  readonly help: {
    readonly about: string;
    readonly usage: (words: string) => string;
    /** Placeholders for the command and the options in a usage line. */
    readonly command: string;
    readonly options: string;
    readonly commands: string;
    readonly optionsTitle: string;
    readonly optionsOf: (command: string) => string;
    /** To append to the meaning of an option: its values, what it is when not given, and that it may be repeated. */
    readonly values: (values: readonly string[]) => string;
    readonly standard: (value: string) => string;
    readonly repeatable: string;
    readonly exitStatus: string;
    /** What the exit statuses from 0 on mean. */
    readonly statuses: readonly string[];
    readonly examples: string;
    readonly more: (command: string) => string;
  };
  readonly readingReports: (done: number, total: number) => string;
  readonly progress: (done: number, total: number) => string;
  /** Printed once on standard error without a configuration file. */
  readonly noConfig: (folder: string) => string;
  /** Printed on standard error if the configuration is not in the current folder. */
  readonly usesConfig: (path: string) => string;
  /** An attachment that is not in the pack, or does not match its hash. */
  readonly attachment: (state: string, path: string, document: string) => string;
  readonly written: (path: string) => string;
  readonly bug: string;
  /** Texts of the GitHub Action besides the report. */
  readonly action: {
    readonly wholeReport: (url: string) => string;
    readonly trackingTitle: (organization: string | null) => string;
    /** The message of a commit. */
    readonly published: (asOf: string) => string;
    /** The outcome for the comment, the issue or the branch; `outcome` is a word of the code. */
    readonly did: (input: string, outcome: string) => string;
    readonly notOfDefaultBranch: (inputs: readonly string[]) => string;
    readonly noPullRequest: string;
  };
  readonly list: { readonly builtin: string };
  /** What `fix` says about a file; texts of files in it are safe to show. */
  readonly fix: {
    /** A repair: the field by its title or key, null where it is about none. */
    readonly made: (kind: Repair["kind"], field: string | null, from: string, to: string) => string;
    readonly tidied: string;
    readonly summary: (repairs: number, files: number, isDryRun: boolean) => string;
    readonly nothing: string;
    /** Repairs that would have made a file unreadable. */
    readonly refused: (repairs: number) => string;
    readonly remaining: (findings: number) => string;
  };
  /** What `renew` says, and writes into comments. */
  readonly renew: {
    readonly note: (note: RenewalNote) => string;
    readonly lastTime: (person: string) => string;
    readonly next: string;
    readonly noOwner: string;
    /** Without a day, some evidence is lacking already. */
    readonly lapses: (output: string, name: string, expires: string | null, hasLapsed: boolean) => string;
    /** Periods that have gone by without evidence, of which no document is made. */
    readonly missed: (count: number) => string;
    readonly begun: (path: string) => string;
    readonly nothingDue: (days: number) => string;
  };
  /** The comments of a draft, and what is printed with it. */
  readonly draft: {
    readonly intro: (output: string, title: string, description: string | null) => readonly string[];
    readonly people: (people: readonly string[]) => string;
    readonly field: (title: string, description: string | null) => string;
    readonly choices: (values: readonly (readonly [value: string, label: string | null])[]) => string;
    readonly known: (values: readonly string[]) => string;
    readonly next: (path: string) => string;
  };
  /** What a workbook to fill in says besides the texts of the schemas. */
  readonly form: {
    /** The names of the sheets of documents, of what may be selected, and of the roster. */
    readonly documents: string;
    readonly lists: string;
    readonly roster: string;
    readonly presence: Readonly<Record<"required" | "conditional" | "optional", string>>;
    /** @param values - those that it may have; none where they are not known */
    readonly several: (values: readonly string[]) => string;
    readonly rows: (table: string) => string;
    readonly datetime: string;
    readonly duration: string;
    readonly key: string;
    readonly next: (path: string) => string;
  };
}
