import { type Report } from "../model/report.js";
import type { ReportOptions } from "./reporter.js";
/** For a job summary or a comment: conclusion and denominators, what lacks, findings with links, the rest folded away. */
export declare function formatMarkdown(report: Report, options: ReportOptions): string;
