import { messagesFor } from "../messages/messages.ts";
import type { Report } from "../model/report.ts";
import { csvDocument } from "./csv-document.ts";
import type { ReportOptions } from "./reporter.ts";

/** One row for each output, for a spreadsheet; the head in the language asked for. */
export function formatCsv(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  const { columns, states, kinds } = messages.terms;
  const head = [
    columns.dutyId,
    columns.duty,
    columns.taskId,
    columns.task,
    columns.outputId,
    columns.output,
    columns.state,
    columns.kind,
    columns.newest,
    columns.expires,
    columns.cadence,
    columns.errors,
    columns.warnings,
    columns.infos,
    columns.evidence,
  ];
  const rows = report.duties.flatMap((duty) =>
    duty.tasks.flatMap((task) =>
      task.outputs.map((output) => [
        duty.id,
        duty.name[options.locale],
        task.id,
        task.name[options.locale],
        output.id,
        output.name[options.locale],
        states[output.state],
        kinds[output.kind],
        output.newest ?? "",
        output.expires ?? "",
        output.cadence === null ? "" : messages.cadence(output.cadence),
        String(output.findings.error),
        String(output.findings.warning),
        String(output.findings.info),
        [...new Set(output.evidence.map(({ path }) => path))].join("; "),
      ]),
    ),
  );
  return csvDocument(head, rows);
}
