import type { OutputReport } from "../../model/report.js";
import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** Everything by duty, task and output. */
export declare function tasksSection(context: PageContext): Markup;
/** The unit and the person, as an owner is told from another. */
export declare function ownerOf({ owner }: Pick<OutputReport, "owner">): string;
