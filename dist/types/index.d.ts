/**
 * The library: the check function, the formats, and the types of all inputs and results.
 *
 * @example
 * const report = await check({ folder: "my-evidence", asOf: "2026-10-01" });
 * const text = (await formats.markdown())(report, { locale: "zh-TW", color: false, verbose: false });
 */
export { check } from "./check/check.js";
export type { CheckedFiles, CheckOptions, JudgeOptions, ProjectOptions } from "./check/check-options.js";
export { fingerprintOf } from "./derive/fingerprint.js";
export { explain } from "./library/explain.js";
export { type ExportOptions, exportWorkbooks } from "./library/export-workbooks.js";
export { type ImportedCell, type ImportedDocument, type ImportOptions, type ImportResult, importSpreadsheets, type SpreadsheetFile, } from "./library/import-spreadsheets.js";
export { loadPolicy } from "./library/load-policy.js";
export type { Comparison, OutputChange, Scope } from "./model/comparison.js";
export type { ControlReport, ControlState, ControlsReport, ControlTotals, } from "./model/controls-report.js";
export type { Explanation } from "./model/explanation.js";
export type { Finding, FindingCode, FindingParameters } from "./model/finding.js";
export { type FindingFamily, findingKinds } from "./model/finding-kinds.js";
export { type Locale, type LocalizedText, locales, resolveLocale } from "./model/locale.js";
export type { OutputState, TaskState } from "./model/output-state.js";
export type { Cadence, Parameter, Policy, Requirement } from "./model/policy.js";
export type { EvidenceRecords } from "./model/records.js";
export type { DutyReport, OutputReport, Report, RequirementReport, Summary, TaskReport } from "./model/report.js";
export { severities } from "./model/severities.js";
export type { Severity } from "./model/severity.js";
export { UserError, type UserErrorCode, type UserErrorParameters } from "./model/user-error.js";
export { type FormatName, formats } from "./report/formats.js";
export type { ReportOptions } from "./report/reporter.js";
export { formatXlsx } from "./report/workbook/xlsx.js";
export { readReport } from "./saved/read-report.js";
export { filesInMemory } from "./source/files-in-memory.js";
export type { NoCommitReason } from "./source/git.js";
export { type GitRevision, gitRevision } from "./source/git-revision.js";
export type { FileContent, FoundFiles, FoundLink, Source, SourceState } from "./source/source.js";
export { workingTree } from "./source/working-tree.js";
