import { nearest } from "./nearest.ts";

/** Each look at a long list takes milliseconds: after so many, nobody reads the suggestions any more. */
const mostLooks = 50;

/** {@link nearest} for many words and one list, which may be long: each word is looked up once, and only so many are. */
export function suggestFrom(candidates: readonly string[]): (written: string) => string | null {
  const known = new Map<string, string | null>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined || known.size >= mostLooks) return found ?? null;
    const suggestion = nearest(written, candidates);
    known.set(written, suggestion);
    return suggestion;
  };
}
