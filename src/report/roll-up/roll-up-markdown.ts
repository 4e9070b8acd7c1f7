import { messagesFor } from "../../messages/messages.ts";
import { rollUpMessagesFor } from "../../messages/roll-up.ts";
import type { RepositoryReport, RollUp } from "../../model/roll-up.ts";
import { escapeMarkdown, markdownAddress } from "../markdown/escape-markdown.ts";
import { table } from "../markdown/markdown-parts.ts";
import type { ReportOptions } from "../reporter.ts";

/** For an issue or a job summary: the conclusion, the sums, and a table of the repositories. */
export function formatRollUpMarkdown(rollUp: RollUp, options: ReportOptions): string {
  const messages = rollUpMessagesFor(options.locale);
  const { labels, phrases, conclusions, columns } = messagesFor(options.locale).terms;
  const { asOf, totals, repositories, conclusion } = rollUp;
  const facts: [string, string][] = [
    [messages.repositories, messages.counts(totals.repositories)],
    [labels.tasks, phrases.tasks(totals.tasks)],
    [labels.findings, phrases.findings(totals.findings)],
    [labels.asOf, asOf],
  ];
  const head = [
    messages.columns.repository,
    messages.columns.state,
    messages.columns.coverage,
    messages.columns.lackingTasks,
    columns.errors,
    columns.warnings,
    messages.columns.asOf,
  ];
  const rows = repositories.map((one) => {
    const { reason, state, tasks, findings, lackingTasks } = one;
    const why = reason === null ? "" : phrases.inBrackets(messages.reasons[reason]);
    return [
      nameCell(one),
      `${messages.states[state]}${why}`,
      tasks ? `${tasks.current}/${tasks.applicable}` : "",
      lackingTasks.join(" "),
      String(findings?.error ?? ""),
      String(findings?.warning ?? ""),
      one.asOf ?? "",
    ];
  });
  return `${[
    `## ${phrases.labelled(messages.title, conclusions[conclusion])}`,
    facts.map(([label, text]) => `- ${phrases.labelled(`**${label}**`, text)}`).join("\n"),
    rows.length > 0 ? table(head, rows) : messages.none,
    ...(totals.repositories.unknown > 0 ? [messages.unknownLeftOut] : []),
  ].join("\n\n")}\n`;
}

/** The name links to the repository if its address is a web URL. */
function nameCell({ name, url }: RepositoryReport): string {
  const address = url === null ? null : markdownAddress(url);
  return address === null ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${address})`;
}
