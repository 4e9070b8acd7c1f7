import type { Listing } from "../../model/listing.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import { plainText } from "../../text/plain-text.ts";
import { listingRows } from "../listing-rows.ts";
import type { ReportOptions } from "../reporter.ts";

/** A listing for the terminal: a line per entry, the columns one below the other. */
export function formatListingPretty(listing: Listing, { locale }: ReportOptions): string {
  const rows = listingRows(listing, locale).map((row) => row.map((cell) => plainText(cell)));
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? "")))) ?? [];
  return rows
    .map((row) => row.map((cell, column) => padToWidth(cell, widths[column] ?? 0)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}
