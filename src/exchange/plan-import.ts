import { resolve } from "node:path";
import { namedValues } from "../author/known-values.ts";
import { unusedId } from "../author/next-id.ts";
import { standingOn } from "../author/standing.ts";
import type { Column, Table, TableSubject } from "../author/table/columns.ts";
import type { Project } from "../check/load-project.ts";
import { projectDocuments } from "../check/project-documents.ts";
import { loadValidator } from "../evidence/validators.ts";
import { documentFacts, recordFacts } from "../intake/document-facts.ts";
import { type DocumentProblem, documentProblems } from "../intake/document-problems.ts";
import { duplicateKeys } from "../intake/duplicate-keys.ts";
import { fieldOf } from "../intake/heads/head-index.ts";
import type { MappedValue, Mapping } from "../intake/mapping.ts";
import { type PlannedDocument, planDocuments } from "../intake/plan-documents.ts";
import { readSheet } from "../intake/read-sheet.ts";
import { referableOf } from "../intake/references.ts";
import type { CellPlace, FactsFound, PlacedProblem, SheetContent } from "../intake/sheet-content.ts";
import { readCell } from "../intake/values/read-cell.ts";
import { plainUse, type ValueContext } from "../intake/values/read-value.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import type { LeftOutSheet, OpenedSpreadsheet } from "./asked-sheets.ts";
import { chooseSheets, type SheetChoice } from "./choose-sheets.ts";
import { loadImportTables } from "./import-tables.ts";

export interface ImportOptions extends SheetChoice {
  /** Fields of the document, `unit=資訊室`. */
  readonly set: readonly string[];
  /** The file to write to. */
  readonly out: string | undefined;
  /** Today, in the time zone of the organization. */
  readonly day: string;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What an import would do, and why it may not. */
export interface ImportPlan {
  readonly subject: TableSubject;
  readonly mapping: Mapping;
  readonly spreadsheets: readonly OpenedSpreadsheet[];
  readonly contents: readonly SheetContent[];
  readonly leftOut: readonly LeftOutSheet[];
  /** What lines around the tables say of the document. */
  readonly facts: FactsFound;
  readonly documents: readonly PlannedDocument[];
  readonly evidence: readonly EvidenceDocument[];
  readonly problems: readonly PlacedProblem[];
  readonly documentProblems: readonly DocumentProblem[];
  readonly columns: readonly Column[];
  /** Of the documents and their records, or of the roster. */
  readonly tables: readonly Table[];
}

/**
 * Reads spreadsheets and works out the documents that they make; nothing is written.
 *
 * @throws UserError for files, options and mappings that cannot be used, and where the output is in doubt
 */
export async function planImport(project: Project, options: ImportOptions): Promise<ImportPlan> {
  const { people } = project;
  const { spreadsheets, day } = options;
  const evidence = await projectDocuments(project);
  const known = await loadImportTables(project.standard);
  const { subject, mapping: stored, recognized, leftOut } = await chooseSheets(options, evidence, known);
  const isRoster = subject === "people";
  const tables = isRoster ? known.tablesOf(subject) : [...known.envelope, ...known.tablesOf(subject)];
  const envelope = isRoster ? [] : (known.envelope[0]?.columns ?? []);
  requireFields(stored, tables);
  const validator = await loadValidator(subject);
  const standing = standingOn(day, evidence, people, known.forms);
  const context: ValueContext = {
    people: isRoster ? null : people,
    timezone: project.config.timezone,
    synonyms: new Map(Object.entries(known.words.values)),
    referable: cached((reference) => referableOf(namedValues(reference, standing))),
  };
  const set = setFields(options.set, envelope, tables, context);
  const mapping = { ...stored, constants: { ...stored.constants, ...Object.fromEntries(set.constants) } };
  const contents = recognized.map((sheet) =>
    readSheet(sheet, {
      ...context,
      mapping,
      footers: known.words.footers,
      factsAround: (found, below, columns) => recordFacts(found, below, columns, envelope, known.words, context),
      system: spreadsheets.find((one) => one.sheets.includes(sheet.sheet))?.dateSystem ?? 1900,
      order: validator.info.order,
      tables,
      onProgress: options.onProgress,
    }),
  );
  const found = recognized.flatMap((sheet, at) =>
    isRoster || sheet.isForm
      ? []
      : [documentFacts(sheet, contents[at]?.below ?? new Set(), envelope, known.words, context)],
  );
  const decided = new Map<string, JsonValue>([
    ...Object.entries(mapping.document).flatMap(([path, value]) => (value === null ? [] : [[path, value] as const])),
    ...set.document,
  ]);
  const facts = usedFacts(found, decided);
  const given = isRoster
    ? new Map<string, JsonValue>([["version", 1]])
    : new Map<string, JsonValue>([
        ...facts.facts.map(({ column, value }) => [column.path, value] as const),
        ...decided,
        ["output", subject],
      ]);
  const own = isRoster ? rosterDocument(project) : evidence.filter(({ output }) => output === subject);
  const tableData = contents.flatMap(({ tables }) => tables);
  const documents = planDocuments(tableData, {
    tables,
    documents: own,
    facts: given,
    fresh: (used) =>
      new Map([
        ["id", unusedId(`${subject}-${String(given.get("date") ?? day)}`, used)],
        ["date", day],
      ]),
    target: isRoster ? (own[0] ?? "new") : targetOf(options.out, own, project),
  });
  if ("paths" in documents) throw new UserError("import-target-unclear", { paths: documents.paths });
  const planned = isRoster ? documents.map(withVersion) : documents;
  const problems = contents.flatMap(({ problems }) => problems);
  const unread = new Set(problems.map(({ place }) => placeId(place)));
  return {
    subject,
    mapping,
    spreadsheets,
    contents,
    leftOut,
    facts,
    documents: planned,
    evidence,
    problems: [...problems, ...tableData.flatMap(duplicateKeys)],
    documentProblems: planned.flatMap((one) => [
      ...(isEmptied(one, contents) ? [withoutRecords] : []),
      ...documentProblems(one, validator, people, (place) => unread.has(placeId(place))),
    ]),
    columns: tables.flatMap((table) => table.columns),
    tables,
  };
}

const withoutRecords: DocumentProblem = {
  finding: { code: "records-or-nil", params: { both: false }, pointer: "", target: "value" },
  pattern: "",
  places: [],
  count: 0,
};

/** Whether the sheets have no row for a document with records: more likely the wrong sheet than the end of all of them. */
function isEmptied({ existing, changes }: PlannedDocument, contents: readonly SheetContent[]): boolean {
  const hasRecords = contents.some(({ tables }) =>
    tables.some(({ table, rows }) => table.path !== "" && rows.length > 0),
  );
  if (existing === null || hasRecords) return false;
  return contents.every(({ count }) => count === 0) || changes.some(({ kind }) => kind === "gone");
}

/** The facts of all sheets; those of which the import says something else are not used. */
function usedFacts(found: readonly FactsFound[], decided: ReadonlyMap<string, JsonValue>): FactsFound {
  const said = found.flatMap(({ facts }) => facts);
  const overruled = said.filter(({ column: { path }, value }) => decided.has(path) && decided.get(path) !== value);
  return {
    facts: said.filter((fact) => !overruled.includes(fact)),
    unused: [
      ...overruled.map(({ value: _, ...fact }) => ({ ...fact, problem: null })),
      ...found.flatMap(({ unused }) => unused),
    ],
  };
}

function placeId({ sheet, row, column }: CellPlace): string {
  return `${row} ${column} ${sheet}`;
}

/** @throws UserError `mapping-field` for a field that the tables do not have */
function requireFields(mapping: Mapping, tables: readonly Table[]): void {
  const fields = tables
    .flatMap(({ columns }) => columns)
    .map(({ subject, path }) => (subject === "evidence" ? path : path.replace(/^[a-z]+\[\]\./, "")));
  const known = new Set(fields.flatMap((field) => [field, field.replace(/\.(?:from|to)$/, ""), `evidence:${field}`]));
  const named = [
    ...Object.values(mapping.columns),
    ...[
      mapping.values,
      mapping.times,
      mapping.dates,
      mapping.orders,
      mapping.days,
      mapping.pads,
      mapping.document,
      mapping.constants,
    ].flatMap(Object.keys),
  ];
  for (const field of named) {
    if (field !== null && !known.has(field)) {
      throw new UserError("mapping-field", { field, output: mapping.output, suggestion: nearest(field, [...known]) });
    }
  }
}

/** The values of `--set`: of the document, and of records, by field. */
function setFields(
  set: readonly string[],
  envelope: readonly Column[],
  tables: readonly Table[],
  context: ValueContext,
) {
  const document = new Map<string, JsonValue>();
  const constants = new Map<string, MappedValue>();
  const records = new Map(tables.flatMap(({ columns }) => columns.map((column) => [fieldOf(column), column] as const)));
  for (const assignment of set) {
    const at = assignment.indexOf("=");
    const [field, written] = [assignment.slice(0, at), assignment.slice(at + 1)];
    const own = envelope.find(({ path }) => path === field);
    const column = own ?? records.get(field);
    const reading = column ? readCell(written, column, plainUse, context) : null;
    if (!column || reading === null || "problem" in reading) {
      const allowed = envelope.map(({ path }) => `${path}=…`);
      throw new UserError("option-value", { option: "--set", value: assignment, allowed });
    }
    const value = reading.value as JsonValue;
    if (own) document.set(field, value);
    else constants.set(field, Array.isArray(value) ? value.join("、") : (value as MappedValue));
  }
  return { document, constants };
}

/** The roster as a document of one table. */
function rosterDocument({ config, people }: Project): readonly EvidenceDocument[] {
  if (config.people === null || people === null) return [];
  const data = { version: 1, people: people.map((person) => ({ ...person })) } as unknown as JsonObject;
  return [{ path: config.people, index: 0, output: null, id: null, date: null, data, valid: true }];
}

function withVersion(document: PlannedDocument): PlannedDocument {
  return { ...document, data: { version: 1, ...document.data } };
}

/** The document of the file to write to. */
function targetOf(
  out: string | undefined,
  own: readonly EvidenceDocument[],
  { source, folder }: Project,
): EvidenceDocument | "new" | null {
  if (out === undefined) return null;
  const absolute = resolve(folder, out);
  return own.find(({ path }) => resolve(source.root, path) === absolute) ?? "new";
}

function cached<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const name = JSON.stringify(key);
    const known = made.get(name) ?? make(key);
    made.set(name, known);
    return known;
  };
}
