import { lackingTasks } from "../../derive/attention.ts";
import { messagesFor } from "../../messages/messages.ts";
import { lackingStates } from "../../model/output-state.ts";
import type { OutputReport, Report } from "../../model/report.ts";
import { tasksOf } from "../../model/walk.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { table } from "./markdown-parts.ts";

const longestName = 100;

/** For an issue: by owner, the outputs whose tasks lack current evidence, and those that expire soon. */
export function formatTrackingIssue(
  report: Report,
  lapsing: readonly { readonly output: string; readonly expires: string }[],
  { locale }: ReportOptions,
): string {
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
    ...[...owners].map(([owner, rows]) => `### ${owner}\n\n${table(head, rows)}`),
    phrases.caveat(report.summary.outputs.total),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The unit and the person, by the words of the newest document. */
function ownerText({ owner }: OutputReport, nobody: string): string {
  const parts = [owner?.unit, owner?.person].flatMap((part) => (part ? [escapeMarkdown(part, longestName)] : []));
  return parts.join(" ") || nobody;
}
