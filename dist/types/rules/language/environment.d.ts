import { Environment } from "@marcbachmann/cel-js";
import type { FunctionContext } from "./rule-function.js";
import { type SourceMacroOptions } from "./source-macros.js";
/** A value that is the same for the whole run; undefined where expressions are only checked. */
export interface Constant {
    readonly name: string;
    readonly type: string;
    readonly value: unknown;
}
/** A type of maps that are no records, such as the parameters: name, fields with their types, class of the values. */
export interface Structure {
    readonly name: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly create: new (...values: never[]) => object;
}
export interface EnvironmentOptions extends SourceMacroOptions {
    readonly structures: readonly Structure[];
    readonly constants: readonly Constant[];
    readonly functions: FunctionContext;
}
/** The library with the types, functions and names that rules may use. */
export declare function createEnvironment(options: EnvironmentOptions): Environment;
