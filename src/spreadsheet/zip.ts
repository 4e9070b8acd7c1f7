import { unzipSync, Zip, ZipDeflate } from "fflate";
import { compareText } from "../text/compare-text.ts";

export interface ZipWriter {
  readonly add: (path: string, content: Uint8Array) => void;
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
    add(path, content) {
      const entry = new ZipDeflate(path, { level: 6 });
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(content, true);
    },
    end: () => zip.end(),
  };
}

/** The same entries by name, recompressed and with a fixed time. */
export function repackZip(content: Uint8Array, day: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = createZip(day, (piece) => pieces.push(piece));
  const entries = Object.entries(unzipSync(content));
  for (const [path, bytes] of entries.sort(([a], [b]) => compareText(a, b))) zip.add(path, bytes);
  zip.end();
  return Buffer.concat(pieces);
}

/** Noon in local time, because a zip stores local time; noon exists in every time zone. */
function timeOf(day: string): Date {
  const year = Math.min(Math.max(Number(day.slice(0, 4)), years.first), years.last);
  return new Date(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
}
