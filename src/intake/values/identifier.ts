import { groupBy } from "../../text/group-by.ts";

/** Whether a text is an id as evidence has them. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
}

/** Ids that are digits behind zeros, by these digits: 00012 for 12, which spreadsheets make of it. */
export function idsBehindZeros(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const behindZeros = [...ids].filter((id) => /^0+[1-9]\d{0,15}$/.test(id));
  return groupBy(behindZeros, (id) => id.replace(/^0+/, ""));
}
