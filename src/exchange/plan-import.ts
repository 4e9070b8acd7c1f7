import { basename, resolve } from "node:path";
import { namedValues } from "../author/known-values.ts";
import { unusedId } from "../author/next-id.ts";
import { standingOn } from "../author/standing.ts";
import {
  type Column,
  envelopeTables,
  outputTables,
  rosterTables,
  type Table,
  type TableSubject,
} from "../author/table/columns.ts";
import type { Project } from "../check/load-project.ts";
import { projectDocuments } from "../check/project-documents.ts";
import { loadValidator } from "../evidence/validators.ts";
import { candidates, isInDoubt } from "../intake/choose-output.ts";
import { documentFacts, recordFacts } from "../intake/document-facts.ts";
import { type DocumentProblem, documentProblems } from "../intake/document-problems.ts";
import { duplicateKeys } from "../intake/duplicate-keys.ts";
import { fieldOf } from "../intake/heads/head-index.ts";
import { knownTables } from "../intake/heads/recognize-sheet.ts";
import { emptyMapping, type MappedValue, type Mapping } from "../intake/mapping.ts";
import { type PlannedDocument, planDocuments } from "../intake/plan-documents.ts";
import { readSheet } from "../intake/read-sheet.ts";
import { referableOf } from "../intake/references.ts";
import type { CellPlace, DocumentFact, PlacedProblem, SheetContent } from "../intake/sheet-content.ts";
import { readCell } from "../intake/values/read-cell.ts";
import { plainUse, type ValueContext } from "../intake/values/read-value.ts";
import type { SpreadsheetWords } from "../intake/words.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { loadOutputForms, loadSharedForms } from "../standard/output-forms.ts";
import { codeAmong } from "../text/code-among.ts";
import { nearest } from "../text/nearest.ts";
import { askedSheets, type LeftOutSheet, type OpenedSpreadsheet, unrecognized } from "./asked-sheets.ts";

export interface ImportOptions {
  /** Each with the path by which people know it. */
  readonly spreadsheets: readonly OpenedSpreadsheet[];
  /** The code of an output, or `people`; undefined to be found. */
  readonly output: string | undefined;
  readonly sheets: readonly string[];
  /** Fields of the document, `unit=資訊室`. */
  readonly set: readonly string[];
  /** The file to write to. */
  readonly out: string | undefined;
  /** Today, in the time zone of the organization. */
  readonly day: string;
  /** Finds the mapping of an output, once it is known. */
  readonly mappingOf: (subject: string, documents: readonly EvidenceDocument[]) => Promise<Mapping | null>;
  readonly mapping: Mapping | null;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What an import would do, and why it may not. */
export interface ImportPlan {
  readonly subject: TableSubject;
  readonly mapping: Mapping;
  readonly spreadsheets: readonly OpenedSpreadsheet[];
  readonly contents: readonly SheetContent[];
  readonly leftOut: readonly LeftOutSheet[];
  readonly facts: readonly DocumentFact[];
  readonly documents: readonly PlannedDocument[];
  readonly evidence: readonly EvidenceDocument[];
  readonly problems: readonly PlacedProblem[];
  readonly documentProblems: readonly DocumentProblem[];
  readonly envelope: readonly Column[];
  readonly columns: readonly Column[];
}

/**
 * Reads spreadsheets and works out the documents that they make; nothing is written.
 *
 * @throws UserError for files, options and mappings that cannot be used, and where the output is in doubt
 */
export async function planImport(project: Project, options: ImportOptions): Promise<ImportPlan> {
  const { config, people, standard } = project;
  const { spreadsheets } = options;
  const outputs = outputsOf(standard);
  const codes = outputs.map(({ id }) => id);
  const asked = askedSubject(options.output, codes);
  const evidence = await projectDocuments(project);
  const [forms, shared, words] = await Promise.all([
    loadOutputForms(),
    loadSharedForms(),
    loadBuiltin("spreadsheet-words") as Promise<SpreadsheetWords>,
  ]);
  const envelope = envelopeTables(shared);
  const tablesOf = (subject: string): readonly Table[] => {
    const form = forms.get(subject);
    return form ? outputTables(subject as `O${string}`, form, shared) : rosterTables(shared);
  };
  const subjects: readonly string[] = asked === null ? [...codes, "people"] : [asked];
  const known = [...knownTables(subjects.flatMap(tablesOf), words), ...knownTables(envelope, words)];
  const titles = new Map<TableSubject, readonly string[]>(
    outputs.map(({ id, name }) => {
      const paper = forms.get(id)?.paperForms?.split(/[、，；]/) ?? [];
      return [id as `O${string}`, [name["zh-TW"], name.en, ...paper]];
    }),
  );
  titles.set("people", ["人員名冊", "員工名冊", "people"]);
  const { sheets, leftOut } = askedSheets(spreadsheets, options.sheets);
  const naming = { file: spreadsheets.map(({ path }) => basename(path)).join(" "), titles };
  const find = (mapping: Mapping | null) => candidates(sheets, known, words, naming, mapping);
  const first = chosen(find(options.mapping), asked ?? options.mapping?.output ?? null, naming);
  const { subject } = first;
  const stored = options.mapping ?? (await options.mappingOf(subject, evidence)) ?? emptyMapping(subject);
  const best = find(stored);
  const recognized = [
    ...(best.find((one) => one.subject === subject)?.sheets ?? first.sheets),
    ...(best.find((one) => one.subject === "evidence")?.sheets ?? []).filter(({ isForm }) => isForm),
  ];
  const tables = subject === "people" ? tablesOf(subject) : [...envelope, ...tablesOf(subject)];
  requireFields(stored, tables);
  const validator = await loadValidator(subject);
  const standing = standingOn(options.day, evidence, people, forms);
  const context: ValueContext = {
    people: subject === "people" ? null : people,
    timezone: config.timezone,
    synonyms: new Map(Object.entries(words.values)),
    referable: cached((reference) => referableOf(namedValues(reference, standing))),
  };
  const [document] = envelope as [Table];
  const set = setFields(options.set, subject === "people" ? [] : document.columns, tables, context);
  const mapping = { ...stored, constants: { ...stored.constants, ...Object.fromEntries(set.constants) } };
  const contents = recognized.map((sheet) =>
    readSheet(sheet, {
      ...context,
      mapping,
      footers: words.footers,
      factsAround: (found, below, columns) =>
        recordFacts(found, below, columns, subject === "people" ? [] : document.columns, words, context),
      system: spreadsheets.find((one) => one.sheets.includes(sheet.sheet))?.dateSystem ?? 1900,
      order: validator.info.order,
      tables,
      onProgress: options.onProgress,
    }),
  );
  const facts =
    subject === "people"
      ? []
      : recognized.flatMap((sheet, at) => {
          const below = contents[at]?.below ?? new Set();
          return sheet.isForm ? [] : documentFacts(sheet, below, document.columns, words, context);
        });
  const given = new Map<string, JsonValue>([
    ...facts.map(({ column, value }) => [column.path, value] as const),
    ...Object.entries(mapping.document).flatMap(([path, value]) => (value === null ? [] : [[path, value] as const])),
    ...set.document,
  ]);
  if (subject !== "people") given.set("output", subject);
  const own = subject === "people" ? rosterDocument(project) : evidence.filter(({ output }) => output === subject);
  const documents = planDocuments(
    contents.flatMap(({ tables }) => tables),
    {
      tables,
      documents: own,
      facts: subject === "people" ? new Map([["version", 1]]) : given,
      fresh: (used) =>
        new Map([
          ["id", unusedId(`${subject}-${String(given.get("date") ?? options.day)}`, used)],
          ["date", options.day],
        ]),
      target: subject === "people" ? (own[0] ?? "new") : targetOf(options.out, own, project),
    },
  );
  if ("paths" in documents) throw new UserError("import-target-unclear", { paths: documents.paths });
  const planned = subject === "people" ? documents.map(withVersion) : documents;
  const tableData = contents.flatMap(({ tables }) => tables);
  const unread = new Set(contents.flatMap(({ problems }) => problems.map(({ place }) => placeId(place))));
  return {
    subject,
    mapping,
    spreadsheets,
    contents,
    leftOut: [...leftOut, ...unrecognized(sheets, recognized)],
    facts,
    documents: planned,
    evidence,
    problems: [...contents.flatMap(({ problems }) => problems), ...tableData.flatMap(duplicateKeys)],
    documentProblems: planned.flatMap((one) =>
      documentProblems(one, validator, people, (place) => unread.has(placeId(place))),
    ),
    envelope: subject === "people" ? [] : document.columns,
    columns: tables.flatMap((table) => table.columns),
  };
}

function placeId({ sheet, row, column }: CellPlace): string {
  return `${row} ${column} ${sheet}`;
}

function askedSubject(output: string | undefined, codes: readonly string[]): string | null {
  if (output === undefined) return null;
  if (output.toLowerCase() === "people") return "people";
  return codeAmong(output, codes);
}

function chosen(
  found: ReturnType<typeof candidates>,
  asked: string | null,
  { titles }: { readonly titles: ReadonlyMap<TableSubject, readonly string[]> },
) {
  const own = found.filter(({ subject }) => subject !== "evidence");
  const [best] = asked === null ? own : own.filter(({ subject }) => subject === asked);
  if (!best) throw new UserError("import-no-heads", { output: asked });
  if (asked !== null || !isInDoubt(own)) return best;
  const likely = own.slice(0, 5).map(({ subject }) => `${subject} ${titles.get(subject)?.[0] ?? ""}`.trim());
  throw new UserError("import-output-unclear", { outputs: likely });
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
