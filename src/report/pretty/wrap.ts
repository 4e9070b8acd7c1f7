import { stripVTControlCharacters } from "node:util";
import { characterWidth, displayWidth } from "../../text/display-width.ts";

const closing = /^[，。、；：？！」』）】》…,.;:?!)\]}]/u;
const opening = /[「『（【《([{]$/u;
/** A character, or a sequence that colors what follows and takes no column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are the subject
const character = /\u001b\[[\d;]*m|./gsu;

/**
 * The text in lines of at most that many columns, where its words allow it: broken at spaces, and between wide
 * characters, but not before closing or after opening punctuation. Colors take no column.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (shownWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const piece of pieces(text)) {
    const fits = taken + shownWidth(piece.trimEnd()) <= width;
    if (!fits && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      taken = 0;
    }
    line += piece;
    taken += shownWidth(piece);
  }
  return [...lines, line.trimEnd()];
}

/** The text after a head, such as a mark or a label; further lines begin below the text. */
export function hang(head: string, text: string, width: number): readonly string[] {
  const indent = shownWidth(head);
  const lines = wrap(text, Math.max(narrowest, width - indent));
  return lines.map((line, index) => `${index === 0 ? head : " ".repeat(indent)}${line}`.trimEnd());
}

/** In a terminal that is narrower still, lines are longer than it rather than a character each. */
const narrowest = 20;

/** Columns that a text takes, colors left out. */
export function shownWidth(text: string): number {
  return displayWidth(text.includes("\u001b") ? stripVTControlCharacters(text) : text);
}

/** The text cut to that many columns, with `…` in place of what is left out. */
export function cutToWidth(text: string, width: number): string {
  if (shownWidth(text) <= width) return text;
  let shown = "";
  let taken = 0;
  for (const one of text) {
    taken += characterWidth(one);
    if (taken > width - 1) break;
    shown += one;
  }
  return `${shown.trimEnd()}…`;
}

/** What GitHub's runner takes for a command where a line begins with it. */
const command = /^(?:::|##\[)/;

/** What may begin of a line, with the spaces that follow it: never the text of a command. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let before = "";
  for (const { 0: one, index } of text.matchAll(character)) {
    const last = found.at(-1);
    const isColor = one.length > 1 && one.startsWith("\u001b");
    const isWide = !isColor && (characterWidth(one) === 2 || characterWidth(before) === 2);
    const breaks = !isColor && (before === " " ? one !== " " : isWide && !closing.test(one) && !opening.test(before));
    if (last === undefined || (breaks && one !== " " && !command.test(text.slice(index, index + 3)))) found.push(one);
    else found[found.length - 1] = last + one;
    if (!isColor) before = one;
  }
  return found;
}
