import { findingsByOutput } from "../../derive/findings-by-output.ts";
import { fingerprintOf, shownDigits } from "../../derive/fingerprint.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { countSeverities } from "../../model/count-severities.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, Report, TaskReport } from "../../model/report.ts";
import type { SeverityCounts } from "../../model/severity.ts";
import { tasksOf } from "../../model/walk.ts";
import { escapeXml } from "../escape-xml.ts";
import { fixableText } from "../fixable-text.ts";
import { inRepository } from "../in-repository.ts";
import { placeOf } from "../place.ts";
import type { ReportOptions } from "../reporter.ts";
import { scopeReason } from "../scope-reason.ts";

/** What GitLab would take for a link to a file of the job, if a text of a document has it. */
const attachmentMark = /\[\[(?=ATTACHMENT\|)/g;

type CaseState = "passed" | "failed" | "skipped";

interface TestCase {
  readonly state: CaseState;
  readonly xml: string;
}

/**
 * JUnit's XML, as Jenkins and GitLab read it: a suite for each task, a case for each output, and one for what concerns
 * no output. It fails for errors; outputs that are not applicable or waived are skipped.
 */
export function formatJunit(given: Report, options: ReportOptions): string {
  const report = inRepository(given, options);
  const messages = messagesFor(options.locale);
  const findings = findingsByOutput(report);
  const suites = tasksOf(report).map((task) => taskSuite(task, findings, report, messages));
  const others = findings.get(null) ?? [];
  const counts = countSeverities(others.filter(({ waived }) => waived === null));
  const { otherFindings } = messages.terms.labels;
  const other = testCase(otherFindings, otherFindings, judged(counts, others, messages));
  const all = [...suites, suite(otherFindings, [other], report)];
  const cases = all.flatMap((one) => one.cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(report.tool.name)}" tests="${cases.length}" failures="${count(cases, "failed")}" errors="0" time="0">`,
    ...all.map(({ xml }) => xml),
    "</testsuites>\n",
  ].join("\n");
}

function taskSuite(
  task: TaskReport,
  findings: ReadonlyMap<string | null, readonly Finding[]>,
  report: Report,
  messages: Messages,
) {
  const { locale } = messages;
  const cases = task.outputs.map((output) => {
    const body = outputBody(output, findings.get(output.id) ?? [], report, messages);
    const file = fileOf(output, findings.get(output.id) ?? []);
    return testCase(`${output.id} ${output.name[locale]}`, task.id, body, file);
  });
  return suite(`${task.id} ${task.name[locale]}`, cases, report);
}

function suite(name: string, cases: readonly TestCase[], { asOf }: Report) {
  const counts = `tests="${cases.length}" failures="${count(cases, "failed")}" errors="0" skipped="${count(cases, "skipped")}"`;
  const head = `  <testsuite name="${escapeXml(name)}" ${counts} time="0" timestamp="${asOf}T00:00:00">`;
  return { cases, xml: [head, ...cases.map(({ xml }) => xml), "  </testsuite>"].join("\n") };
}

interface CaseBody {
  readonly state: CaseState;
  readonly lines: readonly string[];
}

/** Where to look first: the file of the first problem, or of the evidence. GitLab links the case to it. */
function fileOf({ evidence }: OutputReport, findings: readonly Finding[]): string | null {
  const open = findings.filter(({ waived }) => waived === null).map(({ path }) => path);
  return open.find((path) => path !== null) ?? evidence[0]?.path ?? null;
}

function testCase(name: string, className: string, { state, lines }: CaseBody, file: string | null = null): TestCase {
  const place = file === null ? "" : ` file="${escapeXml(file)}"`;
  const head = `    <testcase name="${escapeXml(name)}" classname="${escapeXml(className)}"${place} time="0"`;
  return { state, xml: lines.length === 0 ? `${head}/>` : [`${head}>`, ...lines, "    </testcase>"].join("\n") };
}

function outputBody(
  { id, state, findings: counts }: OutputReport,
  findings: readonly Finding[],
  report: Report,
  messages: Messages,
): CaseBody {
  const { states } = messages.terms;
  const skipped = (text: string): CaseBody => ({
    state: "skipped",
    lines: [`      <skipped>${escapeXml(text)}</skipped>`, ...notes(findings, messages)],
  });
  if (outsideStates.has(state)) return skipped(scopeReason(report, id, messages.terms) ?? states[state]);
  if (counts.error > 0) return judged(counts, findings, messages);
  if (state === "waived") return skipped(states[state]);
  // Limited to some files, a report has no findings for the outputs of other files.
  if (lackingStates.has(state) && report.paths.length > 0) return skipped(states[state]);
  if (!lackingStates.has(state)) return judged(counts, findings, messages);
  const lines = [
    `      <failure type="${state}" message="${escapeXml(states[state])}"/>`,
    ...notes(findings, messages),
  ];
  return { state: "failed", lines };
}

/** One failure that lists all errors, because most readers show only the first; the rest is in the output. */
function judged(counts: SeverityCounts, findings: readonly Finding[], messages: Messages): CaseBody {
  const isError = ({ severity, waived }: Finding) => severity === "error" && waived === null;
  const errors = findings.filter(isError);
  const rest = notes(
    findings.filter((finding) => !isError(finding)),
    messages,
  );
  if (errors.length === 0) return { state: "passed", lines: rest };
  const [first] = errors;
  const type =
    first && errors.every((one) => findingName(one) === findingName(first)) ? findingName(first) : "findings";
  const message = escapeXml(messages.terms.phrases.findings(counts));
  const body = errors.map((finding) => escapeXml(findingLine(finding, messages))).join("\n");
  return {
    state: "failed",
    lines: [`      <failure type="${escapeXml(type)}" message="${message}">${body}</failure>`, ...rest],
  };
}

function notes(findings: readonly Finding[], messages: Messages): string[] {
  if (findings.length === 0) return [];
  const body = findings.map((finding) => escapeXml(findingLine(finding, messages))).join("\n");
  return [`      <system-out>${body}</system-out>`];
}

/** The fingerprint ends the line, for which the format has no field. */
function findingLine(finding: Finding, messages: Messages): string {
  const { severities, phrases } = messages.terms;
  const { waived, severity } = finding;
  const place = placeOf(finding);
  const cover = waived ? phrases.inBrackets(phrases.waived(waived.expires, waived.approvedBy, waived.reason)) : "";
  const head = [severities[severity], findingName(finding), ...(place === null ? [] : [place])].join(" ");
  const line = `${phrases.labelled(head, fixableText(finding, messages))}${cover} [${fingerprintOf(finding).slice(0, shownDigits)}]`;
  return line.replaceAll(attachmentMark, "[ [");
}

function count(cases: readonly TestCase[], state: CaseState): number {
  return cases.filter((one) => one.state === state).length;
}
