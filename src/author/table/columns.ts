import type { LocalizedText } from "../../model/locale.ts";
import type {
  FieldBounds,
  FieldReference,
  FieldType,
  FieldValue,
  FormField,
  OutputForm,
  SharedForms,
} from "../../model/output-form.ts";

/**
 * Whose table it is: `evidence` is what all documents have in common, `people` the roster; else the code of an output.
 */
export type TableSubject = "evidence" | "people" | `O${string}`;

/** Rows of one kind, as a spreadsheet has them on one sheet. */
export interface Table {
  readonly subject: TableSubject;
  /**
   * Where its rows are in a document, each list with `[]` behind it: `records[]`, `records[].findings[]`,
   * `attachments[]`, `people[]`; empty where each row is a document.
   */
  readonly path: string;
  /** Null for the records themselves, which the title of the output names. */
  readonly title: LocalizedText | null;
  readonly description: LocalizedText | null;
  /** Columns of the tables above that say where a row belongs: of its document, then the key of its record. */
  readonly above: readonly Column[];
  readonly columns: readonly Column[];
  /** The paths of the columns that together identify a row among its siblings; empty where only its position does. */
  readonly key: readonly string[];
}

/** What the cells below one head are. */
export interface Column {
  readonly subject: TableSubject;
  /** As that of its table, with the fields: `records[].recovery.rto_h`. A list of values has no `[]` behind it. */
  readonly path: string;
  /** With the groups that it is in: 可用性目標／復原時間目標. */
  readonly title: LocalizedText;
  /** Without them. */
  readonly ownTitle: LocalizedText;
  readonly description: LocalizedText | null;
  /** Of the value, or of each value of a list. */
  readonly type: ColumnType;
  /** Whether a cell holds several values. */
  readonly isList: boolean;
  /** The allowed values of a `choice`, with labels in Chinese; in English, a value is its own label. */
  readonly values: readonly FieldValue[];
  readonly bounds: FieldBounds;
  /** `conditional` also for what is required in a group that is not. */
  readonly presence: FormField["presence"];
  readonly refersTo: FieldReference | null;
}

export type ColumnType = Exclude<FieldType, "group" | "period">;

/** A column by one name in all workbooks: `O2.1.1:records[].asset_id`, `evidence:prepared_by`, `people:people[].name`. */
export type ColumnName = `${TableSubject}:${string}`;

export function columnName({ subject, path }: Pick<Column, "subject" | "path">): ColumnName {
  return `${subject}:${path}`;
}

const separator: LocalizedText = { en: " / ", "zh-TW": "／" };

const outputColumn: Column = {
  subject: "evidence",
  path: "output",
  title: { en: "Output", "zh-TW": "工作產出" },
  ownTitle: { en: "Output", "zh-TW": "工作產出" },
  description: null,
  type: "string",
  isList: false,
  values: [],
  bounds: { pattern: "^O\\d+\\.\\d+\\.\\d+$" },
  presence: "required",
  refersTo: null,
};

/** Where several documents are on one sheet; the title of an id says nothing there. */
const documentTitle: LocalizedText = { en: "In document", "zh-TW": "所屬文件" };

/** The tables of all documents: the documents, and their attachments. */
export function envelopeTables({ envelope, period }: SharedForms): readonly Table[] {
  const context = { subject: "evidence", period } as const;
  const columns = [outputColumn, ...columnsOf(envelope, "", context)];
  const key = ["output", "id"];
  const above = columns.filter(({ path }) => key.includes(path)).map(asLink);
  return [
    { subject: "evidence", path: "", title: null, description: null, above: [], columns, key },
    ...tablesWithin(envelope, "", above, context),
  ];
}

/** The tables of an output: its records, then the lists inside them. */
export function outputTables(output: `O${string}`, form: OutputForm, shared: SharedForms): readonly Table[] {
  const document = columnsOf(shared.envelope, "", { subject: "evidence", period: shared.period });
  const above = document.filter(({ path }) => path === "id").map(asLink);
  return listTables(form.fields, "records[]", { subject: output, period: shared.period, key: form.key, above });
}

const asLink = (column: Column): Column =>
  column.path === "id" ? { ...column, title: documentTitle, ownTitle: documentTitle } : column;

/** The tables of the roster: the people, then the lists inside them. */
export function rosterTables({ person, period }: SharedForms): readonly Table[] {
  return listTables(person, "people[]", { subject: "people", period, key: ["id"], above: [] });
}

interface Context {
  readonly subject: TableSubject;
  readonly period: SharedForms["period"];
}

function listTables(
  fields: readonly FormField[],
  path: string,
  context: Context & { readonly key: readonly string[]; readonly above: readonly Column[] },
): readonly Table[] {
  const { subject, above } = context;
  const columns = columnsOf(fields, `${path}.`, context);
  const key = context.key.map((field) => `${path}.${field}`);
  const identifying = columns.filter((column) => key.includes(column.path));
  return [
    { subject, path, title: null, description: null, above, columns, key },
    ...tablesWithin(fields, `${path}.`, [...above, ...identifying], context),
  ];
}

/** The tables of the lists of groups among fields. */
function tablesWithin(fields: readonly FormField[], prefix: string, above: readonly Column[], context: Context) {
  return fields.filter(isTable).map((field): Table => {
    const path = `${prefix}${field.path}[]`;
    const within = `${field.path}[].`;
    const inner = fields.filter((inner) => inner.path.startsWith(within));
    const columns = columnsOf(
      inner.map((field) => ({ ...field, path: field.path.slice(within.length) })),
      `${path}.`,
      context,
    );
    const { title, description } = field;
    return { subject: context.subject, path, title, description, above, columns, key: [] };
  });
}

const isTable = ({ list, type }: FormField) => list !== null && type === "group";

/**
 * The columns of the fields that one row has a single time.
 *
 * @param fields - of one row, each group followed by what is inside it
 */
function columnsOf(fields: readonly FormField[], prefix: string, { subject, period }: Context): readonly Column[] {
  const groups = new Map<string, Group>();
  return fields.flatMap(withinPeriod).flatMap((field) => {
    if (field.path.includes("[]") || isTable(field)) return [];
    const group = groups.get(field.path.slice(0, Math.max(field.path.lastIndexOf("."), 0)));
    const { title, ownTitle } = titlesOf(field, group);
    const presence = group && group.presence !== "required" ? conditionalAtMost(field.presence) : field.presence;
    if (field.type === "group") {
      groups.set(field.path, { title, presence });
      return [];
    }
    if (field.type === "period") return []; // a list of periods, which no output has
    const { description, list, values, bounds, refersTo, type } = field;
    const isList = list !== null;
    const path = `${prefix}${field.path}`;
    return [{ subject, path, title, ownTitle, description, type, isList, values, bounds, presence, refersTo }];
  });

  /** A period is a group, whose fields all periods have in common. */
  function withinPeriod(field: FormField): readonly FormField[] {
    if (field.type !== "period") return [field];
    const parts = period.map((part) => ({ ...part, path: `${field.path}.${part.path}` }));
    return [{ ...field, type: "group" }, ...parts];
  }
}

interface Group {
  readonly title: LocalizedText;
  readonly presence: FormField["presence"];
}

function titlesOf({ path, title }: FormField, group: Group | undefined) {
  const key = path.slice(path.lastIndexOf(".") + 1);
  const ownTitle = title ?? { en: key, "zh-TW": key };
  const joined = (locale: keyof LocalizedText) =>
    group ? `${group.title[locale]}${separator[locale]}${ownTitle[locale]}` : ownTitle[locale];
  return { ownTitle, title: { en: joined("en"), "zh-TW": joined("zh-TW") } };
}

function conditionalAtMost(presence: FormField["presence"]): FormField["presence"] {
  return presence === "required" ? "conditional" : presence;
}
