import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Whether a folder has at most so many files and folders, with those below; git's own are not counted. */
export function hasFewEntries(folder: string, most: number): boolean {
  const folders = [folder];
  let count = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name === ".git") continue;
      if (++count > most) return false;
      if (entry.isDirectory()) folders.push(join(next, entry.name));
    }
  }
  return true;
}
