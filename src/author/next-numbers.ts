import { advanceName, type Moment } from "./advance-name.ts";
import { nextId } from "./next-id.ts";

/** Gives each number of a document the next one that nobody uses; equal ones get the same. */
export function nextNumbers(used: Iterable<string>): (old: string, moment: Moment) => string {
  const taken = new Set(used);
  const byPrefix = new Map<string, string>();
  const given = new Map<string, string>();
  for (const id of taken) note(id);
  return (old, moment) => {
    let next = given.get(old);
    if (next === undefined) {
      next = nextAfter(old, moment);
      given.set(old, next);
      taken.add(next);
      note(next);
    }
    return next;
  };

  function note(id: string): void {
    const { prefix } = parted(id);
    const highest = byPrefix.get(prefix);
    if (highest === undefined || Number(parted(id).digits) > Number(parted(highest).digits)) byPrefix.set(prefix, id);
  }

  function nextAfter(old: string, moment: Moment): string {
    const { prefix, digits } = parted(old);
    if (digits === "") return unused(advanceName(old, moment));
    const advanced = advanceName(prefix, moment);
    const highest = byPrefix.get(advanced);
    const next = highest === undefined ? null : nextId([highest]);
    return unused(next ?? `${advanced}${"1".padStart(digits.length, "0")}`);
  }

  function unused(wanted: string): string {
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    return id;
  }
}

/** The number at the end of an id; a date, a year, a quarter or a half is not one, what follows a year is. */
function parted(id: string): { readonly prefix: string; readonly digits: string } {
  const [, prefix = id, digits = ""] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
  const isTime = /(?:^|\D)(?:19|20)\d{2}(?:[-_.]?[qQhH]\d|-\d{2}-\d{2})?$/.test(id);
  return isTime ? { prefix: id, digits: "" } : { prefix, digits };
}
