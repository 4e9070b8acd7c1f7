import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** The overall state, and on what grounds: what a reader has to know first. */
export declare function overview(context: PageContext): Markup;
/** What became of it since an earlier revision; nothing when there is none. */
export declare function comparisonSection(context: PageContext): Markup | null;
