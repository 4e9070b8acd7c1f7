import type { Finding } from "../model/finding.js";
import type { Source } from "../source/source.js";
import { type Offsets } from "../yaml/locate.js";
import { type Position } from "../yaml/positions.js";
type Excerpt = NonNullable<Finding["excerpt"]>;
/** Line, column and surrounding lines of a value in one file. */
export type Places = (document: number, pointer: string, target: "value" | "key") => Position & {
    readonly excerpt?: Excerpt;
};
export declare function createPlaces(text: string, offsets?: Offsets): Places;
/** The lines of a text for code frames: what is private in it is shown nowhere. */
export declare function linesOf(text: string): readonly string[];
/** The lines around a line (counted from 1), for a code frame; see {@link linesOf}. */
export declare function excerptAt(lines: readonly string[], line: number): Excerpt;
export interface PlacingOptions {
    readonly source: Pick<Source, "read">;
    readonly fileBytes: number;
    /** The ids of the contents of files, and where values of such contents are: found in one revision, known in others. */
    readonly contents?: ReadonlyMap<string, string>;
    readonly known?: KnownPlaces | null;
}
/** Line, column and excerpt by the id of the content, document and pointer. */
export type KnownPlaces = Map<string, ReturnType<Places>>;
/**
 * Gives findings that name a path and a pointer their line, column and excerpt. Reads each file again that has such
 * findings: texts are not kept, since most files have none.
 */
export declare function placeFindings(findings: readonly Finding[], options: PlacingOptions): Finding[];
export {};
