import fastGlob from "fast-glob";

/** Whether a text is a pattern, by the library whose patterns the globs are. */
export function isDynamicPattern(text: string): boolean {
  return fastGlob.isDynamicPattern(text);
}
