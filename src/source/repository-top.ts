import { dirname, join, resolve } from "node:path";
import { exists } from "./exists.ts";

/** The top of the git repository that a folder is in, be the folder there or not; null outside of one. */
export function repositoryTop(folder: string): string | null {
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (exists(join(here, ".git"))) return here;
    if (dirname(here) === here) return null;
  }
}
