/** Cells must be escaped already. */
export declare function table(head: readonly string[], rows: readonly (readonly string[])[]): string;
/** A part that is folded away. The summary is HTML, in which only words of our own may stand. */
export declare function details(summary: string, body: string): string;
