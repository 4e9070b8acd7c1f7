import type { Rule } from "../model/rule.ts";

/** The rule of that id; where none has it, those that had it before they were renamed or split. */
export function rulesNamed(rules: readonly Rule[], id: string): readonly Rule[] {
  const named = rules.filter((rule) => rule.id === id);
  return named.length > 0 ? named : rules.filter(({ formerly }) => formerly?.includes(id));
}
