import { escapeCsvCell } from "./escape-csv-cell.ts";

/** Without it, Excel reads Chinese as the code page of the machine. */
const byteOrderMark = "\uFEFF";

/** Rows by RFC 4180 that a spreadsheet opens as they are. */
export function csvDocument(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => `${row.map(escapeCsvCell).join(",")}\r\n`);
  return byteOrderMark + lines.join("");
}
