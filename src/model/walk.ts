import type { LocalizedText } from "./locale.ts";
import type { Standard } from "./standard.ts";

/** Anything structured like the standard: the standard itself, or a report on it. */
interface Duties<T> {
  readonly duties: readonly { readonly tasks: readonly T[] }[];
}

/** All tasks, in the order of the standard. */
export function tasksOf<T>({ duties }: Duties<T>): T[] {
  return duties.flatMap(({ tasks }) => tasks);
}

/** All outputs, in the order of the standard. */
export function outputsOf<O>(value: Duties<{ readonly outputs: readonly O[] }>): O[] {
  return tasksOf(value).flatMap(({ outputs }) => outputs);
}

/** The name of each output of the standard, by its id. */
export function outputNames(standard: Standard): ReadonlyMap<string, LocalizedText> {
  return new Map(outputsOf(standard).map(({ id, name }) => [id, name]));
}
