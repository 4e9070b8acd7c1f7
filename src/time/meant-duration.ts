const units: readonly (readonly [RegExp, (count: string) => string])[] = [
  [/^(?:年|y|years?)$/i, (count) => `P${count}Y`],
  [/^(?:個?月|months?)$/i, (count) => `P${count}M`],
  [/^(?:週|周|星期|w|weeks?)$/i, (count) => `P${count}W`],
  [/^(?:天|日|d|days?)$/i, (count) => `P${count}D`],
  [/^(?:個?小時|時|h|hours?)$/i, (count) => `PT${count}H`],
  [/^(?:分鐘?|min|minutes?)$/i, (count) => `PT${count}M`],
];

/** The ISO 8601 duration that was meant by `6 個月` or `24 hours`; null when there is none or when it is in doubt (`1m`). */
export function meantDuration(written: string): string | null {
  const match = /^(\d{1,5}) ?(\D{1,8})$/.exec(written.normalize("NFKC").trim());
  const [, count = "", unit = ""] = match ?? [];
  return units.find(([pattern]) => pattern.test(unit))?.[1](String(Number(count))) ?? null;
}
