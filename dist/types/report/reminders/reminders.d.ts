import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/** Who has to do what by when, in Markdown, for mail, an issue or a wiki: a section for each owner. */
export declare function formatReminders(report: Report, { locale, owner }: ReportOptions): string;
