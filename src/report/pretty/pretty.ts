import { findingsByOutput } from "../../derive/findings-by-output.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { changedPolicyTexts } from "../code-names.ts";
import { comparisonText, factText } from "../comparison-text.ts";
import { placeOf } from "../place.ts";
import type { ReportOptions } from "../reporter.ts";
import { yardstickText } from "../yardstick-text.ts";
import { createPaint } from "./paint.ts";
import { labelledRows, type PrettyContext } from "./pretty-context.ts";
import { controlBlocks, controlSummaryLines } from "./pretty-controls.ts";
import { dutyBlocks, findingLines, shownFindings } from "./pretty-duties.ts";
import { beginLines, missingLines } from "./pretty-missing.ts";
import { ruleLines } from "./pretty-rules.ts";
import { answerRows, summaryLines } from "./pretty-summary.ts";
import { hang } from "./wrap.ts";

const longestPathList = 5;
const mostAdded = 20;

/** Lines that a usual terminal shows at once. */
const oneScreen = 40;

/** For the terminal: what needs attention, by duty and task, and the summary at the end, where the user looks. */
export function formatPretty(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  const paint = createPaint(options.color);
  const context: PrettyContext = { report, messages, options, width: options.width ?? 80, paint };
  const findings = findingsByOutput(report);
  const { labels } = messages.terms;
  const isBrief = !options.verbose && (options.quiet || report.paths.length > 0);
  const isFolded = !options.verbose && report.paths.length === 0 && !report.controls;
  const begin = isBrief ? [] : beginLines(context, isFolded);
  const foundBlocks = (groups: ReturnType<typeof findingsByOutput>) => {
    const others = findingLines(shownFindings(groups.get(null) ?? [], context), "  ", context);
    return [
      yardstickLines(context),
      headerLines(context),
      overrideLines(context),
      ...(report.controls
        ? controlBlocks(report.controls, groups, context)
        : report.duties.flatMap((duty) => dutyBlocks(duty, groups, context))),
      others.length > 0 ? [paint("bold", labels.otherFindings), ...others] : [],
    ];
  };
  const rest = [
    begin,
    isBrief ? [] : ruleLines(context),
    report.controls ? controlSummaryLines(report.controls, context) : [],
    comparisonLines(context),
  ];
  const length = (blocks: readonly string[][]) =>
    blocks.reduce((sum, lines) => sum + (lines.length > 0 ? lines.length + 1 : 0), 0);
  const briefEnding = summaryLines(context, false);
  const layOut = (found: readonly string[][]) => {
    const room = oneScreen - length([...found, ...rest, briefEnding]);
    const missing = isFolded ? missingLines(findings, room, context) : [];
    return { blocks: [...found, missing], isLong: length([...found, missing, ...rest, briefEnding]) > oneScreen + 1 };
  };
  const full = layOut(foundBlocks(findings));
  // Where most is missing, the lines of a file matter less than that all fits one screen.
  const lean = full.isLong && begin.length > 0 ? layOut(foundBlocks(withoutExcerpts(findings))) : full;
  const { blocks, isLong } = lean.isLong ? full : lean;
  return `${[...blocks, ...rest, isLong ? summaryLines(context, true) : briefEnding]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function withoutExcerpts(groups: ReturnType<typeof findingsByOutput>): ReturnType<typeof findingsByOutput> {
  const plain = ({ excerpt: _, ...finding }: Finding) => finding as Finding;
  return new Map([...groups].map(([output, all]) => [output, all.map(plain)]));
}

/** That the change alters what it is judged by comes before everything else. */
function yardstickLines({ report, messages, paint }: PrettyContext): string[] {
  const text = yardstickText(report, messages, plainName);
  if (text === null) return [];
  return [
    paint("bold", text.title),
    ...text.lines.map((line) => `  ${line}`),
    ...text.outputs.map((fact) => `  ${messages.terms.phrases.labelled(fact.label, factText(fact, messages.terms))}`),
    ...text.entries.map((entry) => `    ${entry}`),
  ];
}

/** What was checked, and the answer. */
function headerLines(context: PrettyContext): string[] {
  const { report, messages, options, paint } = context;
  const { labels, phrases } = messages.terms;
  const { organization, policy, source, paths } = report;
  const level = organization.level === null ? "" : phrases.inBrackets(phrases.level(plainText(organization.level)));
  const name = organization.name === null ? phrases.noOrganization : plainText(organization.name);
  const dirty = source?.dirty ? phrases.inBrackets(phrases.dirty) : "";
  const commit =
    source === null
      ? phrases.outsideGit
      : `${phrases.labelled(labels.commit, plainText(source.commit).slice(0, 12))}${dirty}`;
  const hash = phrases.inBrackets(`sha256 ${policy.sha256.slice(0, 12)}`);
  const shownPaths = paths.slice(0, longestPathList).map(plainName);
  const rest = paths.length > shownPaths.length ? " …" : "";
  const about: (readonly [string, string])[] = [
    [labels.organization, `${name}${level}`],
    [labels.policy, `${phrases.labelled(plainText(policy.id), titleOf(report, messages))}${hash}`],
    [labels.asOf, `${report.asOf}${phrases.inBrackets(plainText(report.timezone))}${phrases.comma}${commit}`],
  ];
  const tool = `${report.tool.name} ${plainText(report.tool.version)}`;
  const narrowing: (readonly [string, string])[] =
    paths.length > 0 ? [[labels.narrowedTo, `${shownPaths.join(" ")}${rest}`]] : [];
  return [
    `${paint("bold", labels.report)}${paint("dim", phrases.inBrackets(tool))}`,
    ...labelledRows([...(options.quiet ? [] : about), ...narrowing, ...answerRows(context)], context),
  ];
}

function overrideLines({ report, messages, paint, width }: PrettyContext): string[] {
  if (report.policy.overrides.length === 0) return [];
  const lines = changedPolicyTexts(report, messages).flatMap((text) => hang("  ", text, width));
  return [paint("bold", messages.terms.labels.changedPolicy), ...lines];
}

/** Changes since an earlier revision, with every new finding. */
function comparisonLines(context: PrettyContext): string[] {
  const { report, messages, paint, width } = context;
  if (report.comparison === null) return [];
  const { lead, facts } = comparisonText(report.comparison, messages, (id) => id);
  const { added } = report.comparison.findings;
  const places = added.slice(0, mostAdded).map((finding) => {
    const place = finding.path === null ? "" : `  ${placeOf(finding)}`;
    return `    + ${messages.terms.severities[finding.severity]}  ${findingName(finding)}${place}`;
  });
  const rest = added.length > mostAdded ? [`    ${messages.terms.phrases.moreFindings(added.length - mostAdded)}`] : [];
  return [
    paint("bold", messages.terms.labels.comparison),
    ...hang("  ", lead, width),
    ...labelledRows(
      facts.map((fact) => [fact.label, factText(fact, messages.terms)]),
      context,
    ),
    ...places,
    ...rest,
  ];
}

function titleOf(report: Report, messages: Messages): string {
  return plainText(report.policy.title[messages.locale]);
}
