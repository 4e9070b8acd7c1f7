import type { FindingParameters } from "../model/finding.js";
import type { JsonValue } from "../model/json.js";
/** Deepest nesting of maps and lists that is read. */
export declare const maximumDepth = 64;
export interface Position {
    /** From 1. */
    readonly line: number;
    /** From 1, in characters. */
    readonly column: number;
}
type YamlProblemCode = "yaml-syntax" | "yaml-duplicate-key" | "yaml-forbidden-key" | "yaml-too-deep" | "yaml-too-many-aliases" | "number-changed";
interface YamlProblemOf<C extends YamlProblemCode> extends Position {
    readonly code: C;
    readonly params: FindingParameters[C];
    /** Which document of the file, from 0. */
    readonly document: number;
}
/** Something that the text gets wrong as YAML. */
export type YamlProblem = {
    [C in YamlProblemCode]: YamlProblemOf<C>;
}[YamlProblemCode];
export interface YamlFile {
    /** Empty when the text is not YAML, or holds nothing but comments. */
    readonly documents: readonly JsonValue[];
    readonly problems: readonly YamlProblem[];
}
/**
 * Reads YAML 1.2 (core schema; JSON is a subset): dates stay strings, `<<` is an ordinary key. Never throws on bad
 * text: what is wrong comes back as problems, and with any problem there are no documents.
 */
export declare function readYaml(text: string): YamlFile;
/** The number as it was read, when that is not the number that was written; else null. */
export declare function changedNumber(written: string): string | null;
/** Finds where a JSON pointer leads in a text that {@link readYaml} accepts. */
export type Locator = (document: number, pointer: string, target: "value" | "key") => Position;
/**
 * A locator for one text. A pointer that leads nowhere gives the nearest value above it. Builds an index of the whole
 * text once: make one per file that has findings.
 */
export declare function createLocator(text: string): Locator;
export {};
