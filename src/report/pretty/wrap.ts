import { characterWidth, displayWidth } from "./display-width.ts";

const closing = /^[，。、；：？！」』）】》…,.;:?!)\]}]/u;
const opening = /[「『（【《([{]$/u;

/**
 * The text in lines of at most that many columns, where its words allow it: broken at spaces, and between wide
 * characters, but not before closing or after opening punctuation.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    const fits = displayWidth(line) + displayWidth(piece.trimEnd()) <= width;
    if (!fits && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** What may begin a line, with the spaces that follow it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let before = "";
  for (const character of text) {
    const last = found.at(-1);
    const isWide = characterWidth(character) === 2 || characterWidth(before) === 2;
    const breaks = before === " " ? character !== " " : isWide && !closing.test(character) && !opening.test(before);
    if (last === undefined || (breaks && character !== " ")) found.push(character);
    else found[found.length - 1] = last + character;
    before = character;
  }
  return found;
}
