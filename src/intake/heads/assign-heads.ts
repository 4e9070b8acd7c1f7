import { nearest } from "../../text/nearest.ts";
import { groupBy } from "../../text/group-by.ts";
import { foldHead } from "./fold-head.ts";
import { type Head, targetsOf } from "./find-heads.ts";
import type { HeadIndex, HeadTarget } from "./head-index.ts";

/** A head and what it means. */
export interface AssignedHead {
  readonly head: Head;
  /** Null for a column that is not imported. */
  readonly target: HeadTarget | null;
  /** The fields that it may mean: several that fit as well, or one whose name is near. A person decides. */
  readonly doubt: readonly string[];
}

/**
 * Gives each head its field. The surest go first, and no field is given twice: of two heads that fit one field as well
 * as each other, a person decides, and neither is taken.
 *
 * @param ignored - folded heads that number the rows
 */
export function assignHeads(
  heads: readonly Head[],
  { index }: { readonly index: HeadIndex },
  ignored: ReadonlySet<string>,
): readonly AssignedHead[] {
  const targets = new Map(heads.map((head) => [head, targetsOf(head, index)]));
  const taken = new Set<string>();
  const given = new Map<Head, AssignedHead>();
  for (const strength of ["title", "part", "synonym"] as const) {
    const open = heads.flatMap((head) => {
      const [best] = targets.get(head) ?? [];
      return best?.by === strength ? [{ head, fitting: (targets.get(head) ?? []).filter(({ field }) => !taken.has(field)) }] : [];
    });
    const byField = groupBy(
      open.filter(({ fitting }) => fitting.length === 1),
      ({ fitting }) => fitting[0]?.field ?? "",
    );
    for (const { head, fitting } of open) {
      const [target] = fitting;
      const isAlone = fitting.length === 1 && byField.get(target?.field ?? "")?.length === 1;
      const doubt = isAlone ? [] : (fitting.length > 0 ? fitting : (targets.get(head) ?? [])).map(({ field }) => field);
      given.set(head, { head, target: isAlone && target ? target : null, doubt });
    }
    for (const { target } of given.values()) if (target) taken.add(target.field);
  }
  const words = [...index.keys()].filter((word) => word.length > 1);
  return heads.map((head) => {
    const known = given.get(head);
    if (known) return known;
    const folded = foldHead(head.parts.at(-1) ?? "");
    if (ignored.has(folded)) return { head, target: null, doubt: [] };
    const near = folded.length > 2 ? nearest(folded, words) : null;
    const meant = near === null ? [] : (index.get(near) ?? []).filter(({ field }) => !taken.has(field));
    return { head, target: null, doubt: meant.map(({ field }) => field) };
  });
}
