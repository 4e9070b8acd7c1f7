import type { Listing } from "../model/listing.ts";
import type { ReportOptions } from "./reporter.ts";

type ListingReporter = (listing: Listing, options: ReportOptions) => string;

/** The formats of a listing by name; each is loaded when it is requested. */
export const listingFormats = {
  pretty: async () => (await import("./pretty/listing.ts")).formatListingPretty,
  json: async () => (await import("./json/json-text.ts")).jsonText,
  markdown: async () => (await import("./markdown/listing.ts")).formatListingMarkdown,
} as const satisfies Record<string, () => Promise<ListingReporter>>;
