import type { Person } from "../model/config.js";
import type { FindingCode, FindingParameters } from "../model/finding.js";
import type { JsonValue } from "../model/json.js";
import type { Repair } from "../model/repair.js";
import { type ErrorPlace, UserError } from "../model/user-error.js";
import type { AskedSource } from "../source/source-answers.js";
export type DataFileKind = "config" | "policy" | "people" | "cases" | "import";
/** A problem in a data file, with the pointer of the value or key that caused it. */
export interface DataProblem {
    readonly code: FindingCode;
    readonly params: FindingParameters[FindingCode];
    readonly pointer: string;
    readonly target: "value" | "key";
    readonly repair?: Repair;
}
/** A configuration, policy or roster file that is valid against its schema. */
export interface DataFile {
    readonly value: JsonValue;
    /** Line and column of a value or key, for errors that a schema cannot find. */
    readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace;
    /** The error for further problems in the file. */
    readonly invalid: (problems: readonly DataProblem[]) => UserError<"file-invalid">;
}
/**
 * Reads a YAML or JSON file that must contain one document valid against the schema.
 *
 * @param people - the persons who may be named in a value that does not fit its schema
 * @throws UserError `unreadable`, `path-outside-root`, and `file-invalid` with every problem and its line.
 */
export declare function readDataFile(kind: DataFileKind, source: AskedSource, path: string, people?: (value: JsonValue) => readonly Person[] | null): Promise<DataFile>;
