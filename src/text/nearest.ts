import { closest, distance } from "fastest-levenshtein";

/** The closest candidate, or null if none is close enough. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || written === "") return null;
  const folded = candidates.map(fold);
  const nearestFolded = closest(fold(written), folded);
  const candidate = candidates[folded.indexOf(nearestFolded)] ?? "";
  const tolerated = Math.max(1, Math.floor(Math.max(written.length, candidate.length) / 3));
  return distance(fold(written), nearestFolded) <= tolerated ? candidate : null;
}

/** Differences in case, and between hyphen and underscore, do not count. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll("-", "_");
}
