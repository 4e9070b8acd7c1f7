import { messagesFor } from "../../messages/messages.ts";
import { rollUpMessagesFor } from "../../messages/roll-up.ts";
import type { RollUp } from "../../model/roll-up.ts";
import { csvDocument } from "../../spreadsheet/csv-document.ts";
import type { ReportOptions } from "../reporter.ts";

/** One row for each repository; the header in the requested language. */
export function formatRollUpCsv({ repositories }: RollUp, { locale }: ReportOptions): string {
  const { columns, states, reasons } = rollUpMessagesFor(locale);
  const { terms } = messagesFor(locale);
  const count = (value: number | undefined) => (value === undefined ? "" : String(value));
  const head = [
    columns.repository,
    columns.state,
    columns.reason,
    columns.asOf,
    columns.applicable,
    columns.current,
    columns.lackingTasks,
    terms.columns.errors,
    terms.columns.warnings,
    terms.columns.infos,
    columns.address,
  ];
  const rows = repositories.map(({ name, url, state, reason, asOf, tasks, findings, lackingTasks }) => [
    name,
    states[state],
    reason === null ? "" : reasons[reason],
    asOf ?? "",
    count(tasks?.applicable),
    count(tasks?.current),
    lackingTasks.join(" "),
    count(findings?.error),
    count(findings?.warning),
    count(findings?.info),
    url ?? "",
  ]);
  return csvDocument(head, rows);
}
