import { limits } from "./limits.ts";

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
/** In bytes, without what has a length of its own. */
const sizes = { end: 22, longestComment: 65_535, locator64: 20, entry: 46 } as const;

/**
 * The CRC-32 that a zip states for each of its parts, in the order of its directory: fflate neither compares nor gives
 * them.
 *
 * @throws RangeError for a directory that leads out of the file
 */
export function statedChecksums(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryOf(view);
  const checksums: number[] = [];
  let at = start;
  while (checksums.length < Math.min(count, limits.parts)) {
    checksums.push(view.getUint32(at + 16, true));
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += sizes.entry + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return checksums;
}

/** Where the directory is: the record at the end says so, or for a large archive the record that its locator names. */
function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - sizes.end;
  const least = Math.max(end - sizes.longestComment, 0);
  while (view.getUint32(end, true) !== signatures.end) {
    if (end <= least) throw new RangeError("no directory");
    end--;
  }
  const locator = end - sizes.locator64;
  if (locator >= 0 && view.getUint32(locator, true) === signatures.locator64) {
    const large = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(large, true) === signatures.end64) {
      const [count, start] = [32, 48].map((offset) => Number(view.getBigUint64(large + offset, true)));
      return { count: count ?? 0, start: start ?? 0 };
    }
  }
  return { count: view.getUint16(end + 8, true), start: view.getUint32(end + 16, true) };
}
