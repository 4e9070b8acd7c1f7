import { messagesFor } from "../../messages/messages.ts";
import { rollUpMessagesFor } from "../../messages/roll-up.ts";
import type { RepositoryReport, RepositoryState, RollUp } from "../../model/roll-up.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { createPaint } from "../pretty/paint.ts";
import { labelledRows } from "../pretty/pretty-context.ts";
import { hang } from "../pretty/wrap.ts";
import type { ReportOptions } from "../reporter.ts";

const marks = { pass: "✓", fail: "✗", unknown: "?" } as const satisfies Record<RepositoryState, string>;
const paints = { pass: "green", fail: "red", unknown: "yellow" } as const satisfies Record<RepositoryState, string>;

/** For the terminal: a row for each repository and the sums at the end. */
export function formatRollUpPretty(rollUp: RollUp, options: ReportOptions): string {
  const messages = rollUpMessagesFor(options.locale);
  const { labels, phrases, conclusions } = messagesFor(options.locale).terms;
  const paint = createPaint(options.color);
  const { asOf, tool, totals, repositories, conclusion } = rollUp;
  const names = repositories.map(({ name }) => plainName(name));
  const widest = Math.max(0, ...names.map(displayWidth));
  const widestState = Math.max(...Object.values(messages.states).map(displayWidth));
  const width = options.width ?? 80;
  const lines = repositories.flatMap((one, index) => {
    const state = paint(
      paints[one.state],
      `${marks[one.state]} ${padToWidth(messages.states[one.state], widestState)}`,
    );
    return hang(`  ${state}  ${padToWidth(names[index] ?? "", widest)}  `, factsOf(one, options), width);
  });
  const verdict = paint(conclusion === "pass" ? "green" : "red", conclusions[conclusion]);
  return `${[
    `${paint("bold", messages.title)}${paint("dim", phrases.inBrackets(`${tool.name} ${plainText(tool.version)}`))}`,
    ...labelledRows([[labels.asOf, asOf]], { paint, width }),
    "",
    ...(lines.length > 0 ? lines : [`  ${messages.none}`]),
    "",
    ...labelledRows(
      [
        [messages.repositories, messages.counts(totals.repositories)],
        [labels.tasks, phrases.tasks(totals.tasks)],
        [labels.findings, phrases.findings(totals.findings)],
        [labels.conclusion, paint("bold", verdict)],
      ],
      { paint, width },
    ),
    ...(totals.repositories.unknown > 0 ? ["", ...hang("  ", messages.unknownLeftOut, width)] : []),
  ].join("\n")}\n`;
}

function factsOf({ tasks, findings, reason, asOf, lackingTasks }: RepositoryReport, { locale }: ReportOptions): string {
  const { columns, reasons } = rollUpMessagesFor(locale);
  const { phrases } = messagesFor(locale).terms;
  const day = asOf === null ? "" : phrases.inBrackets(asOf);
  if (reason !== null) return `${reasons[reason]}${day}`;
  const lacking =
    lackingTasks.length === 0 ? [] : [phrases.labelled(columns.lackingTasks, lackingTasks.join(phrases.listComma))];
  return [
    `${tasks?.current ?? 0}/${tasks?.applicable ?? 0}${day}`,
    ...(findings ? [phrases.findings(findings)] : []),
    ...lacking,
  ].join("  ");
}
