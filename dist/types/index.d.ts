/**
 * The library: one function that does the main job, the formats, and the types of everything that goes in and out.
 *
 * @example
 * const report = await check({ folder: "my-evidence", asOf: "2026-10-01" });
 * const text = (await formats.markdown())(report, { locale: "zh-TW", color: false, verbose: false });
 */
export { type CheckOptions, check } from "./check.js";
export type { Comparison, OutputChange, Scope } from "./model/comparison.js";
export type { ControlReport, ControlState, ControlsReport, ControlTotals, } from "./model/controls-report.js";
export type { Finding, FindingCode, FindingParameters } from "./model/finding.js";
export { type Locale, type LocalizedText, locales, resolveLocale } from "./model/locale.js";
export type { OutputState, TaskState } from "./model/output-state.js";
export type { EvidenceRecords } from "./model/records.js";
export type { DutyReport, OutputReport, Report, RequirementReport, Summary, TaskReport } from "./model/report.js";
export { severities } from "./model/severities.js";
export type { Severity } from "./model/severity.js";
export { UserError, type UserErrorCode, type UserErrorParameters } from "./model/user-error.js";
export { readReport } from "./read-report.js";
export { type FormatName, formats } from "./report/formats.js";
export type { ReportOptions } from "./report/reporter.js";
export { formatXlsx } from "./report/xlsx.js";
