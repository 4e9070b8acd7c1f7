import type { Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
/** Cells must be escaped already. */
export declare function table(head: readonly string[], rows: readonly (readonly string[])[]): string;
/** A part that is folded away. The summary is HTML, in which only words of our own may stand. */
export declare function details(summary: string, body: string): string;
/** The head of a document of its own: what it is, whose, on which day, by which policy. */
export declare function documentTitle(title: string, { organization, asOf, policy }: Report, locale: Locale): string;
