import { limitPerCode, needsAttention, stateMark } from "../../derive/attention.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import type { OutputState } from "../../model/output-state.ts";
import type { DutyReport, OutputReport, RequirementReport, TaskReport } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { placeOf } from "../place.ts";
import { codeFrame } from "./code-frame.ts";
import { displayWidth, padToWidth } from "./display-width.ts";
import type { Paint } from "./paint.ts";
import type { PrettyContext } from "./pretty-context.ts";

type FindingGroups = ReadonlyMap<string | null, readonly Finding[]>;

const longestRun = 10;

/** A duty with the tasks that need attention; no lines when none does. */
export function dutyLines(duty: DutyReport, findings: FindingGroups, context: PrettyContext): string[] {
  const { options, messages, paint } = context;
  const tasks = duty.tasks.flatMap((task) => {
    const outputs = options.verbose ? task.outputs : task.outputs.filter(needsAttention);
    return outputs.length > 0 ? [taskLines(task, outputs, findings, context)] : [];
  });
  if (tasks.length === 0) return [];
  return [paint("bold", `${duty.id} ${plainText(duty.name[messages.locale])}`), ...tasks.flat()];
}

function taskLines(
  task: TaskReport,
  outputs: readonly OutputReport[],
  findings: FindingGroups,
  context: PrettyContext,
): string[] {
  const { messages, paint } = context;
  const mark = paintedMark(task.state === "lacking" ? "missing" : task.state, paint);
  const head = `  ${mark} ${task.id} ${plainText(task.name[messages.locale])}`;
  return [head, ...outputs.flatMap((output) => outputLines(output, findings.get(output.id) ?? [], context))];
}

/** An output with its state, its evidence and its findings. */
export function outputLines(output: OutputReport, findings: readonly Finding[], context: PrettyContext): string[] {
  const { messages, paint } = context;
  const { states } = messages.terms;
  const widest = Math.max(...Object.values(states).map(displayWidth));
  const state = paintedState(output.state, padToWidth(states[output.state], widest), paint);
  const requirements = requirementsToTell(output, context);
  return [
    `    ${paintedMark(output.state, paint)} ${output.id} ${plainText(output.name[messages.locale])}`,
    `      ${[state, ...facts(output, context)].join("  ")}`.trimEnd(),
    ...notApplicableReasons(output, context).map((line) => `      ${line}`),
    ...requirements.map((requirement) => `      - ${requirementText(requirement, context)}`),
    ...evidenceTexts(output, context).map((line) => `      ${line}`),
    ...findingLines(findings, "      ", context),
  ];
}

function facts(
  { newest, expires, cadence }: Pick<OutputReport, "newest" | "expires" | "cadence">,
  { messages }: PrettyContext,
): string[] {
  const { phrases } = messages.terms;
  return [
    newest === null ? [] : phrases.newest(plainText(newest)),
    expires === null ? [] : phrases.expires(plainText(expires)),
    cadence === null ? [] : phrases.cadence(messages.cadence(plainText(cadence))),
  ].flat();
}

/** A single requirement without subjects would only repeat the line of its output. */
function requirementsToTell(
  { requirements, state }: OutputReport,
  { options }: PrettyContext,
): readonly RequirementReport[] {
  if (state === "not-applicable" || (requirements.length === 1 && requirements[0]?.subjects === null)) return [];
  return options.verbose ? requirements : requirements.filter((requirement) => requirement.state !== "current");
}

function requirementText(requirement: RequirementReport, context: PrettyContext): string {
  const { messages, paint } = context;
  const { phrases, states } = messages.terms;
  const { title, state, subjects } = requirement;
  const parts = [
    paintedState(state, states[state], paint),
    ...(subjects
      ? [phrases.subjects(subjects.current, subjects.total, plainText(subjects.title[messages.locale]))]
      : []),
    ...facts(requirement, context),
  ];
  return phrases.labelled(plainText(title[messages.locale]), parts.join(phrases.comma));
}

function notApplicableReasons({ id, state }: OutputReport, { report, messages }: PrettyContext): string[] {
  if (state !== "not-applicable") return [];
  return report.notApplicable
    .filter(({ output }) => output === id)
    .map(({ reviewBy, approvedBy, reason }) =>
      messages.terms.phrases.notApplicable(plainText(reviewBy), plainText(approvedBy), plainText(reason)),
    );
}

/** The documents with evidence for the output, with --verbose. */
function evidenceTexts({ evidence }: OutputReport, { messages, options }: PrettyContext): string[] {
  if (!options.verbose) return [];
  const { phrases } = messages.terms;
  return evidence.map(({ path, date, records, nil }) =>
    phrases.evidence(plainName(path), date === null ? null : plainText(date), records, nil),
  );
}

/** Findings with their place, text and code frame; waived ones only with --verbose. */
export function findingLines(findings: readonly Finding[], indent: string, context: PrettyContext): string[] {
  const { options, messages, paint } = context;
  const { phrases } = messages.terms;
  const wanted = options.verbose ? findings : findings.filter(({ waived }) => waived === null);
  const { shown, more } = limitPerCode(wanted, options.verbose ? Number.POSITIVE_INFINITY : longestRun);
  return [
    ...shown.flatMap((finding, index) => [
      ...(continuesRun(shown[index - 1], finding) ? [] : [""]),
      ...oneFinding(finding, context).map((line) => `${indent}${line}`.trimEnd()),
    ]),
    ...more.map(({ code, count }) => `${indent}${paint("dim", phrases.moreOfCode(count, code))}`),
  ];
}

/** Whether both are of one code and short, so that they need no blank line between them. */
function continuesRun(before: Finding | undefined, finding: Finding): boolean {
  return before !== undefined && findingName(before) === findingName(finding) && !before.excerpt && !finding.excerpt;
}

function oneFinding(finding: Finding, context: PrettyContext): string[] {
  const { messages, paint, width } = context;
  const { severities, phrases } = messages.terms;
  const { severity, waived } = finding;
  const code = findingName(finding);
  const place = placeOf(finding);
  const head = paint(severityStyles[severity], severities[severity]);
  return [
    [head, code, ...(place === null ? [] : [paint("cyan", place)])].join("  "),
    `  ${messages.finding(finding)}`,
    ...(waived
      ? [`  ${phrases.waived(plainText(waived.expires), plainText(waived.approvedBy), plainText(waived.reason))}`]
      : []),
    ...codeFrame(finding, width - 8, paint).map((line) => `  ${line}`),
  ];
}

const severityStyles = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;

const markStyles = { "✓": "green", "!": "yellow", "✗": "red", "-": "dim" } as const;

export function paintedMark(state: OutputState, paint: Paint): string {
  const mark = stateMark(state);
  return paint(markStyles[mark], mark);
}

function paintedState(state: OutputState, text: string, paint: Paint): string {
  return paint(markStyles[stateMark(state)], text);
}
