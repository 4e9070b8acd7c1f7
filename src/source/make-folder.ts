import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { exists } from "./exists.ts";

/**
 * Creates a folder and its parents. Node.js would retry forever where the system allows no new folder, such as /proc.
 *
 * @param mode - who may do what with the folders that are new; by default what is usual for this user
 */
export function makeFolder(path: string, mode?: number): void {
  if (exists(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, mode);
  } catch (error) {
    // Another process created it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
