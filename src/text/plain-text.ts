/**
 * Text from checked files, made safe to show: characters that control a terminal, are invisible or change the direction
 * become visible, such as `\u202e`. Every text that a reporter or message prints goes through one of these functions.
 */

/**
 * Controls (C0, DEL, C1), format characters (bidi, zero-width, tags), separators, lone surrogates, Hangul fillers. Not a
 * literal, which the engine would read with the module, although most texts need none of it: that takes as long as a
 * small module does.
 */
const unsafe = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\u115f\u1160\u3164\uffa0]";
const needsWork = /[^ -~\u2010-\u2027\u2190-\u2bff\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]/;

/** How much of one value a message shows, in characters. */
const longestValue = 160;

/**
 * One line: line breaks and tabs become single spaces, other unsafe characters become visible, long text is truncated.
 */
export function plainText(text: string, limit: number = longestValue): string {
  return cutText(plainLine(onOneLine(text)), limit);
}

/** Line breaks, with the blanks around them, as one space each. */
export function onOneLine(text: string): string {
  // Not by a pattern with blanks before the break: on blanks alone it would begin again at each of them.
  return text.replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? " " : blanks));
}

/** A line of source: tabs become one space each, so that columns do not change; nothing is truncated. */
export function plainLine(text: string): string {
  return needsWork.test(text) ? allVisible(text.replaceAll("\t", " ")) : text;
}

/** A path or other name in which every character counts: line breaks and tabs become visible too. */
export function plainName(text: string): string {
  return needsWork.test(text) ? allVisible(text) : text;
}

/** At most `limit` characters (code points); the last one is `…` if the text was truncated. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  let shorter = "";
  let count = 0;
  for (const character of text) {
    if (count === limit - 1) shorter = kept;
    if (count === limit) return `${shorter}…`;
    kept += character;
    count++;
  }
  return text;
}

/** The parameters of a finding or error with every string in them made safe, so that no message can forget it. */
export function plainParameters<T>(value: T): T {
  return plainValue(value) as T;
}

function plainValue(value: unknown): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
  }
  return value;
}

function allVisible(text: string): string {
  return text.replace(new RegExp(unsafe, "gu"), visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
