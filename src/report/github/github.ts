import { isNotCompared } from "../../derive/conclude-on.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { cutText, plainName } from "../../text/plain-text.ts";
import { fixableText } from "../fixable-text.ts";
import { inRepository } from "../in-repository.ts";
import type { ReportOptions } from "../reporter.ts";
import { changeTexts } from "../yardstick-text.ts";
import { escapeCommandData, escapeCommandProperty } from "./escape-workflow-command.ts";

/** GitHub shows no more than ten annotations of each kind in one step, and 4,096 characters of each. */
const mostPerKind = 10;
const longestMessage = 4000;
/** So that warnings about evidence keep the greater part of the room. */
const mostYardstick = 4;

const kinds = [
  ["error", "error"],
  ["warning", "warning"],
  ["info", "notice"],
] as const satisfies readonly (readonly [Severity, string])[];

/**
 * Annotations as workflow commands, the most severe first, and nothing else: no line of it can be read as anything but one.
 */
export function formatGithub(given: Report, options: ReportOptions): string {
  const report = inRepository(given, options);
  const messages = messagesFor(options.locale);
  const added = new Set(report.comparison?.findings.added);
  return `${yardstickAnnotations(report, messages)}${kinds
    .flatMap(([severity, kind]) => {
      const open = report.findings.filter((finding) => finding.severity === severity && finding.waived === null);
      // What the change itself adds comes first; then what has a line, at which GitHub shows the annotation. That nothing
      // could be compared comes before all else.
      const rank = (finding: Finding) =>
        isNotCompared(finding) ? -1 : (added.has(finding) ? 0 : 2) + (finding.line === null ? 1 : 0);
      const findings = open.toSorted((a, b) => rank(a) - rank(b));
      const total = report.summary.findings[severity];
      if (total <= mostPerKind)
        return findings.map((finding) => annotation(kind, finding, fixableText(finding, messages)));
      const shown = findings.slice(0, mostPerKind - 1);
      const more = messages.terms.phrases.moreFindings(total - shown.length);
      return [
        ...shown.map((finding) => annotation(kind, finding, fixableText(finding, messages))),
        `::${kind} title=isms-evidence::${escapeCommandData(more)}\n`,
      ];
    })
    .join("")}`;
}

/** What asks for less from now on comes before anything else. */
function yardstickAnnotations(report: Report, messages: Messages): string {
  const { comparison } = report;
  const changes = comparison?.yardstick.changes.filter(({ direction }) => direction !== "tightened") ?? [];
  const textOf = changeTexts(report, messages, plainName);
  const title = escapeCommandProperty(messages.terms.yardstick.titles[comparison?.yardstick.kind ?? "unchanged"]);
  return changes
    .slice(0, mostYardstick)
    .map((change) => {
      const { path, line } = change;
      const place = path === null ? "" : `file=${escapeCommandProperty(plainName(path))},`;
      const at = path === null || line === null ? "" : `line=${line},`;
      const text = textOf({ ...change, path: null });
      return `::warning ${place}${at}title=${title}::${escapeCommandData(cutText(text, longestMessage))}\n`;
    })
    .join("");
}

function annotation(kind: string, finding: Finding, message: string): string {
  const { path, line, column, output } = finding;
  const title = output === null ? findingName(finding) : `${output} ${findingName(finding)}`;
  const properties = [
    path === null ? [] : `file=${escapeCommandProperty(plainName(path))}`,
    path === null || line === null ? [] : `line=${line}`,
    path === null || line === null || column === null ? [] : `col=${column}`,
    `title=${escapeCommandProperty(title)}`,
  ].flat();
  return `::${kind} ${properties.join(",")}::${escapeCommandData(cutText(message, longestMessage))}\n`;
}
