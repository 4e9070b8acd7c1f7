import type { Finding } from "../../model/finding.ts";
import { characterWidth, displayWidth } from "../../text/display-width.ts";
import { plainLine } from "../../text/plain-text.ts";
import type { Paint } from "./paint.ts";

/**
 * The lines around a finding, numbered, with a caret under its column; no lines when the finding has no excerpt.
 * Long lines are cut to `width` columns around the caret.
 */
export function codeFrame(
  finding: Pick<Finding, "line" | "column" | "excerpt">,
  width: number,
  paint: Paint,
): string[] {
  const { line, column, excerpt } = finding;
  if (!excerpt || line === null) return [];
  const lastLine = excerpt.firstLine + excerpt.lines.length - 1;
  const digits = String(lastLine).length;
  const room = Math.max(20, width - digits - 6);
  const marked = [...(excerpt.lines[line - excerpt.firstLine] ?? "")];
  const caret = Math.min((column ?? 1) - 1, marked.length);
  // In a long line, the text before the caret gets two thirds of the space, so that some text after it is visible.
  const fits = displayWidth(plainLine(marked.join(""))) <= room;
  const skipped = fits ? 0 : firstVisible(marked.slice(0, caret), Math.floor((room * 2) / 3));
  const frame: string[] = [];
  for (const [index, text] of excerpt.lines.entries()) {
    const number = excerpt.firstLine + index;
    const shown = cut([...text], skipped, room);
    const gutter = String(number).padStart(digits);
    if (number !== line) {
      frame.push(paint("dim", `  ${gutter} | ${shown}`.trimEnd()));
      continue;
    }
    frame.push(`${paint("red", ">")} ${gutter} | ${shown}`.trimEnd());
    if (column === null) continue;
    const before = cut(marked.slice(0, caret), skipped, Number.POSITIVE_INFINITY);
    frame.push(`  ${" ".repeat(digits)} | ${" ".repeat(displayWidth(before))}${paint("red", "^")}`);
  }
  return frame;
}

/** The smallest number of characters to omit so that the rest takes at most `room` columns. */
function firstVisible(characters: readonly string[], room: number): number {
  let width = 0;
  for (let index = characters.length - 1; index >= 0; index--) {
    width += displayWidth(plainLine(characters[index] ?? ""));
    if (width > room) return index + 1;
  }
  return 0;
}

/** The characters from `skipped` on in plain text, with `…` for omitted text on either side. */
function cut(characters: readonly string[], skipped: number, room: number): string {
  const start = skipped > 0 ? "…" : "";
  let shown = start;
  let width = start.length;
  const rest = plainLine(characters.slice(skipped).join(""));
  for (const character of rest) {
    width += characterWidth(character);
    if (width > room) return `${shown}…`;
    shown += character;
  }
  return shown;
}
