import type { Column, Table } from "../../author/table/columns.ts";
import { reachOf } from "../../author/table/reach.ts";
import { trimEnds } from "../../text/trim-ends.ts";
import type { SpreadsheetWords } from "../words.ts";
import { foldHead, headVariants } from "./fold-head.ts";

/** What a head may mean: a column, or a period whose first and last day are two columns. */
export interface HeadTarget {
  /** The field as mappings write it: `cia.c`, `items[].account_id`, `evidence:id`, `period`. */
  readonly field: string;
  /** One, or the two of a period. */
  readonly columns: readonly Column[];
  /**
   * How sure: the field or its title, part of a title, a word of others for it, what that is called which its id refers to,
   * or a head that has one of them in it.
   */
  readonly by: "title" | "part" | "synonym" | "reference" | "contained";
}

export type HeadIndex = ReadonlyMap<string, readonly HeadTarget[]>;

/**
 * The field of a column as a mapping writes it: as in a record, or with `evidence:` before it.
 *
 * @param column - its path begins with that of a list of records or people, unless it is of the document
 */
export function fieldOf({ subject, path }: Pick<Column, "subject" | "path">): string {
  return subject === "evidence" ? `evidence:${path}` : path.replace(/^[a-z]+\[\]\./, "");
}

/** The columns of the tables that one row of a sheet can have values for: those of the table and of its records. */
export function columnsOfRow(table: Table, tables: readonly Table[]): readonly Column[] {
  const above = table.path.split("[]").slice(0, -2);
  const parent = above.length > 0 ? tables.find(({ path }) => path === `${above.join("[]")}[]`) : undefined;
  const link = table.above.filter(({ subject, path }) => subject === "evidence" && path !== "output");
  const output = table.above.filter(({ path }) => path === "output");
  return [...output, ...link, ...(parent?.columns ?? []), ...table.columns];
}

/** What a mapping may name, by field: columns and periods. */
export function fieldTargets(columns: readonly Column[]): ReadonlyMap<string, HeadTarget> {
  const targets = [...columns.map((column) => ({ field: fieldOf(column), columns: [column] })), ...periodsOf(columns)];
  return new Map(targets.map((target) => [target.field, { ...target, by: "title" }]));
}

/** What each head means in a table, by its folded words. */
export function headIndex(
  all: readonly Column[],
  words: SpreadsheetWords,
  { path, key }: Pick<Table, "path" | "key">,
): HeadIndex {
  const columns = all.filter(({ type }) => type !== "rows");
  const index = new Map<string, HeadTarget[]>();
  const add = (word: string, target: HeadTarget) => {
    const folded = foldHead(word);
    if (folded === "") return;
    const known = index.get(folded);
    if (!known) index.set(folded, [target]);
    else if (!known.some(({ field }) => field === target.field)) known.push(target);
  };
  const targets = [...columns.map((column) => ({ field: fieldOf(column), columns: [column] })), ...periodsOf(columns)];
  for (const { field, columns: own } of targets) {
    for (const name of wholeNamesOf(field, own)) add(name, { field, columns: own, by: "title" });
  }
  // Where a column is called so, it is not a field within a group: approved_by is not that of `postponed`.
  const whole = new Set(index.keys());
  for (const { field, columns: own } of targets) {
    const names = lastNamesOf(own).filter((name) => !whole.has(foldHead(name)));
    for (const name of names) add(name, { field, columns: own, by: "title" });
  }
  for (const { field, columns: own } of targets) {
    const [{ ownTitle }] = own as [Column];
    const titles = own.length > 1 ? groupTitle(own[0] as Column) : [ownTitle["zh-TW"], ownTitle.en];
    for (const part of titles.flatMap(partsOf)) add(part, { field, columns: own, by: "part" });
  }
  for (const { field, columns: own } of targets) {
    for (const word of synonymsOf(own[0] as Column, words, field)) add(word, { field, columns: own, by: "synonym" });
  }
  for (const { field, columns: own } of targets) {
    const [column] = own as [Column];
    const named = words.references[column.refersTo?.output ?? ""] ?? [];
    // 編號 alone is that of the records, where no other head is.
    const isId = key.length === 1 && key[0] === column.path && path.split("[]").length === 2;
    for (const word of [...named, ...(isId ? words.ids : [])]) add(word, { field, columns: own, by: "reference" });
  }
  return index;
}

/** The name of the field and its titles, with the groups that it is in. */
function wholeNamesOf(field: string, columns: readonly Column[]): readonly string[] {
  const [column] = columns as [Column];
  if (columns.length > 1) return [field, ...groupTitle(column)];
  const { title, subject } = column;
  const names = [field, title["zh-TW"], title.en];
  return subject === "evidence" ? names : [...names, reachOf(column.path).keys.join(".")];
}

/** The same without the groups. */
function lastNamesOf(columns: readonly Column[]): readonly string[] {
  const [{ subject, path, ownTitle }] = columns as [Column];
  // Of a document, `id` alone would be that of the record.
  if (columns.length > 1 || subject === "evidence") return [];
  return [reachOf(path).keys.at(-1) ?? "", ownTitle["zh-TW"], ownTitle.en];
}

/** The title of the group that a column is in. */
function groupTitle({ title, ownTitle }: Column): readonly string[] {
  const without = (whole: string, own: string) => trimEnds(whole.slice(0, whole.length - own.length), "／/ ");
  return [without(title["zh-TW"], ownTitle["zh-TW"]), without(title.en, ownTitle.en)];
}

/** 資產擁有者／權責單位 is called by either name, 管理者（保管人） too. */
export function partsOf(title: string): readonly string[] {
  const folded = foldHead(title);
  const inBrackets = /\(([^()]{2,})\)/.exec(folded)?.[1];
  const parts = folded.replace(/\([^()]*\)/g, "").split(/[/／、]/);
  return [...headVariants(folded), ...parts, ...(inBrackets ? [inBrackets] : [])].filter((part) => part.length > 1);
}

/**
 * What others call a field.
 *
 * @param field - for a period, that of its two columns
 */
export function synonymsOf(column: Column, { heads }: SpreadsheetWords, field = fieldOf(column)): readonly string[] {
  const { subject, path } = column;
  const own = heads[`${subject}:${subject === "evidence" ? path : field}`];
  const last = reachOf(path).keys.join(".");
  return own ?? heads[field] ?? (subject === "evidence" || subject === "people" ? [] : (heads[last] ?? []));
}

/** Periods, as a cell such as 115年第3季 gives both of their days. */
function periodsOf(columns: readonly Column[]) {
  return columns.flatMap((from) => {
    if (!/\.from$/.test(from.path) || from.type !== "date") return [];
    const to = columns.find(({ path, type }) => path === from.path.replace(/from$/, "to") && type === "date");
    return to ? [{ field: fieldOf(from).replace(/\.from$/, ""), columns: [from, to] }] : [];
  });
}
