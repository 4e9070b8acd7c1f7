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
  /** As {@link Column.position}, of the list among its siblings. */
  readonly position: number;
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
  /** Among the fields of its subject, in the order in which documents have them. */
  readonly position: number;
}

/**
 * `rows` is the list of another table that may be empty: its cell says only that there are none (an empty list), and is
 * blank where the table has rows or nobody said anything.
 */
export type ColumnType = Exclude<FieldType, "group" | "period"> | "rows";

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
  position: -1,
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
    { subject: "evidence", path: "", title: null, description: null, above: [], columns, position: 0, key },
    ...tablesWithin(envelope, "", above, context),
  ];
}

/** The tables of an output: its records, then the lists inside them. */
export function outputTables(
  output: `O${string}`,
  form: Pick<OutputForm, "fields" | "key">,
  shared: SharedForms,
): readonly Table[] {
  const document = columnsOf(shared.envelope, "", { subject: "evidence", period: shared.period });
  const above = document.filter(({ path }) => path === "id").map(asLink);
  const { period, envelope } = shared;
  return listTables(form.fields, "records[]", {
    subject: output,
    period,
    key: form.key,
    above,
    position: envelope.length,
  });
}

const asLink = (column: Column): Column =>
  column.path === "id" ? { ...column, title: documentTitle, ownTitle: documentTitle } : column;

/** The tables of the roster: the people, then the lists inside them. */
export function rosterTables({ person, period }: SharedForms): readonly Table[] {
  return listTables(person, "people[]", { subject: "people", period, key: ["id"], above: [], position: 0 });
}

interface Context {
  readonly subject: TableSubject;
  readonly period: SharedForms["period"];
}

function listTables(
  fields: readonly FormField[],
  path: string,
  context: Context & Pick<Table, "key" | "above" | "position">,
): readonly Table[] {
  const { subject, above, position } = context;
  const columns = columnsOf(fields, `${path}.`, context);
  const key = context.key.map((field) => `${path}.${field}`);
  const identifying = columns.filter((column) => key.includes(column.path));
  return [
    { subject, path, title: null, description: null, above, columns, position, key },
    ...tablesWithin(fields, `${path}.`, [...above, ...identifying], context),
  ];
}

/** The tables of the lists of groups among fields. */
function tablesWithin(fields: readonly FormField[], prefix: string, above: readonly Column[], context: Context) {
  return fields.flatMap((field, position): readonly Table[] => {
    if (!isTable(field)) return [];
    const within = `${field.path}[].`;
    const path = `${prefix}${field.path}[]`;
    const columns = columnsOf(fields, `${path}.`, context, within);
    const { title, description } = field;
    return [{ subject: context.subject, path, title, description, above, columns, position, key: [] }];
  });
}

const isTable = ({ list, type }: FormField) => list !== null && type === "group";

/**
 * The columns of the fields that one row has a single time.
 *
 * @param fields - each group followed by what is inside it
 * @param within - what the paths of the fields of the row begin with: empty, or `findings[].`
 */
function columnsOf(fields: readonly FormField[], prefix: string, { subject, period }: Context, within = "") {
  const groups = new Map<string, Group>();
  return fields.flatMap((field, position) => parts(field).flatMap((part) => columnOf(part, position)));

  /** A period is a group, whose fields all periods have in common. */
  function parts(field: FormField): readonly FormField[] {
    if (field.type !== "period") return [field];
    const dates = period.map((date) => ({ ...date, path: `${field.path}.${date.path}` }));
    return [{ ...field, type: "group" }, ...dates];
  }

  function columnOf(field: FormField, position: number): readonly Column[] {
    const name = field.path.slice(within.length);
    if (!field.path.startsWith(within) || name.includes("[]")) return [];
    const { description, list, values, bounds, refersTo } = field;
    const type = isTable(field) ? "rows" : field.type;
    if (type === "rows" && (list?.minItems ?? 0) > 0) return [];
    const group = groups.get(name.slice(0, Math.max(name.lastIndexOf("."), 0)));
    const { title, ownTitle } = titlesOf(name, field, group);
    const presence = group && group.presence !== "required" ? conditionalAtMost(field.presence) : field.presence;
    if (type === "group") {
      groups.set(name, { title, presence });
      return [];
    }
    if (type === "period") return []; // a list of periods, which no output has
    const path = `${prefix}${name}`;
    const isList = list !== null;
    return [
      { subject, path, title, ownTitle, description, type, isList, values, bounds, presence, refersTo, position },
    ];
  }
}

interface Group {
  readonly title: LocalizedText;
  readonly presence: FormField["presence"];
}

function titlesOf(name: string, { title }: FormField, group: Group | undefined) {
  const key = name.slice(name.lastIndexOf(".") + 1);
  const ownTitle = title ?? { en: key, "zh-TW": key };
  const joined = (locale: keyof LocalizedText) =>
    group ? `${group.title[locale]}${separator[locale]}${ownTitle[locale]}` : ownTitle[locale];
  return { ownTitle, title: { en: joined("en"), "zh-TW": joined("zh-TW") } };
}

function conditionalAtMost(presence: FormField["presence"]): FormField["presence"] {
  return presence === "required" ? "conditional" : presence;
}
