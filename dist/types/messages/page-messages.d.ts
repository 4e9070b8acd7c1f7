/** What the page says in one language besides the terms that all formats share. */
export interface PageMessages {
    /** The language as its readers call it. */
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
    /** Below the bar of what lacks already. */
    readonly now: string;
    /** The outputs that lack already, lapse within the months shown, later, or on no known day. */
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
