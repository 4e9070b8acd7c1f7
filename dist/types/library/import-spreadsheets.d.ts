import type { ProjectOptions } from "../check/check-options.js";
import type { CellProblem } from "../model/cell-problem.js";
import type { JsonObject, JsonValue } from "../model/json.js";
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
export type SpreadsheetFile = string | {
    readonly name: string;
    readonly bytes: Uint8Array;
};
/** What an import would write, and why it may not. */
export interface ImportResult {
    /** The code of the output, or `people`. */
    readonly output: string;
    /** The documents that the spreadsheets make; to be written only when nothing is open. */
    readonly documents: readonly ImportedDocument[];
    /** Cells that were not understood. */
    readonly cells: readonly ImportedCell[];
    /** What the documents do not fulfil, by code and JSON pointer. */
    readonly findings: readonly {
        readonly code: string;
        readonly pointer: string;
    }[];
    /** Heads that may mean several fields, with those fields. */
    readonly heads: readonly {
        readonly head: string;
        readonly fields: readonly string[];
    }[];
}
export interface ImportedDocument {
    /** Relative to the folder of the configuration. */
    readonly path: string;
    readonly isNew: boolean;
    readonly data: JsonObject;
    /** The whole file as it is to be; null where nothing changes. */
    readonly text: string | null;
    readonly changes: readonly {
        readonly kind: "added" | "changed" | "gone";
        readonly key: readonly JsonValue[];
    }[];
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
export declare function importSpreadsheets(files: readonly SpreadsheetFile[], options: ImportOptions): Promise<ImportResult>;
