import type { Column } from "../../author/table/columns.ts";

/** What a number of a field counts, and how many of it one of the column counts: 1/60 for minutes in a field of hours. */
export interface Measure {
  readonly of: "hours" | "gigabytes";
  readonly factor: number;
}

const units: Readonly<Record<Measure["of"], readonly (readonly [RegExp, number])[]>> = {
  hours: [
    [/^(?:個?小時|時|h|hrs?|hours?)\.?$/i, 1],
    [/^(?:分鐘?|mins?|minutes?)\.?$/i, 1 / 60],
    [/^(?:天|日|d|days?)$/i, 24],
  ],
  gigabytes: [
    [/^(?:GB|GiB|G)$/i, 1],
    [/^(?:TB|TiB|T)$/i, 1024],
    [/^(?:MB|MiB|M)$/i, 1 / 1024],
    [/^(?:KB|KiB|K)$/i, 1 / 1024 ** 2],
    [/^(?:B|bytes?)$/i, 1 / 1024 ** 3],
  ],
};

/** How many of the measure the unit is; null for a unit of something else. */
export function unitFactor(of: Measure["of"], unit: string): number | null {
  return units[of].find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}

/**
 * What a column counts, by the field and by the unit in its head or in one above it: `RTO（分鐘）`.
 *
 * @param parts - of the head, from the top
 */
export function measureOf({ type, path }: Pick<Column, "type" | "path">, parts: readonly string[]): Measure | null {
  const of = type === "hours" || /(?:_h|[._]hours)$/.test(path) ? "hours" : path.endsWith("_gb") ? "gigabytes" : null;
  if (of === null) return null;
  const written = [...parts].reverse().flatMap((part) => {
    const [, unit] = /[([【]\s*(?:單位[:：]?)?([^()[\]【】]{1,8})[)\]】]\s*$/.exec(part.normalize("NFKC")) ?? [];
    const factor = unit === undefined ? null : unitFactor(of, unit.trim());
    return factor === null ? [] : [factor];
  });
  return { of, factor: written[0] ?? 1 };
}
