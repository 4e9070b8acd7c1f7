/** What the commands themselves say: help, progress, notes and the labels of `list` and `explain`. */
export interface CommandMessages {
  readonly help: {
    readonly about: string;
    readonly usage: (words: string) => string;
    /** What stands for the command and the options in a usage line. */
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
  /** Said once on standard error when there is no configuration file. */
  readonly noConfig: (folder: string) => string;
  /** An attachment that is not in the pack, or is not what the document says. */
  readonly attachment: (state: string, path: string, document: string) => string;
  readonly written: (path: string) => string;
  /** Said when the earlier revision cannot be had, so that every finding decides. */
  readonly everythingDecides: string;
  readonly bug: string;
  /** What the GitHub Action says besides the report. */
  readonly action: {
    readonly wholeReport: (url: string) => string;
    readonly trackingTitle: (organization: string | null) => string;
    /** The message of a commit. */
    readonly published: (asOf: string) => string;
    /** What became of the comment, the issue or the branch, whose outcome is a word of the code. */
    readonly did: (input: string, outcome: string) => string;
    readonly notOfDefaultBranch: (inputs: readonly string[]) => string;
    readonly noPullRequest: string;
  };
  readonly list: { readonly builtin: string };
}
