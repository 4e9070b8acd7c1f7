import type { NamedCode } from "../model/explanation.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";
import type { Explained } from "./explained.ts";

/** A single letter is in nearly every name. */
const fewestCharacters = 2;

/**
 * The outputs, tasks and rules whose names contain a text, in either language: for whoever knows what it is called and
 * not its code. None for a single character.
 */
export function codesNamed(text: string, { standard, policy }: Explained): readonly NamedCode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < fewestCharacters) return [];
  const named = [
    ...outputsOf(standard),
    ...tasksOf(standard),
    ...policy.rules.map(({ id, title }) => ({ id, name: title })),
  ];
  return named
    .filter(({ name }) => Object.values(name).some((one) => one.toLowerCase().includes(wanted)))
    .map(({ id, name }) => ({ id, name }));
}
