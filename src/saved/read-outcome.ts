import { resolve } from "node:path";
import { findDisagreement } from "../derive/verify-report.ts";
import { unplaced } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { isFindingCode } from "../model/finding-kinds.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import { outputStates, taskStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import type { ReportOutcome } from "../model/roll-up.ts";
import { ruleStates } from "../model/rule.ts";
import type { SeverityCounts } from "../model/severity.ts";
import { readFile } from "../source/read-file.ts";
import { isDay } from "../time/formats.ts";
import { readReport } from "./read-report.ts";
import { readReportFile } from "./read-report-file.ts";

/** Larger ones, in bytes, are read as every other command does. */
const usualSize = 50 * 1024 * 1024;

/**
 * What a roll-up needs of a report.json, without keeping the rest: thousands are read one after the other.
 *
 * @throws UserError `unreadable`, and those of {@link readReport}
 */
export async function readOutcomeFile(folder: string, path: string): Promise<ReportOutcome> {
  return outcomeIn(plainText(resolve(folder, path))) ?? readReportFile(folder, path);
}

/** The file byte by byte, since no text of it is kept but codes in ASCII; empty when it is no usual file. */
function plainText(path: string): string {
  try {
    const content = readFile("", path, usualSize);
    return content.kind === "bytes" ? content.bytes.toString("latin1") : "";
  } catch {
    return "";
  }
}

/**
 * @param path for messages
 * @throws UserError those of {@link readReport}
 */
export async function readOutcome(text: string, path: string): Promise<ReportOutcome> {
  return outcomeIn(text) ?? readReport(text, path);
}

/**
 * The outcome, if every part that it rests on is in order and its sums agree with the body. Null for everything else,
 * which the whole reading may still accept, and else says what is wrong: validating all of it costs as much as reading.
 */
function outcomeIn(text: string): ReportOutcome | null {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isCounted(value)) return null;
  const saved = value as unknown as Report;
  // What does not apply to a finding is left out of it.
  const findings = saved.findings.map((finding: Partial<Finding>) => ({ ...unplaced, ...finding }) as Finding);
  const report = { ...saved, findings };
  if (findDisagreement(report) !== null) return null;
  const { asOf, paths, summary, duties } = report;
  return {
    asOf,
    paths,
    summary,
    duties: duties.map(({ tasks }) => ({ tasks: tasks.map(({ id, state }) => ({ id, state })) })),
  };
}

const severities: readonly (keyof SeverityCounts)[] = ["error", "warning", "info"];

/** Whether all that sums and outcome rest on is there, and of the right kinds. */
function isCounted(value: JsonValue): boolean {
  if (!isObject(value)) return false;
  const { schemaVersion, asOf, paths, summary, duties, findings, rules, controls, comparison } = value;
  return (
    schemaVersion === 2 &&
    typeof asOf === "string" &&
    isDay(asOf) &&
    isListOf(paths, isText) &&
    isSummary(summary) &&
    isListOf(duties, (duty) => isObject(duty) && isListOf(duty.tasks, isTask)) &&
    isListOf(findings, isFinding) &&
    isListOf(rules, (rule) => isObject(rule) && isOneOf(ruleStates, rule.state)) &&
    // Reports of a change, and those by controls, have more sums.
    controls === null &&
    comparison === null
  );
}

function isSummary(value: JsonValue | undefined): boolean {
  if (!isObject(value)) return false;
  const { tasks, outputs, findings } = value;
  return (
    hasCounts(tasks, ["total", "applicable", "current", "lacking"]) &&
    hasCounts(outputs, ["total", ...outputStates]) &&
    hasCounts(findings, severities)
  );
}

function isTask(value: JsonValue | undefined): boolean {
  return (
    isObject(value) &&
    typeof value.id === "string" &&
    /^T\d\.\d{1,2}$/.test(value.id) &&
    isOneOf(taskStates, value.state) &&
    isListOf(value.outputs, isOutput)
  );
}

function isOutput(value: JsonValue | undefined): boolean {
  return (
    isObject(value) &&
    typeof value.id === "string" &&
    isOneOf(outputStates, value.state) &&
    hasCounts(value.findings, severities) &&
    isListOf(value.evidence, (one) => hasCounts(one, ["records"]))
  );
}

function isFinding(value: JsonValue | undefined): boolean {
  if (!isObject(value)) return false;
  const { code, severity, output = null, waived, params } = value;
  const isOfOutput = output === null || typeof output === "string";
  const isKnown = typeof code === "string" && isFindingCode(code) && isObject(params);
  const isOpen = code !== "rules-not-evaluated" || (isObject(params) && isListOf(params.outputs, isText));
  return isKnown && isOpen && isOneOf(severities, severity) && isOfOutput && (waived === null || isWaived(waived));
}

function isWaived(value: JsonValue | undefined): boolean {
  return isObject(value) && [value.reason, value.approvedBy, value.expires].every(isText);
}

function isText(value: JsonValue | undefined): boolean {
  return typeof value === "string" && value !== "";
}

function isListOf(value: JsonValue | undefined, isItem: (item: JsonValue) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isOneOf(allowed: readonly string[], value: JsonValue | undefined): boolean {
  return typeof value === "string" && allowed.includes(value);
}

/** Only these counts, and nothing beside them. */
function hasCounts(value: JsonValue | undefined, keys: readonly string[]): boolean {
  return isObject(value) && keys.every((key) => Number.isSafeInteger(value[key]) && Number(value[key]) >= 0);
}
