import { limitPerCode, stateMark } from "../../derive/attention.ts";
import { fingerprintOf, shownDigits } from "../../derive/fingerprint.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { lackingStates, type OutputState, outsideStates } from "../../model/output-state.ts";
import type { DutyReport, OutputReport, RequirementReport, TaskReport } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { placeOf } from "../place.ts";
import { scopeReason } from "../scope-reason.ts";
import { codeFrame } from "./code-frame.ts";
import type { Paint } from "./paint.ts";
import type { PrettyContext } from "./pretty-context.ts";
import { isMerelyMissing } from "./pretty-missing.ts";
import { hang } from "./wrap.ts";

type FindingGroups = ReadonlyMap<string | null, readonly Finding[]>;

const longestRun = 10;

/** A duty with all its tasks when everything is asked for, else a block for each task that needs attention. */
export function dutyBlocks(duty: DutyReport, findings: FindingGroups, context: PrettyContext): string[][] {
  const { messages, options, paint } = context;
  const tasks = duty.tasks.flatMap((task) => {
    const outputs = task.outputs.filter((output) => isShown(output, findings.get(output.id) ?? [], context));
    return outputs.length > 0 ? [taskLines(task, outputs, findings, context)] : [];
  });
  if (!options.verbose) return tasks;
  const name = plainText(duty.name[messages.locale]);
  const head = hang(`${duty.id} `, name, context.width).map((line) => paint("bold", line));
  return [[...head, ...tasks.flat()]];
}

/**
 * Whether the output is described: of those that need attention, not the ones that merely have no evidence, which have
 * a line for their task; in a report of some files, only what these files are about.
 */
function isShown(
  output: OutputReport,
  findings: readonly Finding[],
  { report, options }: Pick<PrettyContext, "report" | "options">,
): boolean {
  if (options.verbose) return true;
  if (isMerelyMissing(output, findings)) return false;
  const open = shownFindings(findings, { options }).some(({ waived }) => waived === null);
  return open || (report.paths.length === 0 && (lackingStates.has(output.state) || output.state === "due"));
}

/** Without the rules that wait for other evidence, which one line sums up. */
export function shownFindings(
  findings: readonly Finding[],
  { options }: Pick<PrettyContext, "options">,
): readonly Finding[] {
  if (options.verbose) return findings;
  return findings.filter(({ code, severity }) => code !== "rules-not-evaluated" || severity !== "info");
}

function taskLines(
  task: TaskReport,
  outputs: readonly OutputReport[],
  findings: FindingGroups,
  context: PrettyContext,
): string[] {
  const { messages, options, paint, width } = context;
  const mark = paintedMark(task.state === "lacking" ? "missing" : task.state, paint);
  const head = hang(`${options.verbose ? "  " : ""}${mark} ${task.id} `, plainText(task.name[messages.locale]), width);
  return [...head, ...outputs.flatMap((output) => outputLines(output, findings.get(output.id) ?? [], context))];
}

/** An output with its state, its evidence and its findings; unless asked for, without what the findings say too. */
export function outputLines(
  output: OutputReport,
  findings: readonly Finding[],
  context: PrettyContext,
  notes: readonly string[] = [],
): string[] {
  const { messages, options, paint, width } = context;
  const { states, phrases } = messages.terms;
  const indent = options.verbose || context.report.controls ? "    " : "  ";
  const head = `${indent}${paintedMark(output.state, paint)} ${output.id} `;
  const name = plainText(output.name[messages.locale]);
  const state = paintedState(output.state, states[output.state], paint);
  const below = `${indent}  `;
  const found = findingLines(shownFindings(findings, context), below, context);
  const requirements = requirementsToShow(output, context).flatMap((requirement) =>
    hang(`${below}- `, requirementText(requirement, context), width),
  );
  if (!options.verbose) {
    const due = output.state === "due" ? facts(output, context) : [];
    const known = [state, ...due, ...notes].join(phrases.comma);
    return [...hang(head, `${name}${phrases.inBrackets(known)}`, width), ...requirements, ...found];
  }
  return [
    ...hang(head, `${name}${notes.map(phrases.inBrackets).join("")}`, width),
    ...hang(below, [state, ...facts(output, context)].join("  "), width),
    ...scopeReasons(output, context).flatMap((line) => hang(below, line, width)),
    ...requirements,
    ...evidenceTexts(output, context).flatMap((line) => hang(below, line, width)),
    ...found,
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

/**
 * A single requirement without subjects would only repeat the line of its output. Findings say which requirement
 * expired; for how many subjects it did, only these lines say.
 */
function requirementsToShow(
  { requirements, state }: OutputReport,
  { options }: PrettyContext,
): readonly RequirementReport[] {
  if (outsideStates.has(state) || (requirements.length === 1 && requirements[0]?.subjects === null)) return [];
  if (options.verbose) return requirements;
  return requirements.filter(
    ({ state: own, subjects }) => own !== "current" && subjects !== null && subjects.current < subjects.total,
  );
}

function requirementText(requirement: RequirementReport, context: PrettyContext): string {
  const { messages, paint } = context;
  const { phrases, states } = messages.terms;
  const { title, state, subjects } = requirement;
  const parts = [
    paintedState(state, states[state], paint),
    ...(subjects
      ? [phrases.subjects(subjects.current, subjects.total, plainText(subjects.title[messages.locale]), "requirement")]
      : []),
    ...facts(requirement, context),
  ];
  return phrases.labelled(plainText(title[messages.locale]), parts.join(phrases.comma));
}

function scopeReasons({ id, state }: OutputReport, { report, messages }: PrettyContext): string[] {
  if (!outsideStates.has(state)) return [];
  const reason = scopeReason(report, id, messages.terms);
  return reason === null ? [] : [plainText(reason)];
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
      ...(isRun(shown[index - 1], finding) ? [] : [""]),
      ...oneFinding(finding, indent, context),
    ]),
    ...more.flatMap(({ code, count }) => hang(indent, paint("dim", phrases.moreOfCode(count, code)), context.width)),
  ];
}

/** Whether neither shows lines of a file, so that they need no blank line between them. */
function isRun(before: Finding | undefined, finding: Finding): boolean {
  return !before?.excerpt && !finding.excerpt;
}

function oneFinding(finding: Finding, indent: string, context: PrettyContext): string[] {
  const { messages, paint, width } = context;
  const { severities, phrases } = messages.terms;
  const { severity, waived } = finding;
  const code = findingName(finding);
  const place = placeOf(finding);
  const head = paint(severityStyles[severity], severities[severity]);
  const below = `${indent}  `;
  const cover =
    waived && phrases.waived(plainText(waived.expires), plainText(waived.approvedBy), plainText(waived.reason));
  // What a waiver of this problem alone names.
  const fingerprint = context.options.verbose
    ? [paint("dim", `[${fingerprintOf(finding).slice(0, shownDigits)}]`)]
    : [];
  const mark = finding.fixable ? [paint("green", phrases.fixable)] : [];
  const line = [head, code, ...(place === null ? [] : [paint("cyan", place)]), ...mark, ...fingerprint].join("  ");
  return [
    ...hang(indent, line, width),
    ...hang(below, messages.finding(finding), width),
    ...(cover ? hang(below, cover, width) : []),
    ...codeFrame(finding, width - below.length, paint).map((one) => `${below}${one}`.trimEnd()),
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
