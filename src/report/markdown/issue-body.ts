import { lackingTasks } from "../../derive/attention.ts";
import type { ProblemNews } from "../../derive/known-problems.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import { lackingStates } from "../../model/output-state.ts";
import type { OutputReport, Report } from "../../model/report.ts";
import { tasksOf } from "../../model/walk.ts";
import { fixableText } from "../fixable-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { table } from "./markdown-parts.ts";

const longestName = 100;
const longestFinding = 300;
const mostAdded = 20;

/** For an issue: by owner, the outputs whose tasks lack current evidence, and those that expire soon. */
export function formatTrackingIssue(
  given: Report,
  lapsing: readonly { readonly output: string; readonly expires: string }[],
  { locale }: ReportOptions,
  news: ProblemNews | null,
): string {
  const report = withNames(given);
  const { terms } = messagesFor(locale);
  const { labels, phrases, columns, states } = terms;
  const soon = new Set(lapsing.map(({ output }) => output));
  const lacking = new Set(lackingTasks(report).flatMap(({ outputs }) => outputs.map(({ id }) => id)));
  const owners = new Map<string, string[][]>();
  for (const task of tasksOf(report)) {
    for (const output of task.outputs) {
      if (!lacking.has(output.id) && !soon.has(output.id)) continue;
      const owner = ownerText(output, phrases.noOwner);
      const rows = owners.get(owner) ?? [];
      owners.set(owner, rows);
      rows.push([
        task.id,
        escapeMarkdown(task.name[locale]),
        `${output.id} ${escapeMarkdown(output.name[locale])}`,
        lackingStates.has(output.state) ? states[output.state] : states.due,
        output.newest ?? "",
        output.expires ?? "",
      ]);
    }
  }
  const head = [columns.taskId, columns.task, columns.output, columns.state, columns.newest, columns.expires];
  const blocks = [
    phrases.labelled(`**${labels.asOf}**`, report.asOf),
    phrases.labelled(`**${labels.tasks}**`, phrases.tasks(report.summary.tasks)),
    phrases.labelled(`**${labels.lapsing}**`, String(lapsing.length)),
    ...(news ? [newsText(news, locale)] : []),
    ...[...owners].map(([owner, rows]) => `### ${owner}\n\n${table(head, rows)}`),
    phrases.caveat(report.summary.outputs.total),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What is new, and of which outputs something is resolved, since the issue was last written. */
function newsText({ since, added, resolved }: ProblemNews, locale: Locale): string {
  const messages = messagesFor(locale);
  const { labels, phrases } = messages.terms;
  const shown = added.slice(0, mostAdded).map((finding) => {
    const text = escapeMarkdown(fixableText(finding, messages), longestFinding);
    return `- ${finding.output === null ? text : phrases.labelled(finding.output, text)}`;
  });
  const rest = added.length > shown.length ? [`- ${phrases.moreFindings(added.length - shown.length)}`] : [];
  const outputs = [...resolved].map(
    ([output, count]) => `${output ?? labels.otherFindings}${phrases.inBrackets(String(count))}`,
  );
  const blocks = [
    `### ${phrases.since(since)}`,
    ...(added.length > 0 ? [phrases.labelled(`**${labels.addedFindings}**`, String(added.length))] : []),
    ...(added.length > 0 ? [[...shown, ...rest].join("\n")] : []),
    ...(outputs.length > 0 ? [phrases.labelled(`**${labels.fixedFindings}**`, outputs.join(phrases.listComma))] : []),
  ];
  return blocks.join("\n\n");
}

/** The unit and the person, by the words of the newest document. */
function ownerText({ owner }: OutputReport, nobody: string): string {
  const parts = [owner?.unit, owner?.person].flatMap((part) => (part ? [escapeMarkdown(part, longestName)] : []));
  return parts.join(" ") || nobody;
}
