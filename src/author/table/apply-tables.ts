import type { JsonObject, JsonValue } from "../../model/json.ts";
import { groupBy } from "../../text/group-by.ts";
import type { Column, Table } from "./columns.ts";
import { itemsAt, reachOf, valueAt } from "./reach.ts";
import { type KeyOrder, withValues } from "./set-values.ts";
import type { TableData } from "./table-data.ts";

/** What became of a record of a document. */
export interface RecordChange {
  /** A record that is `gone` is not in its table; whether it stays in the document is the choice of the caller. */
  readonly kind: "added" | "changed" | "gone";
  /** The values that identify it. */
  readonly key: readonly JsonValue[];
}

/** A row that belongs to a record which is neither in a table nor in the document. */
export interface Orphan {
  readonly table: Table;
  /** Among the rows of the table, from 0. */
  readonly row: number;
}

export interface Applied {
  readonly data: JsonObject;
  /** In the order of the document, then those that are gone. */
  readonly changes: readonly RecordChange[];
  readonly orphans: readonly Orphan[];
}

interface Options {
  readonly order: KeyOrder;
  /** Whether records that are not in their table leave the document. */
  readonly removeMissing: boolean;
}

type Row = TableData["rows"][number];

/**
 * A document with the values of tables. Records are found by their key; a column or table that is missing leaves what
 * the document has, an empty cell removes it. Lists inside a record become what their table says.
 *
 * @param existing - the data of the document; an empty object for a new one
 * @param tables - of this document only
 */
export function applyTables(existing: JsonObject, tables: readonly TableData[], options: Options): Applied {
  const byPath = groupBy(tables, ({ table }) => table.path);
  const goneFrom = new Map<string, ReadonlyMap<string, readonly JsonValue[]>>();
  const named = new Map<string, ReadonlySet<string>>();
  const orphans: Orphan[] = [];
  let data = existing;
  const replace = (path: string, items: readonly JsonObject[]) => {
    data = withList(data, path, items, options.order);
  };
  for (const given of tables.toSorted((a, b) => levelOf(a.table) - levelOf(b.table))) {
    const { path, key } = given.table;
    const [list, inner] = reachOf(path).lists;
    const apply = rowWriter(given, options.order);
    if (list === undefined) data = apply(data, given.rows[0] ?? []);
    else if (inner !== undefined) {
      const all = named.get(path) ?? recordsNamed(byPath.get(path) ?? []);
      named.set(path, all);
      const { items, unknown } = withInnerLists(itemsAt(data, list), given, apply, options.order, all);
      replace(`${list}[]`, items);
      for (const orphan of unknown) orphans.push(orphan);
    } else if (key.length > 0) {
      const { items, gone } = withRecords(itemsAt(data, list), given, apply);
      replace(`${list}[]`, items);
      // Of several sheets, a record is gone that is on none of them.
      const own = new Map(Array.from(gone, (record) => [identityOf(key)(record), keyOf(record, key)] as const));
      const before = goneFrom.get(path) ?? own;
      goneFrom.set(path, new Map([...own].filter(([id]) => before.has(id))));
    } else replace(path, withItems(itemsAt(data, list), given, apply, given.rows));
  }
  for (const [path, gone] of goneFrom) {
    const { key = [] } = byPath.get(path)?.[0]?.table ?? {};
    const [list = ""] = reachOf(path).lists;
    const identify = identityOf(key);
    if (options.removeMissing)
      replace(
        path,
        itemsAt(data, list).filter((item) => !gone.has(identify(item))),
      );
  }
  const changes = [...goneFrom.values()].flatMap((gone) =>
    Array.from(gone.values(), (key): RecordChange => ({ kind: "gone", key })),
  );
  const main = tables.find(({ table }) => levelOf(table) === 1 && table.key.length > 0)?.table;
  return { data, changes: [...(main ? differences(existing, data, main) : []), ...changes], orphans };
}

const levelOf = ({ path }: Table) => reachOf(path).lists.length;

type RowWriter = (object: JsonObject, row: Row) => JsonObject;

/** Gives an object the values of a row that are its own, not those of what it belongs to. */
function rowWriter({ table, columns }: TableData, order: KeyOrder): RowWriter {
  const level = levelOf(table);
  const own = columns
    .map(({ path, position, type }, at) => ({ path, position, type, at, ...reachOf(path) }))
    .filter(({ lists }) => lists.length === level)
    .sort((a, b) => a.position - b.position);
  return (object, row) =>
    withValues(
      object,
      own.flatMap(({ path, keys, type, at }) => {
        // A blank says nothing about a list: its rows are those of its table.
        const hasRows = type === "rows" && row[at] === undefined && itemsAt(object, keys.join(".")).length > 0;
        return hasRows ? [] : [{ path, keys, value: row[at] }];
      }),
      order,
    );
}

function withList(object: JsonObject, path: string, items: readonly JsonObject[], order: KeyOrder): JsonObject {
  const [list = ""] = reachOf(path).lists.slice(-1);
  const keys = list.split(".");
  const before = itemsAt(object, list);
  if (before.length === items.length && before.every((item, at) => item === items[at])) return object;
  return withValues(
    object,
    [{ path: path.slice(0, -2), keys, value: items.length > 0 ? [...items] : undefined }],
    order,
  );
}

/** The records, each with its row; new ones behind them. */
function withRecords(records: readonly JsonObject[], { table, columns, rows }: TableData, apply: RowWriter) {
  const places = new Map(occurrences(records.map(identityOf(table.key))).map((id, at) => [id, at]));
  const items = [...records];
  const found = new Set<number>();
  for (const [at, id] of occurrences(rows.map(rowIdentityOf(table.key, columns))).entries()) {
    const place = places.get(id) ?? items.length;
    found.add(place);
    items[place] = apply(items[place] ?? {}, rows[at] ?? []);
  }
  return { items, gone: new Set(records.filter((_, place) => !found.has(place))) };
}

/**
 * The records, each with the rows of a list inside it.
 *
 * @param all - the records that tables of this list name: those of another table are left to it
 */
function withInnerLists(
  records: readonly JsonObject[],
  given: TableData,
  apply: RowWriter,
  order: KeyOrder,
  all: ReadonlySet<string>,
) {
  const { table, columns, rows } = given;
  const key = recordKey(table);
  const ids = records.map(identityOf(key));
  const known = new Map([...ids.entries()].reverse().map(([at, id]) => [id, at])); // the first of each
  const identify = rowIdentityOf(key, columns);
  const groups = groupBy(rows, identify);
  const unknown = rows.flatMap((row, at) => (known.has(identify(row)) ? [] : [{ table, row: at }]));
  const [, inner = ""] = reachOf(table.path).lists;
  const items = records.map((record, at) => {
    const id = ids[at] ?? "";
    if (!groups.has(id) && all.has(id)) return record;
    const own = known.get(id) === at ? (groups.get(id) ?? []) : [];
    return withList(record, table.path, withItems(itemsAt(record, inner), given, apply, own), order);
  });
  return { items, unknown };
}

const recordKey = ({ above }: Table) =>
  above.map(({ path }) => path).filter((path) => reachOf(path).lists.length === 1);

function recordsNamed(tables: readonly TableData[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ table, columns, rows }) => rows.map(rowIdentityOf(recordKey(table), columns))));
}

/**
 * Items that no key identifies. The item that has all values of a row is its own, wherever it was before. Of as many rows
 * as items, the others are those of their places, unless rows were moved: which of them a row was is not known then, and
 * it keeps nothing of what it does not say.
 */
function withItems(
  items: readonly JsonObject[],
  { table, columns }: TableData,
  apply: RowWriter,
  rows: readonly Row[],
): readonly JsonObject[] {
  const level = levelOf(table);
  const own = columns.map(({ path }) => path).filter((path) => reachOf(path).lists.length === level);
  const places = new Map(occurrences(items.map(identityOf(own))).map((id, at) => [id, at]));
  const found = occurrences(rows.map(rowIdentityOf(own, columns))).map((id) => places.get(id));
  const isInPlace = items.length === rows.length && found.every((place, at) => place === undefined || place === at);
  return rows.map((row, at) => apply(items[found[at] ?? (isInPlace ? at : -1)] ?? {}, row));
}

/** The records of a table that are new or others than before. */
function differences(before: JsonObject, after: JsonObject, { path, key }: Table): readonly RecordChange[] {
  const [list = ""] = reachOf(path).lists;
  const identify = identityOf(key);
  const old = itemsAt(before, list);
  const unchanged = new Set(old);
  const known = new Set(occurrences(old.map(identify)));
  const items = itemsAt(after, list);
  return occurrences(items.map(identify)).flatMap((id, at) => {
    const item = items[at] ?? {};
    return unchanged.has(item) ? [] : [{ kind: known.has(id) ? "changed" : "added", key: keyOf(item, key) } as const];
  });
}

export function keyOf(record: JsonObject, key: readonly string[]): readonly JsonValue[] {
  return key.map((path) => valueAt(record, reachOf(path).keys) ?? null);
}

/** What identifies an object, as text. */
function identityOf(key: readonly string[]): (object: JsonObject) => string {
  const reaches = key.map((path) => reachOf(path).keys);
  return (object) => JSON.stringify(reaches.map((keys) => valueAt(object, keys) ?? null));
}

function rowIdentityOf(key: readonly string[], columns: readonly Column[]): (row: Row) => string {
  const places = key.map((path) => columns.findIndex((column) => column.path === path));
  return (row) => JSON.stringify(places.map((at) => row[at] ?? null));
}

/** Ids that occur several times are distinguished by their order. */
function occurrences(ids: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return ids.map((id) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return `${count} ${id}`;
  });
}
