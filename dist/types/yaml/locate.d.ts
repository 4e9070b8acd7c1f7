import { type YamlNode } from "./nodes.js";
import { type Position } from "./positions.js";
/** Finds where a JSON pointer leads in a text that {@link readYaml} accepts. */
export type Locator = (document: number, pointer: string, target: "value" | "key") => Position;
/**
 * A locator for one text. A pointer that leads nowhere gives the nearest value above it. Builds an index of the whole
 * text once: make one per file that has findings.
 */
export declare function createLocator(text: string): Locator;
/** Like {@link Locator}, as an offset into the text without its byte order mark. */
export type Offsets = (document: number, pointer: string, target: "value" | "key") => number;
export declare function createOffsets(text: string, roots?: readonly YamlNode[]): Offsets;
