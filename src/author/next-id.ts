/**
 * The id after the highest of those that are already used, in the same form: `RT-2026-004` gives `RT-2026-005`.
 * Null where none ends in a number.
 *
 * @param used - in any order
 */
export function nextId(used: Iterable<string>): string | null {
  const highest = highestOf(used);
  return highest && `${highest.prefix}${String(Number(highest.digits) + 1).padStart(highest.digits.length, "0")}`;
}

/** The highest of the ids that end in a number. */
export function highestId(used: Iterable<string>): string | null {
  const highest = highestOf(used);
  return highest && `${highest.prefix}${highest.digits}`;
}

/** The id, or with the first number behind it that makes it a new one: `O4.8.2-2026-10-01-2`. */
export function unusedId(wanted: string, ids: Iterable<string | null>): string {
  const used = new Set(ids);
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function highestOf(used: Iterable<string>): { readonly prefix: string; readonly digits: string } | null {
  let highest: { readonly prefix: string; readonly digits: string } | null = null;
  for (const id of used) {
    const [, prefix = "", digits] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
    if (digits === undefined) continue;
    const isHigher =
      highest === null || prefix > highest.prefix || (prefix === highest.prefix && +digits > +highest.digits);
    if (isHigher) highest = { prefix, digits };
  }
  return highest;
}
