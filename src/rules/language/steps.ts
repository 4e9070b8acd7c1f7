/** Reading a text is cheap beside a step of an expression, and not free; short ones go with the step. */
const stepsPerCharacter = 0.1;
export const shortText = 100;
/** Longest text that an expression may make, in characters. */
const longestText = 1_000_000;

/** The steps to read a text. */
export function stepsToRead({ length }: string): number {
  if (length > longestText) return Number.POSITIVE_INFINITY;
  return length <= shortText ? 0 : length * stepsPerCharacter;
}

/** What is known of a list without going through it; namesIn() counts for itself that it goes through a list once. */
export const withoutWalk: ReadonlySet<string> = new Set(["size", "first", "last", "namesIn"]);

/** The steps of a function or operator through one of its values. */
export function stepsToWalk(name: string, value: unknown): number {
  if (typeof value === "string") return name === "split" ? value.length : stepsToRead(value);
  if (!Array.isArray(value) || withoutWalk.has(name)) return 0;
  let steps = value.length;
  for (const item of value) if (typeof item === "string" && item.length > shortText) steps += stepsToRead(item);
  return steps;
}

/** Functions that look for one text in another: at worst, for all of it at each character. */
const searches = new Set(["contains", "indexOf", "lastIndexOf", "split"]);

/** The steps of a function through two values, before it is called: what it would make must not fill the memory. */
export function stepsToCombine(name: string, first: unknown, second: unknown): number {
  if (typeof second !== "string") return 0;
  if (name === "join" && Array.isArray(first)) return separators(first.length, second.length);
  if (typeof first !== "string" || !searches.has(name) || second.length <= shortText) return 0;
  return ((first.length * second.length) / shortText) * stepsPerCharacter;
}

/** The steps to see whether a part of a text, of so many characters, is one of those that are known. */
export function stepsToCompare(length: number): number {
  return (1 + length / shortText) * stepsPerCharacter;
}

function separators(count: number, length: number): number {
  return count * length > longestText ? Number.POSITIVE_INFINITY : count * length * stepsPerCharacter;
}
