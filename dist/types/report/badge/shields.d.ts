import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
import { type BadgeContent } from "./badge-content.js";
/** The badge for the endpoint of shields.io, which refuses any other key: https://shields.io/badges/endpoint-badge */
export declare function formatShields(report: Report, options: ReportOptions): string;
export declare function shieldsEndpoint({ label, message, state }: BadgeContent): string;
