import type { ProjectOptions } from "../check/check-options.ts";
import { loadProject } from "../check/load-project.ts";
import type { CellProblem } from "../model/cell-problem.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import { today } from "../time/calendar.ts";

/** How spreadsheets are read. */
export type ImportOptions = ProjectOptions & {
  /** The code of an output, or `people` for the roster; by default found by heads and names. */
  readonly output?: string | undefined;
  /** The sheets to read; by default all that are visible. */
  readonly sheets?: readonly string[] | undefined;
  /** Fields of the document, such as `{ prepared_by: "p-001" }`. */
  readonly set?: Readonly<Record<string, string>> | undefined;
  /** The document to write to, relative to the folder; by default found by ids, or a new one. */
  readonly out?: string | undefined;
  /** A mapping file, relative to the folder or the root of the source; by default the one beside the evidence, if there is one. */
  readonly mapping?: string | undefined;
  /** The date of a new document, `YYYY-MM-DD`; by default today in the configured time zone. */
  readonly asOf?: string | undefined;
};

/** A spreadsheet: a path relative to the folder or the root of the source, or its bytes with the name to call it by. */
export type SpreadsheetFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** What an import would write, and why it may not. */
export interface ImportResult {
  /** The code of the output, or `people`. */
  readonly output: string;
  /** The documents that the spreadsheets make; to be written only when nothing is open. */
  readonly documents: readonly ImportedDocument[];
  /** Cells that were not understood. */
  readonly cells: readonly ImportedCell[];
  /** What the documents do not fulfil, by code and JSON pointer. */
  readonly findings: readonly { readonly code: string; readonly pointer: string }[];
  /** Heads that may mean several fields, with those fields. */
  readonly heads: readonly { readonly head: string; readonly fields: readonly string[] }[];
}

export interface ImportedDocument {
  /** Relative to the folder of the configuration. */
  readonly path: string;
  readonly isNew: boolean;
  readonly data: JsonObject;
  /** The whole file as it is to be; null where nothing changes. */
  readonly text: string | null;
  readonly changes: readonly { readonly kind: "added" | "changed" | "gone"; readonly key: readonly JsonValue[] }[];
}

export interface ImportedCell {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 0; null for a whole row. */
  readonly column: number | null;
  readonly field: string;
  readonly problem: CellProblem;
}

/**
 * Reads spreadsheets (xlsx, ods, csv) as documents of an output or as the roster, as the command `import` does; nothing is
 * written.
 *
 * @throws UserError for files, options and mappings that cannot be used, and where output or document are in doubt
 */
export async function importSpreadsheets(
  files: readonly SpreadsheetFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  // The readers of spreadsheets are large: a program that only checks does not load them.
  const [
    { openFromSource, openSpreadsheet, spreadsheetOf },
    { mappingBeside, readMapping },
    { planImport },
    { unclearHeads },
    { writablePlan, writtenDocuments },
    { headName },
  ] = await Promise.all([
    import("../exchange/asked-sheets.ts"),
    import("../exchange/mapping-beside.ts"),
    import("../exchange/plan-import.ts"),
    import("../exchange/unclear-heads.ts"),
    import("../exchange/written-documents.ts"),
    import("../intake/heads/find-heads.ts"),
  ]);
  const project = await loadProject(options);
  const { source } = options;
  const open = (file: SpreadsheetFile) => {
    if (typeof file !== "string") return spreadsheetOf(file.bytes, file.name);
    return source ? openFromSource(source, file) : openSpreadsheet(project.folder, file);
  };
  const own = options.mapping === undefined ? null : await readMapping(project, options.mapping);
  const plan = await planImport(project, {
    spreadsheets: files.map(open),
    output: options.output,
    sheets: options.sheets ?? [],
    set: Object.entries(options.set ?? {}).map(([field, value]) => `${field}=${value}`),
    out: options.out,
    day: options.asOf ?? today(project.config.timezone),
    mapping: own,
    mappingOf: async (subject, documents) => (await mappingBeside(project, subject, documents)).mapping,
  });
  return {
    output: plan.subject,
    documents: writtenDocuments(writablePlan(plan), project, { out: options.out }).map(
      ({ path, isNew, text, document }) => {
        return { path, isNew, data: document.data, text, changes: document.changes };
      },
    ),
    cells: plan.problems.map(({ place, field, problem }) => ({ ...place, field, problem })),
    findings: plan.documentProblems.map(({ finding, pattern }) => ({ code: finding.code, pointer: pattern })),
    heads: unclearHeads(plan).map(({ head, doubt }) => ({ head: headName(head), fields: doubt })),
  };
}
