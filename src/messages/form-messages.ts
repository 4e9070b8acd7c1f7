/** Texts of the page on which evidence is filled in without git, in one language. */
export interface FormMessages {
  /** What the page is for, and how it ends. */
  readonly intro: string;
  readonly skip: string;
  readonly noScript: string;
  readonly headings: {
    readonly document: string;
    readonly records: (count: number) => string;
    readonly nil: string;
    readonly finish: string;
  };
  /** Beside the label of a field. */
  readonly required: string;
  readonly conditional: string;
  /** Of a field in a group that may be left out. */
  readonly withGroup: string;
  /** First option of a list that has no value. */
  readonly choose: string;
  readonly yes: string;
  readonly no: string;
  /** An example of how a value is typed. */
  readonly examples: Readonly<Record<"date" | "datetime" | "duration" | "person", string>>;
  readonly list: {
    readonly help: string;
    /** Behind the help, where a list may have nothing. */
    readonly typeNone: string;
    readonly none: string;
    readonly add: string;
  };
  readonly republicDay: (year: number, month: number, day: number) => string;
  readonly records: {
    readonly has: string;
    readonly hasNone: string;
    readonly question: string;
    /** From 1. */
    readonly nth: (number: number) => string;
    readonly add: string;
    readonly duplicate: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
    readonly expandAll: string;
    readonly collapseAll: string;
    readonly removed: (number: number) => string;
    readonly moved: (number: number) => string;
  };
  /** Items of a list inside a record. */
  readonly items: {
    readonly nth: (number: number) => string;
    readonly add: (title: string) => string;
    readonly removed: string;
  };
  /** The name of a button with what it is about: `Remove: record 2`. */
  readonly about: (action: string, subject: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly paste: {
    readonly open: string;
    readonly title: string;
    readonly help: string;
    readonly area: string;
    readonly nothing: string;
    readonly understood: (rows: number, byHeads: boolean) => string;
    readonly column: (number: number) => string;
    readonly leaveOut: string;
    readonly more: (rows: number) => string;
    readonly tooMany: (cells: number) => string;
    readonly replace: string;
    readonly add: (rows: number) => string;
    readonly added: (rows: number) => string;
    readonly cancel: string;
  };
  readonly calendar: {
    readonly open: string;
    readonly month: (year: number, month: number) => string;
    /** From Sunday on. */
    readonly weekdays: readonly string[];
    readonly previous: string;
    readonly next: string;
    readonly previousYear: string;
    readonly nextYear: string;
    readonly today: string;
    readonly close: string;
  };
  readonly check: {
    readonly run: string;
    readonly found: (count: number) => string;
    readonly none: string;
    readonly incomplete: (count: number) => string;
    readonly more: (count: number) => string;
    readonly removeKey: string;
    readonly note: string;
  };
  readonly save: {
    readonly save: string;
    readonly saveAnyway: string;
    readonly saved: (file: string, open: number) => string;
    readonly copy: string;
    readonly copied: (open: number) => string;
    readonly copyFailed: string;
    readonly preview: string;
  };
  readonly file: {
    readonly open: string;
    readonly help: string;
    readonly opened: (file: string, comments: number) => string;
    readonly notUtf8: string;
    readonly tooLarge: (limit: number) => string;
    readonly unreadable: (problem: string, line: number) => string;
    /** Which of the documents of a file, each named by its id and date. */
    readonly several: string;
    readonly severalHelp: string;
    readonly otherOutput: (output: string) => string;
  };
  readonly draft: {
    readonly kept: (time: string) => string;
    readonly restored: (time: string) => string;
    readonly denied: string;
    /** Two tabs share one draft. */
    readonly elsewhere: string;
    readonly startOver: string;
    readonly startedOver: string;
  };
}
