import { byteKinds, carriageReturn, greaterThan, hyphen, newline, plus, space, stopsLine, tab } from "./bytes.ts";
import { depth, moveTo, position, refuse, scanned, source, sourceLength, units } from "./cursor.ts";
import { endLine } from "./lines.ts";
import { textOfUnits, widen } from "./texts.ts";

/** A `|` or `>` scalar whose text is indented by at least `leastIndent`; the indentation is never written in digits. */
export function readBlockScalar(leastIndent: number): string {
  if (depth === 0) refuse();
  const bytes = source;
  const isFolded = bytes[position] === greaterThan;
  moveTo(position + 1);
  const chomping = bytes[position];
  if (chomping === plus || chomping === hyphen) moveTo(position + 1);
  endLine();
  let textIndent = -1;
  let deepestBlank = 0;
  let blankLines = 0;
  let hasText = false;
  let isMoreIndented = false;
  let count = 0;
  while (position < sourceLength) {
    const lineStart = position;
    let at = lineStart;
    while (bytes[at] === space && (textIndent < 0 || at - lineStart < textIndent)) at++;
    const first = bytes[at] ?? 0;
    const column = at - lineStart;
    if (first === newline || (first === carriageReturn && bytes[at + 1] === newline)) {
      if (at >= sourceLength && column > 0) refuse(); // spaces at the very end, without a line break
      if (textIndent < 0 && column > deepestBlank) deepestBlank = column;
      blankLines++;
      moveTo(first === newline ? at + 1 : at + 2);
      continue;
    }
    if (textIndent < 0 && column >= leastIndent) {
      if (first === tab || column < deepestBlank) refuse();
      textIndent = column;
    }
    if (textIndent < 0 || column < textIndent) {
      if (first === tab) refuse();
      break;
    }
    if (!isFolded) {
      count = addNewlines(hasText ? blankLines + 1 : blankLines, count);
    } else if (first === space || first === tab) {
      isMoreIndented = true;
      count = addNewlines(hasText ? blankLines + 1 : blankLines, count);
    } else if (isMoreIndented) {
      isMoreIndented = false;
      count = addNewlines(blankLines + 1, count);
    } else if (blankLines === 0) {
      if (hasText) units[count++] = space;
    } else {
      count = addNewlines(blankLines, count);
    }
    const textStart = at;
    let bits = 0;
    for (let byte = first; ((byteKinds[byte] ?? 0) & stopsLine) === 0; byte = bytes[++at] ?? 0) bits |= byte;
    scanned(bits);
    count = widen(textStart, at, count);
    if (bytes[at] === newline) moveTo(at + 1);
    else if (bytes[at] === carriageReturn && bytes[at + 1] === newline) moveTo(at + 2);
    else refuse();
    hasText = true;
    blankLines = 0;
  }
  if (chomping === plus) count = addNewlines(hasText ? blankLines + 1 : blankLines, count);
  else if (chomping !== hyphen && hasText) units[count++] = newline;
  return textOfUnits(count);
}

function addNewlines(newlines: number, count: number): number {
  units.fill(newline, count, count + newlines);
  return count + newlines;
}
