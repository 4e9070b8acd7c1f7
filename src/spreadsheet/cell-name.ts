/** 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ""}${String.fromCharCode(65 + (column % 26))}`;
}

/** The name of a cell in a spreadsheet, such as `C7`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The position that letters name, from 0; -1 where they are none. */
export function columnPosition(letters: string): number {
  let position = 0;
  for (let at = 0; at < letters.length; at++) {
    const digit = (letters.charCodeAt(at) & ~0x20) - 64;
    if (digit < 1 || digit > 26) return -1;
    position = position * 26 + digit;
  }
  return position - 1;
}
