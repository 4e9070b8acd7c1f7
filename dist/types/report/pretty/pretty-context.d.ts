import type { Messages } from "../../messages/messages.js";
import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
import type { Paint } from "./paint.js";
/** What the parts of the terminal report share. */
export interface PrettyContext {
    readonly report: Report;
    readonly messages: Messages;
    readonly options: ReportOptions;
    readonly width: number;
    readonly paint: Paint;
}
/** Rows of a label and a text, the texts one under the other. */
export declare function labelledRows(rows: readonly (readonly [string, string])[], paint: Paint): string[];
