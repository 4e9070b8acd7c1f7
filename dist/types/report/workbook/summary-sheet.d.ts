import type { Messages } from "../../messages/messages.js";
import type { Report } from "../../model/report.js";
import { type Sheet } from "./sheet.js";
/** What the report is about and all its sums, one to a row. */
export declare function summarySheet(report: Report, messages: Messages): Sheet;
