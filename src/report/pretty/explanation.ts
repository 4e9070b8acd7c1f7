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
  const parts = explanationBlocks(explanation, locale, verbose).map((block) => linesOf(block, paint, width).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function linesOf(block: Block, paint: Paint, width: number): readonly string[] {
  const plain = (text: string) => plainText(text, longestText);
  switch (block.kind) {
    case "title":
      return hang("", paint("bold", plain(block.text)), width);
    case "facts":
      return block.rows.flatMap(([label, text]) => hang(`${paint("dim", `${plain(label)}:`)} `, plain(text), width));
    case "paragraph":
      return hang("", plain(block.text), width);
    case "list":
      return [
        `${plain(block.title)}:`,
        ...block.items.flatMap(({ text, details }) => [
          ...hang("  - ", plain(text), width),
          ...details.flatMap((detail) => hang("    ", plain(detail), width)),
        ]),
      ];
    case "code":
      return [`${plain(block.title)}:`, ...block.lines.map((line) => `  ${plain(line)}`)];
  }
}
