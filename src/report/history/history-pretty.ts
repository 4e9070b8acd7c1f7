import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Gap, History, OutputHistory } from "../../model/history.ts";
import { plainText } from "../../text/plain-text.ts";
import { ownerTexts } from "../owner-texts.ts";
import { createPaint } from "../pretty/paint.ts";
import { labelledRows } from "../pretty/pretty-context.ts";
import { hang } from "../pretty/wrap.ts";
import type { ReportOptions } from "../reporter.ts";

/** For the terminal: the outputs with gaps, and how many had none. */
export function formatHistoryPretty(history: History, options: ReportOptions): string {
  const { locale, width = 80 } = options;
  const words = historyMessagesFor(locale);
  const { labels, phrases, states } = messagesFor(locale).terms;
  const paint = createPaint(options.color);
  const { organization, from, to, days, yardstick, notJudged, outputs } = history;
  const facts: (readonly [string, string])[] = [
    [labels.organization, plainText(organization.name ?? phrases.noOrganization)],
    [words.period, words.days(from, to, days.judged)],
    [words.yardstick, words.yardstickOf(yardstick)],
    ...notJudged.map((one) => [words.notJudged, words.problem(one.from, one.to, one.problem)] as const),
  ];
  const textOf = ownerTexts(outputs.flatMap(({ gaps }) => gaps.map(({ owner }) => owner)));
  const gapLines = ({ state, owner, ...gap }: Gap) => {
    const { unit, person } = textOf(owner);
    const who = plainText([unit, person].filter(Boolean).join(" ") || phrases.noOwner);
    const period = words.gap(gap.from, gap.to, gap.days, gap.isOpen);
    return hang(`    ${paint("red", "✗")} `, [period, states[state], who].join(phrases.comma), width);
  };
  const outputLines = ({ output, days: own, onTime, gaps }: OutputHistory) => {
    const head = paint("bold", phrases.labelled(output.id, output.name[locale]));
    const share = words.share(percent(own.current, own.asked), own.current, own.asked);
    const facts = [share, words.onTime(onTime, onTime + gaps.length)].join(phrases.comma);
    return ["", ...hang("  ", head, width), ...hang("    ", facts, width), ...gaps.flatMap(gapLines)];
  };
  const asked = outputs.filter((one) => one.days.asked > 0);
  const withGaps = asked.filter(({ gaps }) => gaps.length > 0);
  const rest = [
    ...(asked.length > withGaps.length ? [words.noGaps(asked.length - withGaps.length)] : []),
    ...(days.judged > 0 && outputs.length > asked.length ? [words.outside(outputs.length - asked.length)] : []),
    words.caveat,
  ];
  const lines = [
    paint("bold", words.title),
    ...labelledRows(facts, { paint, width }),
    ...withGaps.flatMap(outputLines),
    "",
    ...rest.flatMap((text) => hang("", text, width)),
  ];
  return `${lines.join("\n")}\n`;
}

/** Rounded down, so that only what is always current has 100%. */
function percent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole)}%`;
}
