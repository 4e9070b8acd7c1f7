/** Rows by RFC 4180 that a spreadsheet opens as they are. */
export declare function csvDocument(head: readonly string[], rows: readonly (readonly string[])[]): string;
