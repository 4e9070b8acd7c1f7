/**
 * Columns that a plain text (without controls and escape sequences) takes on a terminal: 2 for a full-width
 * character, 0 for a combining mark. Enough for names and sentences; string-width, which also joins emoji families,
 * takes five times as long to load.
 */
export declare function displayWidth(text: string): number;
export declare function characterWidth(character: string): number;
/** The text with spaces up to that many columns. */
export declare function padToWidth(text: string, width: number): string;
