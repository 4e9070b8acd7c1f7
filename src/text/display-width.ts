import { eastAsianWidth } from "get-east-asian-width";

const printableAscii = /^[\x20-\x7e]*$/;
const combining = /^\p{M}$/u;

/**
 * Columns that a plain text (without controls and escape sequences) takes on a terminal: 2 for a full-width
 * character, 0 for a combining mark. Enough for names and sentences; string-width, which also joins emoji families,
 * takes five times as long to load.
 */
export function displayWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function characterWidth(character: string): number {
  if (character <= "~") return 1;
  return combining.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}

/** The text with spaces up to that many columns. */
export function padToWidth(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
