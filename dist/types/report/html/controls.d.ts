import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** The outputs by the controls of a framework; nothing unless it was asked for. */
export declare function controlsSection(context: PageContext): Markup | null;
