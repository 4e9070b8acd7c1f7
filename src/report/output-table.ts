import type { Messages } from "../messages/messages.ts";
import type { Report } from "../model/report.ts";
import { dayCell, type Sheet } from "../spreadsheet/written-sheet.ts";

/** A row for each output. */
export function outputTable(report: Report, messages: Messages): Pick<Sheet, "head" | "rows"> {
  const { locale } = messages;
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
        duty.name[locale],
        task.id,
        task.name[locale],
        output.id,
        output.name[locale],
        states[output.state],
        kinds[output.kind],
        dayCell(output.newest),
        dayCell(output.expires),
        output.cadence === null ? null : messages.cadence(output.cadence),
        output.findings.error,
        output.findings.warning,
        output.findings.info,
        [...new Set(output.evidence.map(({ path }) => path))].join("; "),
      ]),
    ),
  );
  return { head, rows };
}
