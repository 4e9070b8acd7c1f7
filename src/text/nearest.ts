import { closest, distance } from "fastest-levenshtein";

/** The candidate that was most likely meant, or null when none is near. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || written === "") return null;
  const folded = candidates.map(fold);
  const nearestFolded = closest(fold(written), folded);
  const candidate = candidates[folded.indexOf(nearestFolded)] ?? "";
  const tolerated = Math.max(1, Math.floor(Math.max(written.length, candidate.length) / 3));
  return distance(fold(written), nearestFolded) <= tolerated ? candidate : null;
}

/** Case and the choice of hyphen or underscore are no reason to call two names far apart. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll("-", "_");
}
