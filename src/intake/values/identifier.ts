/** How many characters an id has at most. */
const longestId = 64;

/** Whether a text is an id as evidence has them. */
export function isIdentifier(text: string): boolean {
  return text.length <= longestId && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text);
}

/** The only id that is these digits behind zeros: 00012 for 12, which spreadsheets make of it. */
export function withItsZeros(digits: string, isKnown: (id: string) => boolean): string | null {
  if (!/^[1-9]\d{0,15}$/.test(digits)) return null;
  const zeros = Array.from({ length: longestId - digits.length }, (_, index) => "0".repeat(index + 1));
  const [only = null, another] = zeros.map((some) => some + digits).filter(isKnown);
  return another === undefined ? only : null;
}
