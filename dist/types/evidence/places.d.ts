import type { Finding } from "../model/finding.js";
import { type Position } from "./yaml.js";
type Excerpt = NonNullable<Finding["excerpt"]>;
/** Line, column and surrounding lines of a value in one file. */
export type Places = (document: number, pointer: string, target: "value" | "key") => Position & {
    readonly excerpt?: Excerpt;
};
export declare function createPlaces(text: string): Places;
/** The lines around a line (counted from 1), for a code frame. */
export declare function excerptAt(lines: readonly string[], line: number): Excerpt;
/**
 * Gives findings that name a path and a pointer their line, column and excerpt. Reads each file again that has such
 * findings: texts are not kept, since most files have none.
 */
export declare function placeFindings(findings: readonly Finding[], options: {
    readonly root: string;
    readonly fileBytes: number;
}): Finding[];
export {};
