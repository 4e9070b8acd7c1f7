import type { FindingCode, FindingParameters } from "../model/finding.js";
import type { JsonValue } from "../model/json.js";
import { type ErrorPlace, UserError } from "../model/user-error.js";
export type DataFileKind = "config" | "policy" | "people";
/** Largest file that is read when the configuration sets no limit, in bytes (32 MiB). */
export declare const defaultFileBytes: number;
/** A problem of a data file by the pointer of the value or key to blame. */
export interface DataProblem {
    readonly code: FindingCode;
    readonly params: FindingParameters[FindingCode];
    readonly pointer: string;
    readonly target: "value" | "key";
}
/** A configuration, policy or roster file that fits its schema. */
export interface DataFile {
    readonly value: JsonValue;
    /** Line and column of a value or key, for errors that a schema cannot find. */
    readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace;
    /** The error that says what else is wrong with the file. */
    readonly invalid: (problems: readonly DataProblem[]) => UserError<"file-invalid">;
}
/** The path of an existing file inside the root, links resolved; null when there is none. */
export declare function existingPath(root: string, path: string): string | null;
/**
 * Reads a YAML or JSON file that must hold one document of the schema.
 *
 * @throws UserError `unreadable`, `path-outside-root`, and `file-invalid` with every problem and its line.
 */
export declare function readDataFile(kind: DataFileKind, root: string, path: string): Promise<DataFile>;
