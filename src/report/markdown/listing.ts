import type { Listing } from "../../model/listing.ts";
import { listingHeads, listingRows } from "../listing-rows.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { table } from "./markdown-parts.ts";

/** A listing as a table. */
export function formatListingMarkdown(listing: Listing, { locale }: ReportOptions): string {
  const rows = listingRows(listing, locale).map((row) => row.map((cell) => escapeMarkdown(cell)));
  return `${table(listingHeads(listing, locale), rows)}\n`;
}
