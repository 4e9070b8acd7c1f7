import { documentMessagesFor } from "../../messages/documents.ts";
import type { Messages } from "../../messages/messages.ts";
import { overrideText } from "../../messages/override-text.ts";
import { outputStates } from "../../model/output-state.ts";
import type { Report } from "../../model/report.ts";
import { type Cell, dayCell, type Sheet } from "../../spreadsheet/written-sheet.ts";

/** The subject of the report and all its sums, one per row. */
export function summarySheet(report: Report, messages: Messages): Sheet {
  const { terms, locale } = messages;
  const { labels, phrases, conclusions, states, taskStates, severities } = terms;
  const { sheets } = documentMessagesFor(locale);
  const { organization, policy, source, summary, tool, paths } = report;
  const sub = (label: string, of: string) => phrases.labelled(label, of);
  const rows: Cell[][] = [
    [labels.organization, organization.name],
    ...(organization.level === null ? [] : [[labels.organization, phrases.level(organization.level)]]),
    [labels.asOf, dayCell(report.asOf)],
    [labels.conclusion, conclusions[report.conclusion]],
    [labels.policy, phrases.labelled(policy.id, policy.title[locale])],
    [sub(labels.policy, "SHA-256"), policy.sha256],
    [labels.commit, source?.commit ?? phrases.outsideGit],
    ...(source?.dirty ? [[labels.commit, phrases.dirty]] : []),
    ...paths.map((path) => [labels.narrowedTo, path]),
    [sheets.tool, `${tool.name} ${tool.version}`],
    [labels.tasks, summary.tasks.total],
    [sub(labels.tasks, sheets.applicable), summary.tasks.applicable],
    [sub(labels.tasks, taskStates.current), summary.tasks.current],
    [sub(labels.tasks, taskStates.lacking), summary.tasks.lacking],
    [labels.outputs, summary.outputs.total],
    ...outputStates.map((state) => [sub(labels.outputs, states[state]), summary.outputs[state]]),
    ...(["error", "warning", "info"] as const).map((severity) => [
      sub(labels.findings, severities[severity]),
      summary.findings[severity],
    ]),
    [labels.rules, phrases.rules(summary.rules)],
    [labels.read, phrases.read(summary)],
    ...policy.overrides.map((override) => [labels.changedPolicy, overrideText(override, messages)]),
    [sheets.note, phrases.caveat(summary.outputs.total)],
  ];
  return { name: labels.summary, head: [sheets.item, sheets.value], rows };
}
