import type { Messages } from "../messages/messages.ts";
import type { Comparison, YardstickChange } from "../model/comparison.ts";
import type { Report } from "../model/report.ts";
import { codeNames } from "./code-names.ts";
import { changedOutputs } from "./comparison-text.ts";
import { type OutputText, outputTexts } from "./output-text.ts";

const mostEntries = 8;

export interface YardstickText {
  readonly title: string;
  readonly lines: readonly string[];
  /** How many entries ask for less, for more, or for something else. */
  readonly counts: string;
  readonly entries: readonly string[];
}

/**
 * What a change does to its own yardstick, for the head of a report; null when it does nothing.
 *
 * @param escaped - as the format escapes it, for what files say
 */
export function yardstickText(
  report: Pick<Report, "comparison" | "duties" | "rules" | "policy">,
  messages: Messages,
  escaped: (text: string) => string,
): YardstickText | null {
  const { comparison } = report;
  if (comparison === null || !tellsYardstick(comparison)) return null;
  const { yardstick, problem, commit } = comparison;
  const { terms, locale } = messages;
  const { labels, phrases } = terms;
  const names = outputTexts(report, locale);
  const nameOf = (id: string) => escaped(names(id));
  const { excused, required } = yardstick.findings;
  const outputs = [
    [labels.excused, yardstick.excused],
    [labels.required, yardstick.required],
  ] as const;
  const lines = [
    problem === null
      ? terms.yardstick.decides[yardstick.decides]
      : phrases.noYardstick(commit.slice(0, 12), escaped(problem)),
    ...outputs.flatMap(([label, changes]) =>
      changes.length === 0
        ? []
        : [phrases.labelled(label, changedOutputs(changes, terms, nameOf).join(phrases.listComma))],
    ),
    ...(excused.length + required.length === 0 ? [] : [terms.yardstick.findings(excused.length, required.length)]),
    ...(excused.length === 0 || yardstick.decides === "head" ? [] : [terms.yardstick.advice]),
  ];
  const entries = sorted(yardstick.changes);
  const codeName = codeNames(report, messages);
  const shown = entries
    .slice(0, mostEntries)
    .map((change) => changeText({ ...change, name: codeName(change.name) }, terms, escaped, nameOf));
  const more = entries.length - shown.length;
  return {
    title: problem === null ? terms.yardstick.titles[yardstick.kind] : terms.yardstick.first,
    lines,
    counts: directions
      .map((direction) => [direction, entries.filter((entry) => entry.direction === direction).length] as const)
      .flatMap(([direction, count]) => (count === 0 ? [] : [`${terms.yardstick.directions[direction]} ${count}`]))
      .join(phrases.comma),
    entries: [...shown, ...(more > 0 ? [terms.yardstick.more(more)] : [])],
  };
}

/** Whether there is anything to say of the yardstick. */
export function tellsYardstick({ yardstick, problem }: Comparison): boolean {
  return yardstick.kind !== "unchanged" || problem !== null;
}

/** One entry in one line, with its place. */
export function changeText(
  { direction, part, name, output, path, line }: YardstickChange,
  { phrases, yardstick }: Messages["terms"],
  escaped: (text: string) => string,
  nameOf: OutputText,
): string {
  const place = path === null ? "" : phrases.inBrackets(escaped(line === null ? path : `${path}:${line}`));
  const what = [yardstick.parts[part], output && nameOf(output), name !== output && escaped(name)];
  return `${phrases.labelled(yardstick.directions[direction], what.filter(Boolean).join(" "))}${place}`;
}

/** What asks for less stands first. */
const directions: readonly YardstickChange["direction"][] = ["loosened", "changed", "tightened"];

/** Entries that cause others, such as a level, are the first of their direction. */
function sorted(changes: readonly YardstickChange[]): readonly YardstickChange[] {
  return changes.toSorted((a, b) => directions.indexOf(a.direction) - directions.indexOf(b.direction));
}
