import { type Reminder } from "../../derive/reminders.js";
import type { Locale } from "../../model/locale.js";
import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** Who has to do what by when, in Markdown, for mail, an issue or a wiki: a section for each owner. */
export declare function formatReminders(report: Report, { locale, owner }: ReportOptions): string;
/** A section for each owner. */
export declare function reminderBlocks(reminders: readonly Reminder[], locale: Locale, heading: "##" | "###"): string[];
