import type { ProblemNews } from "../../derive/known-problems.ts";
import { byOwner } from "../../derive/reminders.ts";
import { workList } from "../../derive/work-list.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import type { WorkItem } from "../../model/work-list.ts";
import { daysBetween } from "../../time/days.ts";
import { fixableText } from "../fixable-text.ts";
import { outputTexts } from "../output-text.ts";
import { reminderBlocks } from "../reminders/reminders.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { bullets } from "./markdown-parts.ts";

const longestFinding = 300;
const mostAdded = 20;

/** Outputs that soon expire, each with its day. */
type Lapsing = readonly { readonly output: string; readonly expires: string }[];

/** For an issue: by owner, the outputs that lack current evidence, and those that expire soon. */
export function formatTrackingIssue(
  report: Report,
  lapsing: Lapsing,
  { locale }: ReportOptions,
  news: ProblemNews | null,
): string {
  const { labels, phrases } = messagesFor(locale).terms;
  const items = workList(report);
  const listed = new Set(items.map(({ output }) => output.id));
  const soon = lapsingItems(report, lapsing).filter(({ output }) => !listed.has(output.id));
  const blocks = [
    phrases.labelled(`**${labels.asOf}**`, report.asOf),
    phrases.labelled(`**${labels.tasks}**`, phrases.tasks(report.summary.tasks)),
    phrases.labelled(`**${labels.lapsing}**`, String(lapsing.length)),
    ...(news ? [newsText(news, report, locale)] : []),
    ...reminderBlocks(byOwner(report, [...items, ...soon]), locale, "###"),
    phrases.caveat(report.summary.outputs.total),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function lapsingItems({ duties, asOf }: Report, lapsing: Lapsing): readonly WorkItem[] {
  const days = new Map(lapsing.map(({ output, expires }) => [output, expires]));
  return duties.flatMap((duty) =>
    duty.tasks.flatMap((task) =>
      task.outputs.flatMap((output): WorkItem[] => {
        const by = days.get(output.id);
        if (by === undefined) return [];
        return [{ output, dutyId: duty.id, taskId: task.id, reason: { kind: "due", days: daysBetween(asOf, by) }, by }];
      }),
    ),
  );
}

/** What is new, and of which outputs something is resolved, since the issue was last written. */
function newsText({ since, added, resolved }: ProblemNews, report: Report, locale: Locale): string {
  const messages = messagesFor(locale);
  const { labels, phrases } = messages.terms;
  const nameOf = outputTexts(report, locale);
  const shown = added.slice(0, mostAdded).map((finding) => {
    const text = escapeMarkdown(fixableText(finding, messages), longestFinding);
    return finding.output === null ? text : phrases.labelled(escapeMarkdown(nameOf(finding.output)), text);
  });
  const rest = added.length > shown.length ? [phrases.moreFindings(added.length - shown.length)] : [];
  const outputs = [...resolved].map(([output, count]) => {
    const name = output === null ? labels.otherFindings : escapeMarkdown(nameOf(output));
    return `${name}${phrases.inBrackets(String(count))}`;
  });
  const blocks = [
    `### ${phrases.since(since)}`,
    ...(added.length > 0 ? [phrases.labelled(`**${labels.addedFindings}**`, String(added.length))] : []),
    ...(added.length > 0 ? [bullets([...shown, ...rest])] : []),
    ...(outputs.length > 0 ? [phrases.labelled(`**${labels.fixedFindings}**`, outputs.join(phrases.listComma))] : []),
  ];
  return blocks.join("\n\n");
}
