import { structuredPatch } from "diff";

/** Lines around a change. */
const context = 3;
/** Beyond so many changed lines, the shortest difference would take too long to find. */
const mostChanges = 2000;

/**
 * The lines of a unified diff between two texts, without its names. Where nearly everything is different, line by line
 * or as a whole.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const patch = structuredPatch("", "", before, after, "", "", { context, maxEditLength: mostChanges });
  if (patch) return patch.hunks.flatMap((hunk) => [headOf(hunk), ...hunk.lines]);
  const [old, now] = [before.split("\n"), after.split("\n")];
  const head = headOf({ oldStart: 1, oldLines: old.length, newStart: 1, newLines: now.length });
  const changed =
    old.length === now.length
      ? old.flatMap((line, at) => (line === now[at] ? [` ${line}`] : [`-${line}`, `+${now[at]}`]))
      : [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)];
  return [head, ...changed];
}

function headOf(hunk: { oldStart: number; oldLines: number; newStart: number; newLines: number }): string {
  return `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`;
}
