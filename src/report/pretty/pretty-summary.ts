import { lackingTasks } from "../../derive/attention.ts";
import { outputStates } from "../../model/output-state.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { headline } from "../headline.ts";
import { displayWidth, padToWidth } from "./display-width.ts";
import { labelledRows, type PrettyContext } from "./pretty-context.ts";

/** The end of the terminal report: which tasks lack evidence, the counts, the conclusion and what it does not mean. */
export function summaryLines(context: PrettyContext): string[] {
  const { report, messages, options, paint } = context;
  const { labels, phrases, states } = messages.terms;
  const { summary, conclusion } = report;
  const perState = outputStates
    .filter((state) => summary.outputs[state] > 0)
    .map((state) => phrases.stateCount(summary.outputs[state], states[state]));
  const leftOut = !options.verbose && summary.outputs.waived + summary.outputs["not-applicable"] > 0;
  const covering = report.waivers.filter(({ covers }) => covers > 0);
  const waived = covering.reduce((sum, { covers }) => sum + covers, 0);
  const verdict = paint(conclusion === "pass" ? "green" : "red", headline(report, messages));
  const rows: [string, string][] = [
    [labels.tasks, phrases.tasks(summary.tasks)],
    [labels.outputs, phrases.labelled(String(summary.outputs.total), perState.join(phrases.listComma))],
    [labels.findings, phrases.findings(summary.findings)],
    ...(covering.length > 0
      ? [[labels.waivers, phrases.waivedFindings(waived, covering.length)] as [string, string]]
      : []),
    [labels.rules, phrases.rules(summary.rules)],
    [labels.read, phrases.read(summary)],
    [labels.conclusion, paint("bold", verdict)],
  ];
  return [
    paint("bold", labels.summary),
    ...waiverLines(context),
    ...lackingLines(context),
    "",
    ...labelledRows(rows, paint),
    ...(leftOut ? ["", `  ${phrases.reasonsHidden}`] : []),
    "",
    `  ${phrases.caveat(summary.outputs.total)}`,
  ];
}

function lackingLines({ report, messages, paint }: PrettyContext): string[] {
  const { labels, phrases, states } = messages.terms;
  const tasks = lackingTasks(report);
  if (tasks.length === 0) return [`  ${phrases.noneLacking}`];
  const names = tasks.map(({ task }) => plainText(task.name[messages.locale]));
  const widestId = Math.max(...tasks.map(({ task }) => displayWidth(task.id)));
  const widestName = Math.max(...names.map(displayWidth));
  return [
    `  ${labels.lackingTasks}`,
    ...tasks.map(({ task, outputs }, index) => {
      const why = outputs.map(({ id, state }) => `${id} ${states[state]}`).join(phrases.listComma);
      return `    ${paint("red", padToWidth(task.id, widestId))}  ${padToWidth(names[index] ?? "", widestName)}  ${why}`;
    }),
  ];
}

/** Every waiver with its reason, with --verbose. */
function waiverLines({ report, messages, options }: PrettyContext): string[] {
  const { labels, phrases, columns } = messages.terms;
  if (!options.verbose || report.waivers.length === 0) return [];
  return [
    `  ${labels.waivers}`,
    ...report.waivers.map((waiver) => {
      const scope = [waiver.finding, waiver.output, waiver.path, waiver.record].flatMap((part) => part ?? []);
      const text = phrases.waived(plainText(waiver.expires), plainText(waiver.approvedBy), plainText(waiver.reason));
      const covers = phrases.inBrackets(phrases.labelled(columns.covers, String(waiver.covers)));
      return `    ${phrases.labelled(scope.map(plainName).join(" "), text)}${covers}`;
    }),
    "",
  ];
}
