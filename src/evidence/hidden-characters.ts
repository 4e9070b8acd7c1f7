import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { HiddenKind } from "../model/hidden-character.ts";
import { decode } from "../text/decode.ts";
import { groupBy } from "../text/group-by.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { createPositions } from "../yaml/positions.ts";
import { excerptAt, linesOf } from "./places.ts";

/**
 * Those of each kind, as in a regular expression. Joiners of emoji and the variants of Han characters are none: they are part
 * of what is seen.
 */
const characters = {
  invisible: "\\u00ad\\u115f\\u1160\\u180e\\u200b\\u2060-\\u2064\\u3164\\uffa0\\u{e0000}-\\u{e007f}",
  direction: "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069",
  "line-break": "\\u0085\\u2028\\u2029",
} as const satisfies Record<HiddenKind, string>;

/** At the beginning of a line, a byte order mark is no YAML, which is said already. */
const innerMark = "(?<!\\n)\\ufeff";
/** A carriage return alone ends a line of YAML, but not of what git and GitHub show. */
const loneReturn = "\\r(?!\\n)";
/** Between Han characters or those of ASCII, joiners join nothing. */
const loneJoiner = "(?<=[\\p{Script=Han}\\x21-\\x7e])[\\u200c\\u200d]";

/**
 * Characters in the bytes of a file by which it reads as something else than people see, be it in a value, a key or a
 * comment: one finding for each, at its first place.
 */
export function hiddenCharacters(bytes: Buffer): readonly Finding[] {
  if (!mayHide(bytes)) return [];
  const text = withoutByteOrderMark(decode(bytes));
  const pattern = new RegExp(`${loneReturn}|${innerMark}|${loneJoiner}|[${Object.values(characters).join("")}]`, "gu");
  const found = groupBy(text.matchAll(pattern), ([character]) => character);
  if (found.size === 0) return [];
  const positions = createPositions(text);
  const lines = linesOf(text);
  return [...found].map(([character, matches]) => {
    const place = positions(matches[0]?.index ?? 0);
    const params = { character: codePoint(character), kind: kindOf(character), places: matches.length };
    return createFinding("hidden-character", params, { ...place, excerpt: excerptAt(lines, place.line) });
  });
}

function kindOf(character: string): HiddenKind {
  if (character === "\r") return "line-break";
  const kinds = Object.entries(characters) as [HiddenKind, string][];
  return kinds.find(([, of]) => new RegExp(`[${of}]`, "u").test(character))?.[0] ?? "invisible";
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** How those begin that texts seldom have. */
const rare = ["\u0085", "\u00ad", "\u061c", "\u115f", "\u1160", "\u180e", "\u3164", "\ufeff", "\uffa0"].map(
  (character) => Buffer.from(character),
);
const tags = Buffer.from("\u{e0000}").subarray(0, 2);
/** Dashes and curly quotes begin like some of them. */
const punctuation = Buffer.from("\u2014").subarray(0, 2);
const joiners = Buffer.from("\u2060").subarray(0, 2);
const carriageReturn = Buffer.from("\r");

/** Whether the bytes may have such a character: almost no file has one, and this is all that is done with the others. */
function mayHide(bytes: Buffer): boolean {
  return (
    [...rare, tags].some((mark) => bytes.includes(mark)) ||
    hasAfter(bytes, punctuation, (next) => (next >= 0x8b && next <= 0x8f) || (next >= 0xa8 && next <= 0xae)) ||
    hasAfter(bytes, joiners, (next) => next >= 0xa0 && next <= 0xa9) ||
    hasAfter(bytes, carriageReturn, (next) => next !== 0x0a)
  );
}

function hasAfter(bytes: Buffer, mark: Buffer, isMeant: (next: number) => boolean): boolean {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (isMeant(bytes[at + mark.length] ?? 0)) return true;
  }
  return false;
}
