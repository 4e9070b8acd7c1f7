import { type UnzipFileInfo, unzipSync } from "fflate";
import { limits } from "./limits.ts";
import type { Refuse } from "./refuse.ts";

/** The parts of a workbook, which is a zip. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The text of a part; null if there is none of that name. */
  readonly text: (name: string) => string | null;
}

/**
 * Opens a zip without unpacking it. A part is unpacked when its text is asked for, into no more room than it declares,
 * and what all parts declare is bounded.
 */
export function openArchive(bytes: Uint8Array, refuse: Refuse): Archive {
  const sizes = new Map<string, number>();
  let unpacked = 0;
  list((part) => {
    if (sizes.size >= limits.parts) refuse("unpacks-too-large");
    // Which of two parts of one name counts would be for each program to say.
    if (sizes.has(part.name) || (part.compression !== 0 && part.compression !== 8)) refuse("damaged");
    sizes.set(part.name, part.originalSize);
    return false;
  });
  return {
    names: new Set(sizes.keys()),
    text(name) {
      const size = sizes.get(name);
      if (size === undefined) return null;
      unpacked += size;
      if (size > limits.part || unpacked > limits.unpacked) refuse("unpacks-too-large");
      return decode(list((part) => part.name === name)[name] ?? new Uint8Array());
    },
  };

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
