import { personNames } from "../derive/person-names.ts";
import type { Messages } from "../messages/messages.ts";
import type { Comparison, YardstickChange } from "../model/comparison.ts";
import type { Report } from "../model/report.ts";
import { plainText } from "../text/plain-text.ts";
import { codeNames } from "./code-names.ts";
import { type ComparisonFact, changedOutputs } from "./comparison-text.ts";
import { outputTexts } from "./output-text.ts";

const mostEntries = 8;

export interface YardstickText {
  readonly title: string;
  /** Sentences: which yardstick decides, and what follows. */
  readonly lines: readonly string[];
  /** The outputs that are excused or asked for from now on. */
  readonly outputs: readonly ComparisonFact[];
  /** How many entries ask for less, for more, or for something else. */
  readonly counts: string;
  readonly entries: readonly string[];
}

type Yardsticks = Pick<Report, "comparison" | "duties" | "rules" | "policy" | "people">;

/**
 * What a change does to its own yardstick, for the head of a report; null when it does nothing.
 *
 * @param escaped - as the format escapes it, for what files say
 */
export function yardstickText(
  report: Yardsticks,
  messages: Messages,
  escaped: (text: string) => string,
): YardstickText | null {
  const { comparison } = report;
  if (comparison === null || !tellsYardstick(comparison)) return null;
  const { yardstick, problem, commit } = comparison;
  const { terms, locale } = messages;
  const { labels, phrases } = terms;
  const names = outputTexts(report, locale);
  const { excused, required } = yardstick.findings;
  const outputs = [
    [labels.excused, yardstick.excused],
    [labels.required, yardstick.required],
  ] as const;
  const entries = sorted(yardstick.changes);
  const more = entries.length - mostEntries;
  return {
    title: problem === null ? terms.yardstick.titles[yardstick.kind] : terms.yardstick.first,
    lines: [
      problem === null
        ? terms.yardstick.decides[yardstick.decides]
        : phrases.noYardstick(commit.slice(0, 12), escaped(problem)),
      ...(excused.length + required.length === 0 ? [] : [terms.yardstick.findings(excused.length, required.length)]),
      ...(excused.length === 0 || yardstick.decides === "head" ? [] : [terms.yardstick.advice]),
    ],
    outputs: outputs
      .filter(([, changes]) => changes.length > 0)
      .map(([label, changes]) => ({ label, texts: changedOutputs(changes, terms, (id) => escaped(names(id))) })),
    counts: directions
      .map((direction) => [direction, entries.filter((entry) => entry.direction === direction).length] as const)
      .flatMap(([direction, count]) =>
        count === 0 ? [] : [phrases.stateCount(count, terms.yardstick.directions[direction])],
      )
      .join(phrases.comma),
    entries: [
      ...entries.slice(0, mostEntries).map(changeTexts(report, messages, escaped)),
      ...(more > 0 ? [terms.yardstick.more(more)] : []),
    ],
  };
}

/** Whether there is anything to say of the yardstick. */
export function tellsYardstick({ yardstick, problem }: Comparison): boolean {
  return yardstick.kind !== "unchanged" || problem !== null;
}

/** What puts an entry into one line, with the names that people know and its place. */
export function changeTexts(
  report: Yardsticks,
  messages: Messages,
  escaped: (text: string) => string,
): (change: YardstickChange) => string {
  const { phrases, yardstick } = messages.terms;
  const outputOf = outputTexts(report, messages.locale);
  const nameOf = changeNames(report, messages);
  return (change) => {
    const { direction, part, output, path, line } = change;
    const place = path === null ? "" : phrases.inBrackets(escaped(line === null ? path : `${path}:${line}`));
    const names = [output && outputOf(output), nameOf(change)].filter((name) => name !== null).map(escaped);
    // A window says itself whether it is of warning or of grace.
    const what = `${part === "window" ? "" : `${yardstick.parts[part]} `}${names.join(phrases.comma)}`;
    return `${phrases.labelled(yardstick.directions[direction], what)}${place}`;
  };
}

/**
 * How an entry is called beside its part and its output, as plain text: its title with its code, if it has one; null
 * where the output is its name.
 */
function changeNames(report: Yardsticks, messages: Messages): (change: YardstickChange) => string | null {
  const { terms, locale, duration } = messages;
  const { changes, phrases } = terms;
  const people = personNames(report.people);
  const codeName = codeNames(report, messages);
  return ({ part, name, output, title }) => {
    if (name === output) return null;
    const code = output !== null && name.startsWith(`${output} `) ? name.slice(output.length + 1) : name;
    const person = part === "person" ? people.get(code) : undefined;
    const shown = title?.[locale] ?? person;
    if (shown !== undefined) return `${plainText(shown)}${phrases.inBrackets(plainText(code))}`;
    if (part !== "window") return codeName(code);
    const window = /^(due_soon|grace) (\S+)$/.exec(name);
    if (window === null) return name === "count_due_soon" ? changes.countWarning : plainText(name);
    return changes.window(window[1] as "due_soon" | "grace", duration(plainText(window[2] ?? "")));
  };
}

/** What asks for less comes first. */
const directions: readonly YardstickChange["direction"][] = ["loosened", "changed", "tightened"];

/** Entries that cause others, such as a level, are the first of their direction. */
function sorted(changes: readonly YardstickChange[]): readonly YardstickChange[] {
  return changes.toSorted((a, b) => directions.indexOf(a.direction) - directions.indexOf(b.direction));
}
