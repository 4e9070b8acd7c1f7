import { findingsByOutput } from "../../derive/findings-by-output.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { overrideText } from "../../messages/override-text.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Report } from "../../model/report.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { comparisonText } from "../comparison-text.ts";
import { placeOf } from "../place.ts";
import type { ReportOptions } from "../reporter.ts";
import { yardstickText } from "../yardstick-text.ts";
import { createPaint } from "./paint.ts";
import { labelledRows, type PrettyContext } from "./pretty-context.ts";
import { controlBlocks, controlSummaryLines } from "./pretty-controls.ts";
import { dutyLines, findingLines } from "./pretty-duties.ts";
import { ruleLines } from "./pretty-rules.ts";
import { summaryLines } from "./pretty-summary.ts";

const longestPathList = 5;
const mostAdded = 20;

/** For the terminal: what needs attention, by duty and task, and the summary at the end, where the user looks. */
export function formatPretty(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  const paint = createPaint(options.color);
  const context: PrettyContext = { report, messages, options, width: options.width ?? 100, paint };
  const findings = findingsByOutput(report);
  const others = findingLines(findings.get(null) ?? [], "  ", context);
  const { labels } = messages.terms;
  const blocks = [
    yardstickLines(context),
    headerLines(context),
    overrideLines(context),
    ...(report.controls
      ? controlBlocks(report.controls, findings, context)
      : report.duties.map((duty) => dutyLines(duty, findings, context))),
    others.length > 0 ? [paint("bold", labels.otherFindings), ...others] : [],
    ruleLines(context),
    report.controls ? controlSummaryLines(report.controls, context) : [],
    comparisonLines(context),
    summaryLines(context),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** That the change alters what it is judged by comes before everything else. */
function yardstickLines({ report, messages, paint }: PrettyContext): string[] {
  const text = yardstickText(report, messages, plainName);
  if (text === null) return [];
  return [
    paint("bold", text.title),
    ...text.lines.map((line) => `  ${line}`),
    ...text.entries.map((entry) => `    ${entry}`),
  ];
}

function headerLines({ report, messages, paint }: PrettyContext): string[] {
  const { labels, phrases } = messages.terms;
  const { organization, policy, source, paths } = report;
  const level = organization.level === null ? "" : phrases.inBrackets(phrases.level(plainText(organization.level)));
  const name = organization.name === null ? phrases.noOrganization : plainText(organization.name);
  const dirty = source?.dirty ? phrases.inBrackets(phrases.dirty) : "";
  const hash = phrases.inBrackets(`sha256 ${policy.sha256.slice(0, 12)}`);
  const shownPaths = paths.slice(0, longestPathList).map(plainName);
  const rest = paths.length > shownPaths.length ? " …" : "";
  const rows: [string, string][] = [
    [labels.organization, `${name}${level}`],
    [labels.policy, `${phrases.labelled(plainText(policy.id), titleOf(report, messages))}${hash}`],
    [labels.asOf, `${report.asOf}${phrases.inBrackets(plainText(report.timezone))}`],
    [labels.commit, source === null ? phrases.outsideGit : `${plainText(source.commit).slice(0, 12)}${dirty}`],
    ...(paths.length > 0 ? [[labels.narrowedTo, `${shownPaths.join(" ")}${rest}`] as [string, string]] : []),
  ];
  const tool = `${report.tool.name} ${plainText(report.tool.version)}`;
  return [`${paint("bold", labels.report)}${paint("dim", phrases.inBrackets(tool))}`, ...labelledRows(rows, paint)];
}

function overrideLines({ report, messages, paint }: PrettyContext): string[] {
  const { overrides } = report.policy;
  if (overrides.length === 0) return [];
  const lines = overrides.map((override) => `  ${overrideText(override, messages)}`);
  return [paint("bold", messages.terms.labels.changedPolicy), ...lines];
}

/** Changes since an earlier revision, with every new finding. */
function comparisonLines(context: PrettyContext): string[] {
  const { report, messages, paint } = context;
  if (report.comparison === null) return [];
  const { lead, facts } = comparisonText(report.comparison, messages);
  const { added } = report.comparison.findings;
  const places = added.slice(0, mostAdded).map((finding) => {
    const place = finding.path === null ? "" : `  ${placeOf(finding)}`;
    return `    + ${messages.terms.severities[finding.severity]}  ${findingName(finding)}${place}`;
  });
  const rest = added.length > mostAdded ? [`    ${messages.terms.phrases.moreFindings(added.length - mostAdded)}`] : [];
  return [
    paint("bold", messages.terms.labels.comparison),
    `  ${lead}`,
    ...labelledRows(facts, paint),
    ...places,
    ...rest,
  ];
}

function titleOf(report: Report, messages: Messages): string {
  return plainText(report.policy.title[messages.locale]);
}
