import { lackingTasks } from "../../derive/attention.ts";
import { countFixable } from "../../derive/count-fixable.ts";
import { outputStates } from "../../model/output-state.ts";
import { tasksOf } from "../../model/walk.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { headline } from "../headline.ts";
import { labelledRows, type PrettyContext } from "./pretty-context.ts";
import { ruleCounts } from "./pretty-rules.ts";
import { hang } from "./wrap.ts";

type Row = readonly [string, string];

/** The answer: conclusion, and which tasks lack evidence. A report of some files says nothing of tasks. */
export function answerRows({ report, messages, paint }: PrettyContext): readonly Row[] {
  const { labels, phrases } = messages.terms;
  const { summary, conclusion } = report;
  const verdict = paint("bold", paint(conclusion === "pass" ? "green" : "red", headline(report, messages)));
  const conclude: Row = [labels.conclusion, `${verdict}${phrases.inBrackets(phrases.findings(summary.findings))}`];
  if (report.paths.length > 0) return [conclude];
  const lacking = lackingTasks(report).map(({ task }) => task.id);
  const all = tasksOf(report).map(({ id }) => id);
  return [
    conclude,
    [labels.tasks, phrases.tasks(summary.tasks)],
    ...(lacking.length > 0 ? [[labels.lacking, paint("red", runs(lacking, all).join(" "))] as const] : []),
  ];
}

/** The ids, with three or more that follow one another in one duty as `T4.1–T4.10`. */
function runs(ids: readonly string[], all: readonly string[]): readonly string[] {
  const dutyOf = (id: string) => id.slice(0, id.indexOf("."));
  const groups: string[][] = [];
  for (const id of ids) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && dutyOf(last) === dutyOf(id) && all.indexOf(id) === all.indexOf(last) + 1) group.push(id);
    else groups.push([id]);
  }
  return groups.flatMap((group) => (group.length > 2 ? [`${group[0]}–${group.at(-1)}`] : group));
}

/**
 * The end of the terminal report: the counts, the conclusion and what it does not mean.
 *
 * @param repeats whether the answer at the beginning has left the screen
 */
export function summaryLines(context: PrettyContext, repeats: boolean): string[] {
  const { report, messages, options, width, paint } = context;
  const { labels, phrases, states } = messages.terms;
  const { summary, paths } = report;
  const perState = outputStates
    .filter((state) => summary.outputs[state] > 0)
    .map((state) => phrases.stateCount(summary.outputs[state], states[state]));
  const leftOut =
    !options.verbose && summary.outputs.waived + summary.outputs.provided + summary.outputs["not-applicable"] > 0;
  const covering = report.waivers.filter(({ covers }) => covers > 0);
  const waived = covering.reduce((sum, { covers }) => sum + covers, 0);
  const rows: Row[] = [
    [labels.outputs, phrases.labelled(String(summary.outputs.total), perState.join(phrases.listComma))],
    ...(covering.length > 0 ? [[labels.waivers, phrases.waivedFindings(waived, covering.length)] as const] : []),
    [labels.rules, ruleCounts(context)],
    ...(repeats ? [[labels.read, phrases.read(summary)] as const] : []),
  ];
  const isBrief = options.quiet || paths.length > 0;
  const fixable = countFixable(report);
  const answer = answerRows(context);
  return [
    ...(options.verbose ? [paint("bold", labels.summary), ...waiverLines(context), ...lackingLines(context), ""] : []),
    ...labelledRows([...(isBrief && !options.verbose ? [] : rows), ...(repeats ? answer : [])], context),
    ...(fixable > 0 ? hang("  ", phrases.fixableFindings(fixable, "isms-evidence fix"), width) : []),
    ...(isBrief
      ? []
      : [
          ...(leftOut ? ["", ...hang("  ", phrases.reasonsHidden, width)] : []),
          ...hang("  ", phrases.caveat(summary.outputs.total), width),
        ]),
  ];
}

/** Every task that lacks evidence with its outputs, when everything is asked for. */
function lackingLines({ report, messages, width, paint }: PrettyContext): string[] {
  const { labels, phrases, states } = messages.terms;
  const tasks = lackingTasks(report);
  if (tasks.length === 0) return [`  ${phrases.noneLacking}`];
  const names = tasks.map(({ task }) => plainText(task.name[messages.locale]));
  const widestId = Math.max(...tasks.map(({ task }) => displayWidth(task.id)));
  return [
    `  ${labels.lackingTasks}`,
    ...tasks.flatMap(({ task, outputs }, index) => {
      const why = outputs.map(({ id, state }) => `${id} ${states[state]}`).join(phrases.listComma);
      const head = `    ${paint("red", padToWidth(task.id, widestId))}  `;
      return hang(head, phrases.labelled(names[index] ?? "", why), width);
    }),
  ];
}

/** Every waiver with its reason, when everything is asked for. */
function waiverLines({ report, messages, width }: PrettyContext): string[] {
  const { labels, phrases, columns } = messages.terms;
  if (report.waivers.length === 0) return [];
  return [
    `  ${labels.waivers}`,
    ...report.waivers.flatMap((waiver) => {
      const scope = [waiver.finding, waiver.output, waiver.path, waiver.record, waiver.fingerprint].flatMap(
        (part) => part ?? [],
      );
      const text = phrases.waived(plainText(waiver.expires), plainText(waiver.approvedBy), plainText(waiver.reason));
      const covers = phrases.inBrackets(phrases.labelled(columns.covers, String(waiver.covers)));
      return hang("    ", `${phrases.labelled(scope.map(plainName).join(" "), text)}${covers}`, width);
    }),
    "",
  ];
}
