/**
 * A text as Markdown that shows exactly it, in a table cell, a list or a paragraph: no formatting, HTML, link, mention
 * or issue reference comes out of it, and it stays on one line.
 */
export declare function escapeMarkdown(text: string, limit?: number): string;
/** A path relative to the repository as the target of a link; with the line it leads to. */
export declare function markdownTarget(path: string, line: number | null): string;
/** An address of the web as the target of a link; null for any other. */
export declare function markdownAddress(url: string): string | null;
