import type { Explanation } from "../../model/explanation.ts";
import { plainText } from "../../text/plain-text.ts";
import type { Block } from "../explanation/block.ts";
import { explanationBlocks } from "../explanation/explanation-blocks.ts";
import type { ReportOptions } from "../reporter.ts";
import { createPaint, type Paint } from "./paint.ts";

/** Long enough for any text of a policy, short enough for a terminal. */
const longestText = 4000;

/** An explanation for the terminal. */
export function formatExplanationPretty(explanation: Explanation, { locale, color, verbose }: ReportOptions): string {
  const paint = createPaint(color);
  const parts = explanationBlocks(explanation, locale, verbose).map((block) => linesOf(block, paint).join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function linesOf(block: Block, paint: Paint): readonly string[] {
  const plain = (text: string) => plainText(text, longestText);
  switch (block.kind) {
    case "title":
      return [paint("bold", plain(block.text))];
    case "facts":
      return block.rows.map(([label, text]) => `${paint("dim", `${plain(label)}:`)} ${plain(text)}`);
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return [
        `${plain(block.title)}:`,
        ...block.items.flatMap(({ text, details }) => [
          `  - ${plain(text)}`,
          ...details.map((detail) => `    ${plain(detail)}`),
        ]),
      ];
    case "code":
      return [`${plain(block.title)}:`, ...block.lines.map((line) => `  ${plain(line)}`)];
  }
}
