import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
import { type BadgeContent } from "./badge-content.js";
/** A badge that says how many tasks have current evidence and on which day. */
export declare function formatBadge(report: Report, options: ReportOptions): string;
export declare function renderBadge({ label, message, title, state }: BadgeContent): string;
