import { limitPerCode } from "../../derive/attention.ts";
import { countFixable } from "../../derive/count-fixable.ts";
import { ownerName } from "../../derive/owner-name.ts";
import { workList } from "../../derive/work-list.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { outputStates } from "../../model/output-state.ts";
import type { OutputReport, Report } from "../../model/report.ts";
import { severities } from "../../model/severity.ts";
import { outputsOf } from "../../model/walk.ts";
import type { WorkItem } from "../../model/work-list.ts";
import { firstStepText } from "../first-step-text.ts";
import { headline } from "../headline.ts";
import { inRepository } from "../in-repository.ts";
import type { ReportOptions } from "../reporter.ts";
import { notableRules, ruleResult, waitingRulesText } from "../rule-result.ts";
import { withNames } from "../with-names.ts";
import { workTexts } from "../work-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { findingItem } from "./finding-item.ts";
import { changeBlocks, yardstickBlocks } from "./markdown-change.ts";
import { controlBlocks } from "./markdown-controls.ts";
import { exceptionBlocks } from "./markdown-exceptions.ts";
import { bullets, details, table } from "./markdown-parts.ts";

/** A comment can have 65,536 characters; this number of findings leaves room for everything else. */
const mostFindings = 50;
const mostOfCode = 10;
/** So many lines fit on one screen beside the verdict. */
const mostWork = 10;
const longestCell = 300;

/**
 * For a job summary or a comment. One screen answers: the verdict, what a change does, and what to do first; the rest
 * is folded.
 */
export function formatMarkdown(given: Report, options: ReportOptions): string {
  const report = withNames(inRepository(given, options));
  const messages = messagesFor(options.locale);
  const { labels, phrases } = messages.terms;
  const blocks = [
    ...answerBlocks(report, messages, options),
    ...(report.controls ? controlBlocks(report.controls, report.summary.outputs.total, messages) : []),
    ...workBlocks(report, messages, options.verbose),
    ...findingsBlocks(report, messages, options),
    ...rulesBlock(report, messages, options.verbose),
    ...exceptionBlocks(report, messages),
    outputsBlock(report, messages),
    details(labels.basis, groundsList(report, messages)),
    phrases.caveat(report.summary.outputs.total),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The answer alone, if there is no room for anything else. */
export function formatMarkdownCounts(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  const blocks = [...answerBlocks({ ...report, findings: [] }, messages, options), groundsList(report, messages)];
  return `${blocks.join("\n\n")}\n`;
}

/** The verdict with its counts, and what a change does: that is what a reviewer looks for. */
function answerBlocks(report: Report, messages: Messages, { linkBase = "" }: ReportOptions): string[] {
  const { comparison, summary } = report;
  const { labels, phrases } = messages.terms;
  const counts = [
    phrases.labelled(`**${labels.tasks}**`, phrases.tasks(summary.tasks)),
    phrases.labelled(`**${labels.findings}**`, phrases.findings(summary.findings)),
  ];
  const verdict = [
    ...yardstickBlocks(report, messages),
    `## ${phrases.labelled(labels.report, headline(report, messages))}`,
    bullets(counts),
  ];
  return comparison === null ? verdict : [...verdict, ...changeBlocks({ ...report, comparison }, messages, linkBase)];
}

/** What has to be done first, by whom and by when; folded where a change is what the reader looks for. */
function workBlocks(report: Report, messages: Messages, verbose: boolean): string[] {
  const { labels, phrases } = messages.terms;
  const items = workList(report);
  if (items.length === 0) return [phrases.noneLacking];
  const lines = items.map((item) => workLine(item, messages));
  const list = bullets(lines.slice(0, mostWork));
  const title = `${labels.work} ${items.length}`;
  const more = lines.slice(mostWork);
  const folded = () =>
    verbose ? details(phrases.restOfWork(more.length), bullets(more)) : phrases.moreWork(more.length);
  const rest = more.length === 0 ? [] : [folded()];
  if (report.comparison !== null) return [details(title, [list, ...rest].join("\n\n"))];
  const firstStep = firstStepText(report, messages, (command) => `\`${command}\``);
  return [`### ${title}`, ...(firstStep === null ? [] : [firstStep]), list, ...rest];
}

/** A line rather than a row: on a phone, the columns of a table are as narrow as a character. */
function workLine(item: WorkItem, messages: Messages): string {
  const { phrases } = messages.terms;
  const { what, todo } = workTexts(item, messages);
  const owner = phrases.inBrackets(escapeMarkdown(ownerName(item.output) || phrases.noOwner, longestCell));
  return `${phrases.labelled(`**${escapeMarkdown(what, longestCell)}**`, escapeMarkdown(todo, longestCell))}${owner}`;
}

/** What the verdict rests on. */
function groundsList(report: Report, { terms, locale }: Messages): string {
  const { labels, phrases, states } = terms;
  const { organization, policy, source, summary, paths } = report;
  const level =
    organization.level === null ? "" : phrases.inBrackets(phrases.level(escapeMarkdown(organization.level)));
  const perState = outputStates
    .filter((state) => summary.outputs[state] > 0)
    .map((state) => phrases.stateCount(summary.outputs[state], states[state]));
  const rows = [
    [labels.asOf, `${report.asOf}${phrases.inBrackets(escapeMarkdown(report.timezone))}`],
    [labels.outputs, phrases.labelled(String(summary.outputs.total), perState.join(phrases.listComma))],
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
    [
      labels.commit,
      source === null
        ? phrases.outsideGit
        : `${escapeMarkdown(source.commit.slice(0, 12))}${source.dirty ? phrases.inBrackets(phrases.dirty) : ""}`,
    ],
    ...(paths.length > 0 ? [[labels.narrowedTo, escapeMarkdown(paths.join(" "), longestCell)]] : []),
  ];
  return bullets(rows.map(([label, text]) => phrases.labelled(`**${label}**`, text ?? "")));
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
  const waiting = waitingRulesText(report, messages);
  const body = [
    ...(rows.length > 0 ? [table([columns.code, columns.output, labels.rules, columns.state], rows)] : []),
    ...(waiting === null ? [] : [waiting]),
  ];
  return body.length === 0
    ? []
    : [details(`${labels.rules}${phrases.inBrackets(phrases.rules(report.summary.rules))}`, body.join("\n\n"))];
}

/** Folded, with the counts outside. */
function findingsBlocks(report: Report, messages: Messages, { verbose, linkBase = "" }: ReportOptions): string[] {
  const { labels, phrases } = messages.terms;
  const counts = report.summary.findings;
  const sorted = severities.flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity && finding.waived === null),
  );
  const findings = limitPerCode(sorted, verbose ? Number.POSITIVE_INFINITY : mostOfCode).shown.slice(
    0,
    verbose ? sorted.length : mostFindings,
  );
  if (findings.length === 0) return [phrases.noFindings];
  const more = counts.error + counts.warning + counts.info - findings.length;
  const fixable = countFixable(report);
  const body = [
    findings.map((finding) => findingItem(finding, messages, linkBase)).join("\n"),
    ...(more > 0 ? [phrases.moreFindings(more)] : []),
    ...(fixable > 0 ? [phrases.fixableFindings(fixable, "`isms-evidence fix`")] : []),
  ];
  return [
    details(`${labels.findings} ${sorted.length}${phrases.inBrackets(phrases.findings(counts))}`, body.join("\n\n")),
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
