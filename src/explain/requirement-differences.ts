import type { RequirementDifference } from "../model/explanation.ts";

/** What a policy requires of an output that another does not require in this form. */
export function requirementDifferences<Kind extends RequirementDifference["requirement"]>(
  own: readonly Kind[],
  base: readonly Kind[],
): readonly { readonly requirement: Kind; readonly base: Kind | null }[] {
  const known = new Map(base.map((requirement) => [requirement.id, requirement]));
  return own.flatMap((requirement) => {
    const before = known.get(requirement.id) ?? null;
    return before && wordingOf(before) === wordingOf(requirement) ? [] : [{ requirement, base: before }];
  });
}

/** The same for requirements that ask the same with the same figures, whatever the sources of these. */
function wordingOf({ parameters, ...requirement }: RequirementDifference["requirement"]): string {
  return JSON.stringify([requirement, parameters.map(({ name, value, statutory }) => [name, value, statutory])]);
}
