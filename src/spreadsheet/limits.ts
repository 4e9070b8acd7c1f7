/** What a spreadsheet may have, at most. The workbook of 100,000 rows and 8 columns has 4 MiB, unpacked 40. */
export const limits = {
  /** Of the file, in bytes. */
  file: 50 * 1024 * 1024,
  /** Of one unpacked part, in bytes. */
  part: 160 * 1024 * 1024,
  /** Of all unpacked parts, in bytes. */
  unpacked: 240 * 1024 * 1024,
  /** Parts of a workbook: sheets, pictures, styles. */
  parts: 10_000,
  sheets: 200,
  /** As in Excel. */
  columns: 16_384,
  rows: 1_048_576,
  /** Of all sheets, empty ones between others included. */
  cells: 4_000_000,
} as const;
