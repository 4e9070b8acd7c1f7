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
  let characters: Characters | null = null;
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
    if (offset - start <= blockLength) return { line: low + 1, column: countBetween(source, start, offset) + 1 };
    characters ??= countCharacters(source);
    return { line: low + 1, column: characters(offset) - characters(start) + 1 };
  };
}

/** How many characters (code points) begin before an offset. */
type Characters = (offset: number) => number;

const blockLength = 4096;

/**
 * A file on one line, as programs write JSON, may have many findings: the characters before each block are counted
 * once, so that none of them counts the line from its beginning.
 */
function countCharacters(source: string): Characters {
  const before = [0];
  return (offset) => {
    const block = Math.floor(offset / blockLength);
    for (let next = before.length; next <= block; next++) {
      before.push((before[next - 1] ?? 0) + countBetween(source, (next - 1) * blockLength, next * blockLength));
    }
    return (before[block] ?? 0) + countBetween(source, block * blockLength, offset);
  };
}

function countBetween(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const isSecondHalf = (source.charCodeAt(at) & 0xfc00) === 0xdc00 && (source.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (!isSecondHalf) count++;
  }
  return count;
}
