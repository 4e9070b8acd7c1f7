/**
 * The id after the highest of those that are already used, in the same form: `RT-2026-004` gives `RT-2026-005`.
 * Null where none ends in a number.
 *
 * @param used - in any order
 */
export function nextId(used: Iterable<string>): string | null {
  let highest: { readonly prefix: string; readonly digits: string } | null = null;
  for (const id of used) {
    const [, prefix = "", digits] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
    if (digits === undefined) continue;
    const isHigher =
      highest === null || prefix > highest.prefix || (prefix === highest.prefix && +digits > +highest.digits);
    if (isHigher) highest = { prefix, digits };
  }
  if (highest === null) return null;
  return `${highest.prefix}${String(Number(highest.digits) + 1).padStart(highest.digits.length, "0")}`;
}
