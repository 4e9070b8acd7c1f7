/** Where a rule's records come from: `latest O4.2.3.items` is a list field of the newest records of O4.2.3. */
export interface RecordSource {
  readonly text: string;
  readonly latest: boolean;
  /** An output, `Person` or `Document`. */
  readonly type: string;
  /** List fields to enter, from the outside. */
  readonly path: readonly string[];
}

/** Reads `[latest ]O2.1.1[.field…]`, `people` or `documents`; null for anything else. */
export function parseSource(text: string): RecordSource | null {
  const match = /^(?<latest>latest )?(?<root>O\d+\.\d+\.\d+|people|documents)(?<path>(?:\.[a-z][a-z0-9_]*)*)$/.exec(
    text,
  );
  if (!match?.groups) return null;
  const { latest, root = "", path = "" } = match.groups;
  const type = root === "people" ? "Person" : root === "documents" ? "Document" : root;
  return { text, latest: latest !== undefined, type, path: path.split(".").slice(1) };
}

/** The name under which expressions know the type of a source's records: `O4.2.3.items`. */
export function typeName({ type, path }: Pick<RecordSource, "type" | "path">): string {
  return [type, ...path].join(".");
}
