/**
 * The text of a cell. It is stored as a text, so that no beginning makes a formula of it. What Excel takes for the code
 * of a character, such as `_x0041_`, is told from one by a code of its own.
 */
export declare function escapeXlsxCell(text: string): string;
