import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** How the tasks with current evidence came along, from earlier reports to this one; nothing without earlier ones. */
export declare function trendSection(context: PageContext): Markup | null;
