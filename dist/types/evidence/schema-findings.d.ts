import type { FindingCode, FindingParameters } from "../model/finding.js";
import type { SchemaError, SchemaInfo } from "./validators.js";
type SchemaCode = Extract<FindingCode, `schema-${string}`> | "records-or-nil";
interface SchemaFindingOf<C extends SchemaCode> {
    readonly code: C;
    readonly params: FindingParameters[C];
    /** JSON pointer of the offending value; for a missing or unknown key, of that key. */
    readonly pointer: string;
    /** Which end of the pointer to show. */
    readonly target: "value" | "key";
}
/** One cause for which a value does not fit its schema. */
export type SchemaFinding = {
    [C in SchemaCode]: SchemaFindingOf<C>;
}[SchemaCode];
/** Turns the validator's errors into one finding per cause, in the order of the document's pointers. */
export declare function schemaFindings(errors: readonly SchemaError[], value: unknown, info: SchemaInfo): SchemaFinding[];
/** The candidate that was most likely meant, or null when none is near. */
export declare function nearest(written: string, candidates: readonly string[]): string | null;
/** The value that a JSON pointer names, undefined when it leads nowhere. */
export declare function valueAt(root: unknown, pointer: string): unknown;
export {};
