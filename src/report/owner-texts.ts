import { personNames } from "../derive/person-names.ts";
import type { NamedOwner } from "../model/named-owner.ts";

/** How owners are shown: the unit and the person, each empty where it is not stated. */
export type OwnerText = (owner: NamedOwner | null) => { readonly unit: string; readonly person: string };

/** @param owners - all of one document, so that two people of one name can be distinguished */
export function ownerTexts(owners: readonly (NamedOwner | null)[]): OwnerText {
  const people = owners.flatMap((owner) => owner?.person ?? []);
  const known = new Map(people.flatMap(({ id, name }) => (name === null ? [] : [[id, { id, name }] as const])));
  const names = personNames([...known.values()]);
  return (owner) => {
    const id = owner?.person?.id ?? "";
    return { unit: owner?.unit ?? "", person: names.get(id) ?? id };
  };
}
