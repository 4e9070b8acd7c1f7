import type { Finding } from "../../model/finding.js";
import { type Markup } from "./markup.js";
import { type PageContext } from "./page-context.js";
/** Findings with their place, folded away when they are many; nothing when there are none. */
export declare function findingList(context: PageContext, findings: readonly Finding[]): Markup | null;
