/** What names of files, ids and numbers say about a time. */
const token =
  /(?<![0-9])(?:(?<date>(?:19|20)\d{2}-\d{2}-\d{2})|(?<compact>(?:19|20)\d{6})|(?<year>(?:19|20)\d{2}|1\d{2}(?=年|-?[qQ][1-4]))(?<part>-(?:0[1-9]|1[0-2])|[-_.]?[qQ][1-4]|[-_.]?[hH][12]|年第[1-4]季)?)(?![0-9])/g;

/** The first year of the Republic, by which Taiwan counts. */
const republicOffset = 1911;

export interface Moment {
  /** The day of the document. */
  readonly day: string;
  /** The last day of the time that it is about. */
  readonly until: string;
}

/** A name with the days, months, quarters, halves and years in it moved on: `restore-2026-q3` to `restore-2026-q4`. */
export function advanceName(name: string, { day, until }: Moment): string {
  return name.replace(token, (written, ...rest) => {
    const { date, compact, year, part } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (date !== undefined) return day;
    if (compact !== undefined) return day.replaceAll("-", "");
    if (year === undefined) return written;
    const full = Number(until.slice(0, 4));
    return `${year.length === 3 ? full - republicOffset : full}${part === undefined ? "" : partOf(part, until)}`;
  });
}

/** The month, quarter or half that a day is in, written as another is. */
function partOf(written: string, day: string): string {
  const month = Number(day.slice(5, 7));
  if (/^-\d/.test(written)) return day.slice(4, 7);
  const number = /h/i.test(written) ? Math.ceil(month / 6) : Math.ceil(month / 3);
  return written.replace(/\d/, String(number));
}
