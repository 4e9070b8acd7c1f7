export interface DurationParts {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const form = /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The parts of an ISO 8601 duration such as `P1M15D`; null for any other text. */
export function parseDuration(text: string): DurationParts | null {
  const match = form.exec(text);
  if (!match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { years, months, weeks, days, hours, minutes, seconds };
}

/** The parts of a count per calendar period such as `2/P1Y`; null for any other text. */
export function parseCount(text: string): { readonly count: number; readonly per: string } | null {
  const match = /^(\d+)\/(P.+)$/.exec(text);
  return match?.[1] && match[2] ? { count: Number(match[1]), per: match[2] } : null;
}
