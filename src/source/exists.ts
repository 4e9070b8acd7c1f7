import { lstatSync } from "node:fs";
import { nothingThere } from "./system-error.ts";

/**
 * Whether a file, folder or link has that path.
 *
 * @throws UserError `unreadable` where the system does not let anybody know
 */
export function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return nothingThere(path, error) ?? false;
  }
}
