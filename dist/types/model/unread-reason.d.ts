/**
 * Why a file that looks like evidence was not read.
 *
 * - `pattern`: its name, or the case of its extension, matches no pattern
 * - `hidden`: it is hidden, or in a hidden folder
 * - `ignored`: an ignore file excludes it, although git tracks it
 * - `sparse`: git tracks it, and the sparse checkout leaves it out
 * - `submodule`: it is a repository of its own
 */
export declare const unreadReasons: readonly ["pattern", "hidden", "ignored", "sparse", "submodule"];
export type UnreadReason = (typeof unreadReasons)[number];
