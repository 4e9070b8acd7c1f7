import { messagesFor } from "../../messages/messages.ts";
import type { Explanation } from "../../model/explanation.ts";
import { plainText } from "../../text/plain-text.ts";
import type { Block } from "../explanation/block.ts";
import { explanationBlocks } from "../explanation/explanation-blocks.ts";
import type { ReportOptions } from "../reporter.ts";
import { createPaint, type Paint } from "./paint.ts";
import { hang } from "./wrap.ts";

/** Long enough for any text of a policy, short enough for a terminal. */
const longestText = 4000;

/** An explanation for the terminal. */
export function formatExplanationPretty(
  explanation: Explanation,
  { locale, color, verbose, width = 80 }: ReportOptions,
): string {
  const paint = createPaint(color);
  const { labelled } = messagesFor(locale).terms.phrases;
  const head: Head = (label) => labelled(label, "");
  const parts = explanationBlocks(explanation, locale, verbose).map((block) =>
    linesOf(block, head, paint, width).join("\n"),
  );
  return `${parts.join("\n\n")}\n`;
}

/** A label with the colon of its language, and the space after it. */
type Head = (label: string) => string;

function linesOf(block: Block, head: Head, paint: Paint, width: number): readonly string[] {
  const plain = (text: string) => plainText(text, longestText);
  switch (block.kind) {
    case "title":
      return hang("", paint("bold", plain(block.text)), width);
    case "facts":
      return block.rows.flatMap(([label, text]) => hang(paint("dim", head(plain(label))), plain(text), width));
    case "paragraph":
      return hang("", plain(block.text), width);
    case "list":
      return [
        head(plain(block.title)).trimEnd(),
        ...block.items.flatMap(({ text, details }) => [
          ...hang("  - ", plain(text), width),
          ...details.flatMap((detail) => hang("    ", plain(detail), width)),
        ]),
      ];
    case "code":
      return [head(plain(block.title)).trimEnd(), ...block.lines.map((line) => `  ${plain(line)}`)];
  }
}
