import { outputsById } from "../../derive/attention.ts";
import { beginWith } from "../../derive/begin-with.ts";
import type { Finding, FindingCode } from "../../model/finding.ts";
import type { OutputReport } from "../../model/report.ts";
import { tasksOf } from "../../model/walk.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import { plainText } from "../../text/plain-text.ts";
import { firstStepText } from "../first-step-text.ts";
import type { PrettyContext } from "./pretty-context.ts";
import { cutToWidth, hang } from "./wrap.ts";

/** So many tasks are listed whatever else there is to say. */
const alwaysShown = 12;
const leastShown = 2;
const mostBeginnings = 5;

const absences: ReadonlySet<FindingCode> = new Set(["evidence-missing", "rules-not-evaluated"]);

/** Whether nothing can be said of the output but that it has no evidence. */
export function isMerelyMissing({ state, evidence }: OutputReport, findings: readonly Finding[]): boolean {
  return state === "missing" && evidence.length === 0 && findings.every(({ code }) => absences.has(code));
}

/**
 * A line for each task of which outputs have no evidence at all; of many tasks, as many as there is room for.
 *
 * @param room lines that are free on the first screen
 */
export function missingLines(
  findings: ReadonlyMap<string | null, readonly Finding[]>,
  room: number,
  { report, messages, width, paint }: PrettyContext,
): string[] {
  const { labels, phrases } = messages.terms;
  const tasks = tasksOf(report).flatMap(({ id, name, outputs }) => {
    const missing = outputs.filter((output) => isMerelyMissing(output, findings.get(output.id) ?? []));
    return missing.length > 0
      ? [{ id, name: plainText(name[messages.locale]), ids: missing.map((one) => one.id) }]
      : [];
  });
  if (tasks.length === 0) return [];
  const isMany = tasks.length > Math.max(alwaysShown, room - 2);
  const shown = isMany ? tasks.slice(0, Math.max(leastShown, room - 3)) : tasks;
  const widestId = Math.max(...shown.map(({ id }) => displayWidth(id)));
  const widestName = Math.max(...shown.map(({ name }) => displayWidth(name)));
  const rest = tasks.length - shown.length;
  return [
    paint("bold", labels.nothingYet),
    ...shown.map(({ id, name, ids }) => {
      const listed = ids.join(" ");
      const left = Math.min(widestName, width - 6 - widestId - displayWidth(listed));
      return `  ${paint("red", padToWidth(id, widestId))}  ${padToWidth(cutToWidth(name, left), left)}  ${listed}`;
    }),
    ...(rest > 0 ? [`  ${phrases.moreTasks(rest)}`] : []),
  ];
}

/**
 * What to begin with: the command where there is no configuration or no evidence yet, and where much is missing the
 * outputs, each with the reason.
 */
export function beginLines(context: PrettyContext, isFolded: boolean): string[] {
  const { report, messages, width } = context;
  const firstStep = firstStepText(report, messages, (command) => command);
  return [...(firstStep === null ? [] : hang("", firstStep, width)), ...(isFolded ? firstOutputs(context) : [])];
}

function firstOutputs({ report, messages, width, paint }: PrettyContext): string[] {
  const { labels, phrases } = messages.terms;
  const outputs = outputsById(report);
  const first = beginWith(report, mostBeginnings);
  if (first.length === 0 || report.summary.outputs.missing < mostBeginnings) return [];
  return [
    paint("bold", labels.beginWith),
    ...first.map(({ input, neededBy, place }, index) => {
      const output = outputs.get(input);
      const name = output ? `${input} ${plainText(output.name[messages.locale])}` : phrases.lackingInput(input);
      const own = place === null ? phrases.neededBy(neededBy) : phrases.putFirst(place, report.policy.first.length);
      const reason = output ? own : phrases.rosterFirst;
      const room = width - 7 - displayWidth(reason);
      return `  ${index + 1}. ${phrases.labelled(cutToWidth(name, room), reason)}`;
    }),
  ];
}
