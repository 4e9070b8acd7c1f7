import { historyMessagesFor } from "../../messages/history.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Gap, History, OutputHistory } from "../../model/history.ts";
import { createPaint } from "../pretty/paint.ts";
import { labelledRows } from "../pretty/pretty-context.ts";
import { hang } from "../pretty/wrap.ts";
import type { ReportOptions } from "../reporter.ts";
import { historyTexts } from "./history-texts.ts";

/** For the terminal: the outputs with gaps, and how many had none. */
export function formatHistoryPretty(history: History, options: ReportOptions): string {
  const { locale, width = 80 } = options;
  const words = historyMessagesFor(locale);
  const { phrases } = messagesFor(locale).terms;
  const paint = createPaint(options.color);
  const texts = historyTexts(history, locale);
  const gapLines = (gap: Gap) => hang(`    ${paint("red", "✗")} `, texts.gap(gap), width);
  const outputLines = (output: OutputHistory) => {
    const head = paint("bold", phrases.labelled(output.output.id, output.output.name[locale]));
    const facts = [texts.share(output), texts.onTime(output)].join(phrases.comma);
    return ["", ...hang("  ", head, width), ...hang("    ", facts, width), ...output.gaps.flatMap(gapLines)];
  };
  const asked = history.outputs.filter((one) => one.days.asked > 0);
  const withGaps = asked.filter(({ gaps }) => gaps.length > 0);
  const rest = [
    ...(asked.length > withGaps.length ? [words.noGaps(asked.length - withGaps.length)] : []),
    ...(texts.outside === null ? [] : [texts.outside]),
    words.caveat,
  ];
  const lines = [
    paint("bold", words.title),
    ...labelledRows(texts.facts, { paint, width }),
    ...withGaps.flatMap(outputLines),
    "",
    ...rest.flatMap((text) => hang("", text, width)),
  ];
  return `${lines.join("\n")}\n`;
}
