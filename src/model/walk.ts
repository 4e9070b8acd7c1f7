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
