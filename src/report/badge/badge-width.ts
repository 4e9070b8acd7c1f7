import { characterWidth } from "../../text/display-width.ts";

/**
 * Widths in pixels of the characters of ASCII at 11 pixels, rounded to halves: those of DejaVu Sans, with the
 * punctuation as wide as Verdana has it, which is the first choice of the badge.
 */
const widths: Readonly<Record<string, string>> = {
  "3": "'ijl",
  "4": " ,.·f",
  "4.5": "rt",
  "5": '"-/:;|\\()[]!IJ',
  "5.5": "s",
  "6": "?Lcz",
  "6.5": "FPTYakovxy",
  "7": "$*_`0123456789EKSbdeghnpqu{}",
  "7.5": "ABCRVXZ",
  "8": "&NU",
  "8.5": "DGHOQ",
  "9": "#+<=>^w~",
  "9.5": "M",
  "11": "@Wm",
  "12": "%",
};

const widthOf = new Map(
  Object.entries(widths).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width)] as const),
  ),
);

/** A full-width character is as wide as the font is high; what the table does not know is taken for a wide letter. */
const fullWidth = 11;
const unknownWidth = 7.5;

/** Width of a text in pixels, in the font of the badge at 11 pixels. */
export function badgeTextWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf.get(character) ?? otherWidth(character);
  return Math.ceil(width);
}

function otherWidth(character: string): number {
  const columns = characterWidth(character);
  if (columns === 0) return 0;
  return columns === 2 ? fullWidth : unknownWidth;
}
