/**
 * The library: the check function, the formats, and the types of all inputs and results.
 *
 * @example
 * const report = await check({ folder: "my-evidence", asOf: "2026-10-01" });
 * const text = (await formats.markdown())(report, { locale: "zh-TW", color: false, verbose: false });
 */
export { check } from "./check/check.ts";
export type { CheckedFiles, CheckOptions, JudgeOptions, ProjectOptions } from "./check/check-options.ts";
export { fingerprintOf } from "./derive/fingerprint.ts";
export { explain } from "./library/explain.ts";
export { type ExportOptions, exportWorkbooks } from "./library/export-workbooks.ts";
export {
  type ImportedCell,
  type ImportedDocument,
  type ImportOptions,
  type ImportResult,
  importSpreadsheets,
  type SpreadsheetFile,
} from "./library/import-spreadsheets.ts";
export { loadPolicy } from "./library/load-policy.ts";
export type { Comparison, OutputChange, Scope } from "./model/comparison.ts";
export type {
  ControlReport,
  ControlState,
  ControlsReport,
  ControlTotals,
} from "./model/controls-report.ts";
export type { Explanation } from "./model/explanation.ts";
export type { Finding, FindingCode, FindingParameters } from "./model/finding.ts";
export { type FindingFamily, findingKinds } from "./model/finding-kinds.ts";
export { type Locale, type LocalizedText, locales, resolveLocale } from "./model/locale.ts";
export type { OutputState, TaskState } from "./model/output-state.ts";
export type { Cadence, Parameter, Policy, Requirement } from "./model/policy.ts";
export type { EvidenceRecords } from "./model/records.ts";
export type { DutyReport, OutputReport, Report, RequirementReport, Summary, TaskReport } from "./model/report.ts";
export { severities } from "./model/severities.ts";
export type { Severity } from "./model/severity.ts";
export { UserError, type UserErrorCode, type UserErrorParameters } from "./model/user-error.ts";
export { type FormatName, formats } from "./report/formats.ts";
export type { ReportOptions } from "./report/reporter.ts";
export { formatXlsx } from "./report/workbook/xlsx.ts";
export { readReport } from "./saved/read-report.ts";
export { filesInMemory } from "./source/files-in-memory.ts";
export type { NoCommitReason } from "./source/git.ts";
export { type GitRevision, gitRevision } from "./source/git-revision.ts";
export type { FileContent, FoundFiles, FoundLink, Source, SourceState } from "./source/source.ts";
export { workingTree } from "./source/working-tree.ts";
