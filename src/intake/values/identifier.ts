/** Whether a text is an id as evidence has them. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
}

/** The only id that is these digits behind zeros: 00012 for 12, which spreadsheets make of it. */
export function withItsZeros(digits: string, ids: Iterable<string>): string | null {
  if (!/^[1-9]\d{0,15}$/.test(digits)) return null;
  const whole = new RegExp(`^0+${digits}$`);
  const [only, another] = [...ids].filter((id) => id.length > digits.length && whole.test(id));
  return only !== undefined && another === undefined ? only : null;
}
