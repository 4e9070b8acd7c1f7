import type { JsonObject } from "../../model/json.ts";
import type { Locale } from "../../model/locale.ts";
import type { FieldReference, FormField } from "../../model/output-form.ts";
import type { Cell, Sheet, SheetChoices, SheetColumn } from "../../spreadsheet/written-sheet.ts";
import { cellOf } from "./cell-of.ts";
import { truthWords } from "./cell-words.ts";
import { type Column, columnName, type Table } from "./columns.ts";
import { tabulate } from "./tabulate.ts";

/** Documents of one kind, to be filled in or changed in a workbook. */
export interface FormPart {
  /** What its sheets are called by: `O4.8.2 備份還原測試紀錄`. */
  readonly title: string;
  /** The code of an output, which the sheets of its lists begin with; empty for the roster. */
  readonly code: string;
  readonly tables: readonly Table[];
  /** The data of the documents: none, for a blank form. */
  readonly documents: readonly JsonObject[];
}

/** What may be selected. */
export interface FormChoices {
  /** As they are shown: `p-001 林志明`. */
  readonly people: readonly string[];
  readonly referable: (reference: FieldReference) => readonly string[];
}

/** The words of a workbook, in one language. */
export interface FormWords {
  /** The names of the sheets of documents, of what may be selected, and of the roster. */
  readonly documents: string;
  readonly lists: string;
  readonly roster: string;
  readonly presence: Readonly<Record<FormField["presence"], string>>;
  /** What a cell with several values looks like; where values are given, those that it may have. */
  readonly several: (values: readonly string[]) => string;
  readonly rows: (table: string) => string;
  readonly datetime: string;
  readonly duration: string;
  readonly key: string;
}

/** Excel has no longer names of sheets, in UTF-16 code units. */
const longestName = 31;

/** A list of more values is of no help. */
const mostChoices = 5000;

/**
 * The sheets of a workbook with documents: one of the documents, one for each table, and a hidden one of what may be
 * selected.
 *
 * @param envelope - the tables that all documents have; none for the roster
 */
export function formSheets(
  envelope: readonly Table[],
  { title, code, tables, documents }: FormPart,
  choices: FormChoices,
  words: FormWords,
  locale: Locale,
): readonly Sheet[] {
  const lists = createLists(words.lists);
  const names = new Set([words.lists.toLowerCase()]);
  const sheets = [
    ...envelope.map((table) => sheetOf(table, table.title?.[locale] ?? words.documents)),
    ...tables.map((table) => sheetOf(table, table.title ? `${code} ${table.title[locale]}`.trim() : title)),
  ];
  return [...sheets, ...lists.sheets()];

  function sheetOf(table: Table, name: string): Sheet {
    const { columns, rows } = tabulate(documents, table);
    // Rows of a single document need not say which one.
    const isAlone = table.subject !== "evidence" && documents.length <= 1;
    const shown = columns.flatMap((column, at) =>
      isAlone && column.subject === "evidence" ? [] : [{ column, at, isKey: table.key.includes(column.path) }],
    );
    return {
      name: sheetName(name, names),
      head: shown.map(({ column }) => column.title[locale]),
      rows: rows.map((row) => shown.map(({ column, at }): Cell => cellOf(row[at], column, locale))),
      columns: shown.map(({ column, isKey }) => sheetColumn(column, isKey)),
    };
  }

  function sheetColumn(column: Column, isKey: boolean): SheetColumn {
    const { description, presence, isList, type, values, title } = column;
    const labels = values.map(({ value, label }) => (locale === "zh-TW" && label ? label : String(value)));
    const lines = [
      description?.[locale] ?? "",
      isKey ? words.key : "",
      words.presence[presence],
      isList && type !== "rows" ? words.several(labels) : "",
      type === "rows" ? words.rows(title[locale]) : "",
      type === "datetime" ? words.datetime : "",
      type === "duration" ? words.duration : "",
    ];
    return {
      name: columnName(column),
      note: lines.filter((line) => line !== "").join("\n"),
      content: contentOf(column),
      choices: isList ? null : choicesOf(column, labels),
    };
  }

  function choicesOf(column: Column, labels: readonly string[]): SheetChoices | null {
    const { type, refersTo, title } = column;
    if (type === "choice") return lists.of(columnName(column), title[locale], labels, true);
    if (type === "boolean") {
      return lists.of(type, truthWords.true[locale], [truthWords.true[locale], truthWords.false[locale]], true);
    }
    if (type === "person") return lists.of(type, words.roster, choices.people, false);
    if (refersTo === null) return null;
    const name = `${refersTo.output}.${refersTo.field}`;
    return lists.of(name, title[locale], choices.referable(refersTo), false);
  }
}

const numbers: ReadonlySet<Column["type"]> = new Set(["integer", "number", "count", "hours", "percent"]);

function contentOf({ type, isList }: Column): SheetColumn["content"] {
  if (isList) return "text";
  if (type === "date") return "day";
  return numbers.has(type) ? "number" : "text";
}

/** The lists of a workbook, each once: by name, the column of the hidden sheet that has its values. */
function createLists(sheet: string) {
  const columns = new Map<
    string,
    { readonly title: string; readonly values: readonly string[]; readonly at: number }
  >();
  return {
    of(name: string, title: string, values: readonly string[], only: boolean): SheetChoices | null {
      if (values.length === 0 || values.length > mostChoices) return null;
      const list = columns.get(name) ?? { title, values, at: columns.size };
      columns.set(name, list);
      return { sheet, column: list.at, count: list.values.length, only };
    },
    sheets(): readonly Sheet[] {
      const lists = [...columns.values()];
      if (lists.length === 0) return [];
      const height = Math.max(...lists.map(({ values }) => values.length));
      const rows = Array.from({ length: height }, (_, row) => lists.map(({ values }) => values[row] ?? null));
      return [{ name: sheet, head: lists.map(({ title }) => title), rows, isHidden: true }];
    },
  };
}

/** A name that Excel accepts and that no other sheet has, whatever the case. */
function sheetName(wanted: string, used: Set<string>): string {
  const plain = wanted
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'|'$/g, " ")
    .trim();
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` ${number}`;
    const name = `${plain.slice(0, longestName - end.length).trimEnd()}${end}`;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}
