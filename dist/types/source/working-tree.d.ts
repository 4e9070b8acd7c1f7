import type { Source } from "./source.js";
/** The files of a folder as they are on the disk now. */
export declare function workingTree(folder: string): Source;
