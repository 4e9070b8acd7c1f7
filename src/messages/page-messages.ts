/** Texts of the page in one language besides the terms shared by all formats. */
export interface PageMessages {
  /** The language's own name. */
  readonly ownName: string;
  readonly language: string;
  readonly title: (organization: string | null) => string;
  readonly skip: string;
  readonly headings: {
    readonly map: string;
    readonly timeline: string;
    readonly trend: string;
    readonly tasks: string;
    readonly exceptions: string;
    readonly signatures: string;
  };
  /** Label of the bar for outputs that already lack current evidence. */
  readonly now: string;
  /** The outputs that lack current evidence now, expire within the months shown, later, or on no known date. */
  readonly timeline: (lacking: number, within: number, later: number, undated: number) => string;
  /** `2026-10` */
  readonly month: (month: string) => string;
  readonly trend: (reports: number) => string;
  readonly owner: string;
  readonly requirement: string;
  readonly noEvidence: string;
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
