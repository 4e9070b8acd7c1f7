import { type Content, type Markup } from "./markup.js";
import { type PageContext, type Words } from "./page-context.js";
type Row = readonly Content[];
/** A table that scrolls by itself where the screen is narrow. */
export declare function table(context: PageContext, head: readonly ((words: Words) => string)[], rows: readonly Row[]): Markup;
/** Rules across evidence: first those that are broken, with their denominators, then all. */
export declare function rulesSection(context: PageContext): Markup | null;
/** What the organisation excused or changed, with reasons: an auditor asks for these first. */
export declare function exceptionsSection(context: PageContext): Markup;
export {};
