import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * Who has to do what by when, for programs that send it: texts that are ready to post in the requested language, and
 * the same as data. docs/reminders.md and schemas/reminders.schema.json describe the keys.
 */
export declare function formatRemindersJson(report: Report, { locale, owner }: ReportOptions): string;
