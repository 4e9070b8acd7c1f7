import { closest, distance } from "fastest-levenshtein";

/** Nobody misspells a name of more characters than this. */
const longestName = 200;

/** Shorter names are near too many others; in long ones, two slips still leave no doubt. */
const shortestName = 4;
const longName = 8;
const mostCompared = 200;

/** The closest candidate, or null if none is close enough. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0 || written === "" || written.length > longestName) return null;
  const folded = candidates.map(fold);
  const swapped = folded.findIndex((name) => isSwapOf(fold(written), name));
  if (swapped >= 0) return candidates[swapped] ?? null;
  const nearestFolded = closest(fold(written), folded);
  const candidate = candidates[folded.indexOf(nearestFolded)] ?? "";
  const tolerated = Math.max(1, Math.floor(Math.max(written.length, candidate.length) / 3));
  return distance(fold(written), nearestFolded) <= tolerated ? candidate : null;
}

/**
 * Whether a name can only be meant to be one of them: a slip or two away from it, of a name long enough that this is not
 * chance, and further from every other.
 */
export function isOnlyNear(written: string, meant: string, candidates: readonly string[]): boolean {
  if (written.length > longestName || candidates.length > mostCompared) return false;
  const slips = (name: string) => (isSwapOf(fold(written), fold(name)) ? 1 : distance(fold(written), fold(name)));
  const own = slips(meant);
  if (own > (meant.length < longName ? 1 : 2) || meant.length < shortestName) return false;
  return candidates.every((other) => other === meant || slips(other) > own + 1);
}

/** Two neighboring letters in the wrong order are one slip, although they count as two changes. */
function isSwapOf(written: string, name: string): boolean {
  if (written.length !== name.length || written === name) return false;
  const at = [...written].findIndex((letter, index) => letter !== name[index]);
  const swapped = `${written.slice(0, at)}${written[at + 1] ?? ""}${written[at]}${written.slice(at + 2)}`;
  return swapped === name;
}

/** Case and the choice of hyphen or underscore are no reason to call two names far apart. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll("-", "_");
}
