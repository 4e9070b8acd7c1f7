import { crc32 } from "node:zlib";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { limits } from "./limits.ts";
import type { Refuse } from "./refuse.ts";
import { statedChecksums } from "./zip-checksums.ts";

/** The parts of a workbook, which is a zip. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The text of a part; null if there is none of that name. */
  readonly text: (name: string) => string | null;
}

/**
 * Opens a zip without unpacking it. A part is unpacked when its text is asked for, into no more room than it declares,
 * and what all parts declare is bounded. A part that is not what its checksum says is refused.
 */
export function openArchive(bytes: Uint8Array, refuse: Refuse): Archive {
  const parts = new Map<string, { readonly size: number; readonly checksum: number | undefined }>();
  const checksums = checksumsOf();
  let unpacked = 0;
  list((part) => {
    if (parts.size >= limits.parts) refuse("unpacks-too-large");
    // Which of two parts of one name counts would be for each program to say.
    if (parts.has(part.name) || (part.compression !== 0 && part.compression !== 8)) refuse("damaged");
    parts.set(part.name, { size: part.originalSize, checksum: checksums[parts.size] });
    return false;
  });
  return {
    names: new Set(parts.keys()),
    text(name) {
      const part = parts.get(name);
      if (part === undefined) return null;
      unpacked += part.size;
      if (part.size > limits.part || unpacked > limits.unpacked) refuse("unpacks-too-large");
      const content = list((one) => one.name === name)[name] ?? new Uint8Array();
      if (crc32(content) !== part.checksum) refuse("damaged");
      return decode(content);
    },
  };

  function checksumsOf(): readonly number[] {
    try {
      return statedChecksums(bytes);
    } catch {
      return refuse("damaged");
    }
  }

  function list(filter: (part: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    let refused: unknown = null;
    try {
      return unzipSync(bytes, {
        filter: (part) => {
          try {
            return filter(part);
          } catch (error) {
            refused = error;
            throw error;
          }
        },
      });
    } catch {
      if (refused !== null) throw refused;
      return refuse("damaged");
    }
  }

  function decode(content: Uint8Array): string {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(content);
    } catch {
      return refuse("damaged");
    }
  }
}
