import type { Source } from "./source.js";
/**
 * Files by path, text or bytes, that need not be anywhere on the disk.
 *
 * @throws UserError `path-outside-root`
 */
export declare function filesInMemory(files: Readonly<Record<string, string | Uint8Array>>): Source;
