import { isDeepStrictEqual } from "node:util";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { readNodes, type YamlNode } from "./nodes.ts";
import { readYaml } from "./read-yaml.ts";

/**
 * A YAML text without blanks at the ends of lines, without a byte order mark, with one kind of line ends and with one at
 * its end. What is within texts of several lines stays, and so does the whole text if it would mean anything else.
 */
export function tidyWhitespace(text: string): string {
  const source = withoutByteOrderMark(text);
  if (!/[ \t]\r?$|\r$|[^\n]$(?![\r\n])/m.test(source)) return source;
  const inTexts = readNodes(source)
    .flatMap(linesOfTexts)
    .sort((a, b) => a.start - b.start);
  const lineBreak = commonLineBreak(source);
  const lines: string[] = [];
  let at = 0;
  for (let start = 0; start < source.length; ) {
    const newline = source.indexOf("\n", start);
    const end = newline < 0 ? source.length : newline;
    while ((inTexts[at]?.end ?? Number.POSITIVE_INFINITY) <= end) at++;
    const line = source.slice(start, source.charAt(end - 1) === "\r" && end > start ? end - 1 : end);
    lines.push((inTexts[at]?.start ?? Number.POSITIVE_INFINITY) < end ? line : withoutTrailingBlanks(line), lineBreak);
    start = end + 1;
  }
  const tidy = lines.join("");
  return isDeepStrictEqual(readYaml(tidy).documents, readYaml(source).documents) ? tidy : source;
}

/** A text of several lines, from its first character to behind its last. */
function linesOfTexts(node: YamlNode): { readonly start: number; readonly end: number }[] {
  const inside = [...(node.children?.values() ?? [])].flatMap(({ key, node: value }) => [
    ...(key ? linesOfTexts(key) : []),
    ...linesOfTexts(value),
  ]);
  return node.end > node.start ? [{ start: node.start, end: node.end }, ...inside] : inside;
}

function commonLineBreak(source: string): string {
  let carried = 0;
  let plain = 0;
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) {
    if (source.charAt(at - 1) === "\r") carried++;
    else plain++;
  }
  return carried > plain ? "\r\n" : "\n";
}

/** Not by a pattern: on a long line of blanks it would begin again at each of them. */
function withoutTrailingBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charAt(end - 1) === " " || line.charAt(end - 1) === "\t")) end--;
  return line.slice(0, end);
}
