export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** Line and column of an offset into one text. */
export type Positions = (offset: number) => Position;

export function createPositions(source: string): Positions {
  let starts: number[] | null = null;
  // A file on one line, as programs write JSON, may have many findings: each counts on from the one before it.
  let last = { start: -1, offset: 0, column: 1 };
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let end = source.indexOf("\n"); end >= 0; end = source.indexOf("\n", end + 1)) starts.push(end + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const from = last.start === start && last.offset <= offset ? last : { start, offset: start, column: 1 };
    last = { start, offset, column: from.column + countCharacters(source, from.offset, offset) };
    return { line: low + 1, column: last.column };
  };
}

/** Characters (code points) between two offsets. */
function countCharacters(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 1 < to) at++;
    count++;
  }
  return count;
}
