import type { Table } from "../../author/table/columns.ts";
import { groupBy } from "../../text/group-by.ts";
import { nearest } from "../../text/nearest.ts";
import { type Head, targetsOf } from "./find-heads.ts";
import { foldHead } from "./fold-head.ts";
import type { HeadIndex, HeadTarget } from "./head-index.ts";

/** A head and what it means. */
export interface AssignedHead {
  readonly head: Head;
  /** Null for a column that is not imported. */
  readonly target: HeadTarget | null;
  /** Several fields that fit as well, or one that another head fits as well: a person decides. */
  readonly doubt: readonly string[];
  /** Fields with a name near to that of a head that is none. */
  readonly near: readonly string[];
  /** Whether a mapping says so. */
  readonly isDecided: boolean;
}

/**
 * Gives each head its field. The surest go first, and no field is given twice: of two heads that fit one field as well
 * as each other, a person decides, and neither is taken.
 *
 * @param ignored - folded heads that number the rows
 * @param decided - what a mapping says, by the position of the head; null for a column that is not imported
 */
export function assignHeads(
  heads: readonly Head[],
  { index, table }: { readonly index: HeadIndex; readonly table: Pick<Table, "path"> },
  ignored: ReadonlySet<string>,
  decided: ReadonlyMap<number, HeadTarget | null> = new Map(),
): readonly AssignedHead[] {
  const open = heads.filter(({ column }) => !decided.has(column));
  const targets = new Map(open.map((head) => [head, targetsOf(head, index)]));
  const taken = new Set([...decided.values()].flatMap((target) => (target ? [target.field] : [])));
  const given = new Map<Head, AssignedHead>();
  const none = { target: null, doubt: [], near: [], isDecided: false } as const;
  for (const strength of ["title", "part", "synonym", "reference"] as const) {
    const candidates = open.flatMap((head) => {
      const [best] = targets.get(head) ?? [];
      return best?.by === strength
        ? [
            {
              head,
              fitting: ownFirst(
                (targets.get(head) ?? []).filter(({ field }) => !taken.has(field)),
                table,
              ),
            },
          ]
        : [];
    });
    const byField = groupBy(
      candidates.filter(({ fitting }) => fitting.length === 1),
      ({ fitting }) => fitting[0]?.field ?? "",
    );
    for (const { head, fitting } of candidates) {
      const [target] = fitting;
      const isAlone = fitting.length === 1 && byField.get(target?.field ?? "")?.length === 1;
      // Beside an id, the name of what it refers to says nothing more.
      const others = fitting.length > 0 || strength === "reference" ? fitting : (targets.get(head) ?? []);
      const doubt = isAlone ? [] : others.map(({ field }) => field);
      given.set(head, { ...none, head, target: isAlone && target ? target : null, doubt });
    }
    for (const { target } of given.values()) if (target) taken.add(target.field);
  }
  // Host and object are in too many words.
  const words = [...index].flatMap(([word, [best]]) =>
    word.length > 1 && (best?.by !== "reference" || /\p{Script=Han}/u.test(word)) ? [word] : [],
  );
  for (const [head, target] of containing(
    open.filter((head) => !given.has(head)),
    index,
    words,
    taken,
    ignored,
  )) {
    given.set(head, { ...none, head, target: { ...target, by: "contained" } });
  }
  return heads.map((head): AssignedHead => {
    const known = given.get(head);
    if (known) return known;
    const said = decided.get(head.column);
    if (said !== undefined) return { ...none, head, target: said, isDecided: true };
    const folded = foldHead(head.parts.at(-1) ?? "");
    const near = ignored.has(folded) || folded.length < 3 ? null : nearest(folded, words);
    const meant = near === null ? [] : (index.get(near) ?? []).filter(({ field }) => !taken.has(field));
    return { ...none, head, near: meant.map(({ field }) => field) };
  });
}

/** What each row says is of the row, where it could be of the record that rows belong to as well. */
function ownFirst(targets: readonly HeadTarget[], { path }: Pick<Table, "path">): readonly HeadTarget[] {
  const own = targets.filter(({ columns }) => columns.every((column) => column.path.startsWith(`${path}.`)));
  return own.length > 0 ? own : targets;
}

/** Shorter words are in too many heads. */
const shortestContained = { han: 3, latin: 5 } as const;

/** The heads that have the whole name of one free field in them, which no other head has: 資通系統防護需求等級. */
function containing(
  heads: readonly Head[],
  index: HeadIndex,
  words: readonly string[],
  taken: ReadonlySet<string>,
  ignored: ReadonlySet<string>,
): ReadonlyMap<Head, HeadTarget> {
  const long = words.filter(
    (word) => word.length >= (/\p{Script=Han}/u.test(word) ? shortestContained.han : shortestContained.latin),
  );
  const found = heads.flatMap((head) => {
    const folded = foldHead(head.parts.at(-1) ?? "");
    if (ignored.has(folded)) return [];
    const inside = long.filter((word) => folded.includes(word)).sort((a, b) => b.length - a.length);
    const longest = inside.filter((word) => word.length === inside[0]?.length);
    const targets = longest.flatMap((word) => index.get(word) ?? []).filter(({ field }) => !taken.has(field));
    const fields = new Map(targets.map((target) => [target.field, target]));
    const [target] = fields.values();
    return target && fields.size === 1 ? [{ head, target }] : [];
  });
  const byField = groupBy(found, ({ target }) => target.field);
  return new Map(
    [...byField.values()].flatMap(([one, another]) => (one && !another ? [[one.head, one.target] as const] : [])),
  );
}
