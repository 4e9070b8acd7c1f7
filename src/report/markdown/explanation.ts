import { messagesFor } from "../../messages/messages.ts";
import type { Explanation } from "../../model/explanation.ts";
import { onOneLine, plainLine } from "../../text/plain-text.ts";
import type { Block } from "../explanation/block.ts";
import { explanationBlocks } from "../explanation/explanation-blocks.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** An explanation as a page of its own. */
export function formatExplanationMarkdown(explanation: Explanation, { locale }: ReportOptions): string {
  const { labelled } = messagesFor(locale).terms.phrases;
  return `${explanationBlocks(explanation, locale, true)
    .map((block) => markdownOf(block, labelled))
    .join("\n\n")}\n`;
}

function markdownOf(block: Block, labelled: (label: string, text: string) => string): string {
  switch (block.kind) {
    case "title":
      return `# ${escapeMarkdown(block.text)}`;
    case "facts":
      return block.rows
        .map(([label, text]) => `- ${labelled(`**${escapeMarkdown(label)}**`, escapeMarkdown(text))}`)
        .join("\n");
    case "paragraph":
      return escapeMarkdown(block.text);
    case "list": {
      const items = block.items.flatMap(({ text, details }) => [
        `- ${escapeMarkdown(text)}`,
        ...details.map((detail) => `  - ${escapeMarkdown(detail)}`),
      ]);
      return `## ${escapeMarkdown(block.title)}\n\n${items.join("\n")}`;
    }
    case "code": {
      const lines = block.lines.map((line) => `    ${plainLine(onOneLine(line))}`);
      return `## ${escapeMarkdown(block.title)}\n\n${lines.join("\n")}`;
    }
  }
}
