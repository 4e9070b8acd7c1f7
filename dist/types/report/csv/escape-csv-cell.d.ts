/** A cell by RFC 4180 that no spreadsheet computes: what could be a formula begins with an apostrophe. */
export declare function escapeCsvCell(text: string): string;
