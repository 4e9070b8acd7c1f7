import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** All duties and tasks at a glance; each leads to what is said of it below. */
export declare function taskMap(context: PageContext): Markup;
