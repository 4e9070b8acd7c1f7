import type { Environment } from "@marcbachmann/cel-js";
import { type RecordTypes } from "../../evidence/record-types.js";
import type { Facts } from "./facts.js";
import type { ViewType } from "./views.js";
export interface SourceMacroOptions {
    readonly types: RecordTypes;
    readonly views: ReadonlyMap<string, ViewType>;
    /** The evidence under the expressions. */
    readonly facts: () => Facts;
}
/**
 * `records("O2.1.1")`, `lookup("O2.1.1", "asset_id", value)`, `inForce("O2.2.1", "effective_date", day)` and
 * `groups("O2.1.1", "owner")`: macros, since the type of what they give comes from the text of the source.
 */
export declare function registerSourceMacros(environment: Environment, options: SourceMacroOptions): void;
