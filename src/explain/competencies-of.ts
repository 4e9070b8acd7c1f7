import type { LocalizedText } from "../model/locale.ts";
import type { Standard } from "../model/standard.ts";
import { tasksOf } from "../model/walk.ts";

/** The texts of all indicators, knowledge, skills and attitudes by their codes. */
export function competenciesOf(standard: Standard): ReadonlyMap<string, LocalizedText> {
  const indicators = tasksOf(standard).flatMap((task) => task.indicators);
  return new Map([
    ...indicators.map(({ id, text }) => [id, text] as const),
    ...Object.entries(standard.knowledge),
    ...Object.entries(standard.skills),
    ...Object.entries(standard.attitudes),
  ]);
}
