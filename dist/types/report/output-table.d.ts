import type { Messages } from "../messages/messages.js";
import type { Report } from "../model/report.js";
import { type Sheet } from "./sheet.js";
/** A row for each output. */
export declare function outputTable(report: Report, messages: Messages): Pick<Sheet, "head" | "rows">;
