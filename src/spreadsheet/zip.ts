import { Zip, ZipDeflate } from "fflate";

export interface ZipWriter {
  readonly add: (path: string, content: Uint8Array) => void;
  /** An entry that is compressed piece by piece, so that it is never in memory as a whole. */
  readonly addPieces: (path: string, pieces: Iterable<Uint8Array>) => void;
  readonly end: () => void;
}

/** The years that a zip can represent. */
const years = { first: 1980, last: 2099 } as const;

/**
 * Writes a zip incrementally; the same entries with the same date give the same bytes on every machine.
 *
 * @param day the date of every entry (`YYYY-MM-DD`)
 */
export function createZip(day: string, write: (piece: Uint8Array) => void): ZipWriter {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    write(piece);
  });
  const mtime = timeOf(day);
  return {
    add: (path, content) => startEntry(path).push(content, true),
    addPieces(path, pieces) {
      const entry = startEntry(path);
      for (const piece of pieces) entry.push(piece);
      entry.push(new Uint8Array(), true);
    },
    end: () => zip.end(),
  };

  function startEntry(path: string): ZipDeflate {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = mtime;
    zip.add(entry);
    return entry;
  }
}

/** Noon in local time, because a zip stores local time; noon exists in every time zone. */
function timeOf(day: string): Date {
  const year = Math.min(Math.max(Number(day.slice(0, 4)), years.first), years.last);
  return new Date(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
}
