/** One point of the trend. */
export interface Turn {
  readonly asOf: string;
  readonly current: number;
  readonly applicable: number;
  readonly errors: number;
}

/** Texts of the page in one language besides the terms shared by all formats. */
export interface PageMessages {
  readonly title: (organization: string | null) => string;
  readonly skip: string;
  readonly headings: {
    readonly workload: string;
    readonly tasks: string;
    readonly exceptions: string;
    readonly signatures: string;
  };
  readonly nothingToDo: string;
  readonly workload: {
    readonly note: string;
    readonly lacking: string;
    readonly grace: string;
    readonly list: string;
  };
  /** `2026-10`, with its year only where one is needed: at the start of a year. */
  readonly shortMonth: (month: string) => string;
  /** From the first day to the last, what became of tasks with current evidence, and of errors. */
  readonly trend: (from: Turn, to: Turn) => string;
  readonly requirement: string;
  /** What the printed page leaves out. */
  readonly onPaper: string;
  readonly noEvidence: string;
  /** How many findings of an output the page leaves out, and where they are. */
  readonly moreFindings: (count: number) => string;
  readonly allRules: (count: number) => string;
  readonly noExceptions: string;
  readonly filters: {
    readonly name: string;
    readonly text: string;
    readonly all: string;
    readonly reset: string;
    /** With `{shown}` and `{total}`, which the script of the page fills in. */
    readonly shown: string;
    readonly none: string;
  };
  readonly signatures: {
    readonly prepared: string;
    readonly reviewed: string;
    readonly approved: string;
    readonly date: string;
  };
}
