import { eastAsianWidth } from "get-east-asian-width";

const printableAscii = /^[\x20-\x7e]*$/;

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
  const code = character.codePointAt(0) ?? 0;
  return isMark(character, code) ? 0 : eastAsianWidth(code);
}

/** The text with spaces up to that many columns. */
export function padToWidth(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

const marks = String.raw`\p{M}`;
let mark: RegExp | undefined;

/** Blocks without marks are known: a class by Unicode property takes the engine longer than most texts. */
function isMark(character: string, code: number): boolean {
  const isBeforeMarks = code < 0x300 || (code >= 0x2000 && code < 0x20d0) || (code >= 0x2100 && code < 0x2c00);
  const isIdeographOrWide = (code >= 0x4e00 && code < 0xa000) || (code >= 0xff00 && code < 0xfff0);
  if (isBeforeMarks || isIdeographOrWide || (code >= 0x3000 && code < 0x302a)) return false;
  // Not as a literal, which the engine would read with the module.
  mark ??= new RegExp(`^${marks}$`, "u");
  return mark.test(character);
}
