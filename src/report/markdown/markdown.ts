import { lackingTasks, limitPerCode } from "../../derive/attention.ts";
import { countFixable } from "../../derive/count-fixable.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { overrideText } from "../../messages/override-text.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { outputStates } from "../../model/output-state.ts";
import type { OutputReport, Report } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { outputsOf } from "../../model/walk.ts";
import { comparisonText } from "../comparison-text.ts";
import { fixableText } from "../fixable-text.ts";
import { headline } from "../headline.ts";
import { inRepository } from "../in-repository.ts";
import { placeOf } from "../place.ts";
import type { ReportOptions } from "../reporter.ts";
import { notableRules, notEvaluatedRules, ruleResult } from "../rule-result.ts";
import { withNames } from "../with-names.ts";
import { yardstickText } from "../yardstick-text.ts";
import { escapeMarkdown, markdownTarget } from "./escape-markdown.ts";
import { controlBlocks } from "./markdown-controls.ts";
import { details, table } from "./markdown-parts.ts";

/** A comment can have 65,536 characters; this number of findings leaves room for everything else. */
const mostFindings = 50;
const mostOfCode = 10;
const longestCell = 300;
const severityOrder: readonly Severity[] = ["error", "warning", "info"];

/** For a job summary or a comment: conclusion, totals, tasks to act on, findings with links, the rest collapsed. */
export function formatMarkdown(given: Report, options: ReportOptions): string {
  const report = withNames(inRepository(given, options));
  const messages = messagesFor(options.locale);
  const blocks = [
    ...comparisonBlocks(report, messages),
    ...headBlocks(report, messages),
    ...(report.controls ? controlBlocks(report.controls, report.summary.outputs.total, messages) : []),
    lackingBlock(report, messages),
    findingsBlock(report, messages, options),
    ...rulesBlock(report, messages, options.verbose),
    ...overridesBlock(report, messages),
    ...waiversBlock(report, messages),
    ...notApplicableBlock(report, messages),
    ...providedBlock(report, messages),
    outputsBlock(report, messages),
    messages.terms.phrases.caveat(report.summary.outputs.total),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The counts alone, if there is no room for anything else. */
export function formatMarkdownCounts(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  return `${[...comparisonBlocks(report, messages), ...headBlocks(report, messages)].join("\n\n")}\n`;
}

/** Changes since an earlier revision come first: that is what a reviewer looks for. */
function comparisonBlocks(report: Report, messages: Messages): string[] {
  const { comparison } = report;
  if (comparison === null) return [];
  const { labels, phrases } = messages.terms;
  const { lead, facts } = comparisonText(comparison, messages);
  return [
    ...yardstickBlocks(report, messages),
    `## ${labels.comparison}`,
    lead,
    facts.map(([label, text]) => `- ${phrases.labelled(`**${label}**`, text)}`).join("\n"),
  ];
}

function yardstickBlocks(report: Report, messages: Messages): string[] {
  const text = yardstickText(report, messages, (said) => escapeMarkdown(said, longestCell));
  if (text === null) return [];
  const list = text.entries.map((entry) => `- ${entry}`).join("\n");
  return [`## ${text.title}`, ...text.lines, ...(list === "" ? [] : [list])];
}

function headBlocks(report: Report, messages: Messages): string[] {
  const { terms, locale } = messages;
  const { labels, phrases, states } = terms;
  const { organization, policy, source, summary, paths } = report;
  const level =
    organization.level === null ? "" : phrases.inBrackets(phrases.level(escapeMarkdown(organization.level)));
  const perState = outputStates
    .filter((state) => summary.outputs[state] > 0)
    .map((state) => phrases.stateCount(summary.outputs[state], states[state]));
  const rows = [
    [labels.tasks, phrases.tasks(summary.tasks)],
    [labels.outputs, phrases.labelled(String(summary.outputs.total), perState.join(phrases.listComma))],
    [labels.findings, phrases.findings(summary.findings)],
    [labels.rules, phrases.rules(summary.rules)],
    [labels.read, phrases.read(summary)],
    [
      labels.organization,
      `${organization.name === null ? phrases.noOrganization : escapeMarkdown(organization.name, longestCell)}${level}`,
    ],
    [
      labels.policy,
      phrases.labelled(escapeMarkdown(policy.id), escapeMarkdown(policy.title[locale], longestCell)) +
        phrases.inBrackets(`sha256 ${policy.sha256.slice(0, 12)}`),
    ],
    [labels.asOf, `${report.asOf}${phrases.inBrackets(escapeMarkdown(report.timezone))}`],
    [
      labels.commit,
      source === null
        ? phrases.outsideGit
        : `${escapeMarkdown(source.commit.slice(0, 12))}${source.dirty ? phrases.inBrackets(phrases.dirty) : ""}`,
    ],
    ...(paths.length > 0 ? [[labels.narrowedTo, escapeMarkdown(paths.join(" "), longestCell)]] : []),
  ];
  return [
    `## ${phrases.labelled(labels.report, headline(report, messages))}`,
    rows.map(([label, text]) => `- ${phrases.labelled(`**${label}**`, text ?? "")}`).join("\n"),
  ];
}

/** Broken rules with their denominators; every rule with --verbose. */
function rulesBlock(report: Report, messages: Messages, verbose: boolean): string[] {
  const { labels, columns, phrases } = messages.terms;
  const rows = notableRules(report, verbose).map((rule) => [
    `\`${rule.id}\``,
    rule.outputs.join(" ") || phrases.anyOutput,
    escapeMarkdown(rule.title[messages.locale], longestCell),
    escapeMarkdown(ruleResult(rule, messages), longestCell),
  ]);
  const waiting = notEvaluatedRules(report).map(([input, count]) => `${phrases.lackingInputs([input])} (${count})`);
  const note = phrases.labelled(messages.terms.ruleStates["not-evaluated"], waiting.join(phrases.listComma));
  const body = [
    ...(rows.length > 0 ? [table([columns.code, columns.output, labels.rules, columns.state], rows)] : []),
    ...(waiting.length > 0 ? [note] : []),
  ];
  return body.length === 0 ? [] : [`### ${labels.rules}`, ...body];
}

function lackingBlock(report: Report, { terms, locale }: Messages): string {
  const { labels, phrases, columns, states } = terms;
  const tasks = lackingTasks(report);
  if (tasks.length === 0) return phrases.noneLacking;
  const rows = tasks.map(({ task, outputs }) => [
    task.id,
    escapeMarkdown(task.name[locale], longestCell),
    outputs.map(({ id, state }) => `${id} ${states[state]}`).join(phrases.listComma),
  ]);
  return `### ${labels.lackingTasks}\n\n${table([columns.taskId, columns.task, columns.output], rows)}`;
}

function findingsBlock(report: Report, messages: Messages, { verbose, linkBase = "" }: ReportOptions): string {
  const { labels, phrases, columns, severities } = messages.terms;
  const counts = report.summary.findings;
  const sorted = severityOrder.flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity && finding.waived === null),
  );
  const findings = limitPerCode(sorted, verbose ? Number.POSITIVE_INFINITY : mostOfCode).shown.slice(
    0,
    verbose ? sorted.length : mostFindings,
  );
  if (findings.length === 0) return phrases.noFindings;
  const rows = findings.map((finding) => [
    severities[finding.severity],
    finding.output ?? "",
    link(finding, linkBase),
    escapeMarkdown(fixableText(finding, messages)),
    `\`${findingName(finding)}\``,
  ]);
  const head = [columns.severity, columns.output, columns.place, columns.message, columns.code];
  const more = counts.error + counts.warning + counts.info - findings.length;
  const fixable = countFixable(report);
  const rest = [
    ...(more > 0 ? [phrases.moreFindings(more)] : []),
    ...(fixable > 0 ? [phrases.fixableFindings(fixable, "`isms-evidence fix`")] : []),
  ];
  return [`### ${labels.findings}`, table(head, rows), ...rest].join("\n\n");
}

function link(finding: Finding, base: string): string {
  const place = placeOf(finding);
  if (place === null || finding.path === null) return "";
  return `[${escapeMarkdown(place)}](${base}${markdownTarget(finding.path, finding.line)})`;
}

function overridesBlock(report: Report, messages: Messages): string[] {
  const { overrides } = report.policy;
  if (overrides.length === 0) return [];
  const items = overrides.map((override) => `- ${escapeMarkdown(overrideText(override, messages))}`);
  return [`### ${messages.terms.labels.changedPolicy}\n\n${items.join("\n")}`];
}

function waiversBlock({ waivers }: Report, { terms }: Messages): string[] {
  const { labels, columns } = terms;
  if (waivers.length === 0) return [];
  const rows = waivers.map(({ finding, output, path, record, fingerprint, ...waiver }) => [
    escapeMarkdown(finding),
    escapeMarkdown([output, path, record, fingerprint].flatMap((part) => part ?? []).join(" "), longestCell),
    escapeMarkdown(waiver.reason, longestCell),
    escapeMarkdown(waiver.approvedBy),
    escapeMarkdown(waiver.approvedOn ?? ""),
    escapeMarkdown(waiver.expires),
    String(waiver.covers),
  ]);
  const { finding, place, reason, approvedBy, approvedOn, until, covers } = columns;
  const head = [finding, place, reason, approvedBy, approvedOn, until, covers];
  return [details(labels.waivers, table(head, rows))];
}

function notApplicableBlock({ notApplicable }: Report, { terms }: Messages): string[] {
  const { labels, columns } = terms;
  if (notApplicable.length === 0) return [];
  const rows = notApplicable.map(({ output, reason, approvedBy, approvedOn, reviewBy }) => [
    escapeMarkdown(output),
    escapeMarkdown(reason, longestCell),
    escapeMarkdown(approvedBy),
    escapeMarkdown(approvedOn),
    escapeMarkdown(reviewBy),
  ]);
  const head = [columns.output, columns.reason, columns.approvedBy, columns.approvedOn, columns.reviewBy];
  return [details(labels.notApplicable, table(head, rows))];
}

function providedBlock({ provided }: Report, { terms }: Messages): string[] {
  const { labels, columns } = terms;
  if (provided.length === 0) return [];
  const rows = provided.map(({ output, by, agreement, until, approvedBy, approvedOn, reviewBy }) => [
    escapeMarkdown(output),
    escapeMarkdown(by, longestCell),
    escapeMarkdown(agreement, longestCell),
    escapeMarkdown(until),
    escapeMarkdown(approvedBy),
    escapeMarkdown(approvedOn),
    escapeMarkdown(reviewBy),
  ]);
  const { output, provider, agreement, until, approvedBy, approvedOn, reviewBy } = columns;
  return [
    details(labels.provided, table([output, provider, agreement, until, approvedBy, approvedOn, reviewBy], rows)),
  ];
}

function outputsBlock(report: Report, messages: Messages): string {
  const { labels, columns, states } = messages.terms;
  const row = ({ id, name, state, newest, expires, cadence }: OutputReport) => [
    id,
    escapeMarkdown(name[messages.locale], longestCell),
    states[state],
    escapeMarkdown(newest ?? ""),
    escapeMarkdown(expires ?? ""),
    cadence === null ? "" : escapeMarkdown(messages.cadence(cadence)),
  ];
  const rows = outputsOf(report).map(row);
  const head = [columns.outputId, columns.output, columns.state, columns.newest, columns.expires, columns.cadence];
  return details(labels.allOutputs, table(head, rows));
}
