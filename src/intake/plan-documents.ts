import { applyTables, type RecordChange } from "../author/table/apply-tables.ts";
import type { Table } from "../author/table/columns.ts";
import { itemsAt, reachOf, valueAt } from "../author/table/reach.ts";
import { keyOrder } from "../author/table/set-values.ts";
import type { TableData } from "../author/table/table-data.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { groupBy } from "../text/group-by.ts";
import type { SheetTable } from "./sheet-content.ts";

/** A document that is to be written, or that is already as the sheets say. */
export interface PlannedDocument {
  /** Null for a new one. */
  readonly existing: EvidenceDocument | null;
  readonly data: JsonObject;
  readonly changes: readonly RecordChange[];
  /** The rows that it is made of. */
  readonly tables: readonly SheetTable[];
  /** Rows of lists whose record is nowhere. */
  readonly orphans: readonly { readonly table: SheetTable; readonly row: number }[];
}

export interface DocumentContext {
  /** Of the envelope, then of the output; of the roster alone. */
  readonly tables: readonly Table[];
  /** Documents of the output that there are. */
  readonly documents: readonly EvidenceDocument[];
  /** Values of the document that the import gives, by path; those of sheets come first. */
  readonly facts: ReadonlyMap<string, JsonValue>;
  /** Values for new documents alone: id and date. */
  readonly fresh: (used: ReadonlySet<string>) => ReadonlyMap<string, JsonValue>;
  /** The document to write to, whatever the rows say; `new` for one that does not exist yet. */
  readonly target: EvidenceDocument | "new" | null;
}

/** Where the rows could belong to several documents. */
export interface UnclearTarget {
  readonly paths: readonly string[];
}

/** The documents that the tables of sheets make, by the document that their rows name, or all in one. */
export function planDocuments(
  tables: readonly SheetTable[],
  context: DocumentContext,
): readonly PlannedDocument[] | UnclearTarget {
  const ids = documentIds(tables);
  if (ids.length <= 1) {
    const target = context.target ?? targetOf(tables, ids[0] ?? null, context);
    if (target !== null && typeof target === "object" && "paths" in target) return target;
    return [planOne(tables, target === "new" ? null : target, context, valuesOfNew(context))];
  }
  const rowsOf = tables.map(rowsByDocument);
  const existing = groupBy(context.documents, ({ id }) => id);
  const ofNew = valuesOfNew(context);
  return ids.map((id) => {
    // A list without rows is empty; a document without its row says nothing of itself.
    const own = rowsOf
      .map((rowsOfTable) => rowsOfTable(id))
      .filter(({ table, rows }) => table.path !== "" || rows.length > 0);
    return planOne(own, existing.get(id)?.[0] ?? null, context, ofNew);
  });
}

/** Found out once, when the first new document needs them. */
function valuesOfNew({ fresh, documents }: DocumentContext): () => ReadonlyMap<string, JsonValue> {
  let made: ReadonlyMap<string, JsonValue> | null = null;
  return () => {
    made ??= fresh(new Set(documents.flatMap(({ id }) => (id === null ? [] : [id]))));
    return made;
  };
}

const idPath = "id";

/** The ids of documents that rows name, in their order. */
function documentIds(tables: readonly SheetTable[]): readonly string[] {
  const ids = tables.flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ subject, path }) => subject === "evidence" && path === idPath);
    return at < 0 ? [] : rows.flatMap((row) => (typeof row[at] === "string" ? [row[at]] : []));
  });
  return [...new Set(ids)];
}

/** The rows of a table that name a document; all of them in a table that names none. */
function rowsByDocument(table: SheetTable): (id: string) => SheetTable {
  const at = table.columns.findIndex(({ subject, path }) => subject === "evidence" && path === idPath);
  if (at < 0) return () => table;
  const places = groupBy(table.rows.keys(), (row) => table.rows[row]?.[at]);
  return (id) => {
    const kept = places.get(id) ?? [];
    return {
      ...table,
      rows: kept.map((row) => table.rows[row] ?? []),
      numbers: kept.map((row) => table.numbers[row] ?? 0),
    };
  };
}

/** The document with this id, or the one that has a record of the rows; null for a new one. */
function targetOf(
  tables: readonly SheetTable[],
  id: string | null,
  { documents }: DocumentContext,
): EvidenceDocument | UnclearTarget | null {
  if (id !== null) return documents.find((document) => document.id === id) ?? null;
  const main = tables.find(({ table }) => reachOf(table.path).lists.length === 1 && table.key.length > 0);
  if (!main) return null;
  const [list = ""] = reachOf(main.table.path).lists;
  const keys = main.table.key.map((path) => main.columns.findIndex((column) => column.path === path));
  const wanted = new Set(main.rows.map((row) => JSON.stringify(keys.map((at) => row[at] ?? null))));
  const reaches = main.table.key.map((path) => reachOf(path).keys);
  const having = documents.filter(({ data }) =>
    itemsAt(data, list).some((item) => wanted.has(JSON.stringify(reaches.map((keys) => valueAt(item, keys) ?? null)))),
  );
  if (having.length > 1) return { paths: having.map(({ path }) => path) };
  return having[0] ?? null;
}

function planOne(
  tables: readonly SheetTable[],
  existing: EvidenceDocument | null,
  { tables: known, facts }: DocumentContext,
  valuesOfNew: () => ReadonlyMap<string, JsonValue>,
): PlannedDocument {
  const envelope = known.find(({ path }) => path === "");
  const values = new Map([...(existing ? [] : valuesOfNew()), ...facts]);
  const stated = tables.find(({ table }) => table.path === "");
  const own = envelope ? envelopeRow(envelope, values, stated ?? null) : null;
  const given = [...(own ? [own] : []), ...tables.filter((table) => table !== stated)];
  const order = keyOrder(known);
  const data = existing?.data ?? {};
  const { data: result, changes, orphans } = applyTables(data, given, { order, removeMissing: false });
  return {
    existing,
    data: result,
    changes,
    tables,
    orphans: orphans.flatMap(({ table, row }) => {
      const from = tables.find((one) => one.table === table);
      return from ? [{ table: from, row }] : [];
    }),
  };
}

/** The row of the document: what its sheet says, and for what that does not have, what the import gives. */
function envelopeRow(table: Table, values: ReadonlyMap<string, JsonValue>, stated: TableData | null): TableData {
  const given = table.columns.flatMap((column) => {
    const at = stated?.columns.indexOf(column) ?? -1;
    const own = at < 0 ? undefined : stated?.rows[0]?.[at];
    const value = own ?? values.get(column.path);
    return at < 0 && value === undefined ? [] : [{ column, value }];
  });
  return { table, columns: given.map(({ column }) => column), rows: [given.map(({ value }) => value)] };
}
