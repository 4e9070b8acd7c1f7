import type { DateChange, SealDifference, SealedDocument, Statement } from "../model/seal.ts";
import { compareText } from "../text/compare-text.ts";
import { groupBy } from "../text/group-by.ts";

export interface ComparedFiles {
  /** SHA-256 by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The documents of files of evidence, to name the dates that changed. */
  readonly documentsOf: (paths: readonly string[]) => Promise<readonly SealedDocument[]>;
}

/**
 * How files differ from the sealed ones, by path. A file that is gone and one that is new with the same content are one
 * that was renamed.
 *
 * @param isCompared - whether a sealed path is to be among the files; a pack has no configuration
 */
export async function compareSeal(
  { subject, predicate }: Statement,
  { files, documentsOf }: ComparedFiles,
  isCompared: (path: string) => boolean = () => true,
): Promise<readonly SealDifference[]> {
  const sealed = new Map(subject.flatMap(({ name, digest }) => (isCompared(name) ? [[name, digest.sha256]] : [])));
  const gone = [...sealed.keys()].filter((path) => !files.has(path));
  const added = [...files.keys()].filter((path) => !sealed.has(path));
  const addedByHash = groupBy(added, (path) => files.get(path));
  const renamed = gone.flatMap((from): SealDifference[] => {
    const to = addedByHash.get(sealed.get(from))?.shift();
    return to === undefined ? [] : [{ kind: "renamed", from, to }];
  });
  const moved = new Set(renamed.flatMap((one) => (one.kind === "renamed" ? [one.from, one.to] : [])));
  const changed = [...sealed].flatMap(([path, sha256]) => ((files.get(path) ?? sha256) === sha256 ? [] : [path]));
  const before = groupBy(predicate.documents, ({ path }) => path);
  const after = groupBy(await documentsOf(changed.filter((path) => before.has(path))), ({ path }) => path);
  const differences: SealDifference[] = [
    ...renamed,
    ...changed.map((path): SealDifference => {
      return { kind: "changed", path, dates: changedDates(before.get(path) ?? [], after.get(path) ?? []) };
    }),
    ...gone.filter((path) => !moved.has(path)).map((path): SealDifference => ({ kind: "missing", path })),
    ...added.filter((path) => !moved.has(path)).map((path): SealDifference => ({ kind: "added", path })),
  ];
  return differences.sort((a, b) => compareText(pathOf(a), pathOf(b)));
}

function pathOf(difference: SealDifference): string {
  return difference.kind === "renamed" ? difference.from : difference.path;
}

function changedDates(before: readonly SealedDocument[], after: readonly SealedDocument[]): readonly DateChange[] {
  const now = new Map(after.map((document) => [document.document, document]));
  return before.flatMap((was): DateChange[] => {
    const is = now.get(was.document);
    if (!is) return [];
    const own: DateChange[] =
      was.date === is.date ? [] : [{ of: "document", record: null, from: was.date, to: is.date }];
    return [...own, ...changedEvents(was, is)];
  });
}

/** The dates of each record before and after, in pairs as far as they go. */
function changedEvents(was: SealedDocument, is: SealedDocument): readonly DateChange[] {
  const [old, now] = [groupBy(was.events, ({ record }) => record), groupBy(is.events, ({ record }) => record)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((record) => {
    const [from, to] = [old.get(record) ?? [], now.get(record) ?? []].map((list) => list.map(({ date }) => date));
    const length = Math.max(from?.length ?? 0, to?.length ?? 0);
    const of = record === null ? ("nil" as const) : ("record" as const);
    return Array.from({ length }, (_, at) => ({ of, record, from: from?.[at] ?? null, to: to?.[at] ?? null })).filter(
      (change) => change.from !== change.to,
    );
  });
}
