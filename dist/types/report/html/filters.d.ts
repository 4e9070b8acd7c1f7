import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** Shown by the script alone, which does the filtering. */
export declare function filterBar(context: PageContext): Markup;
