import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { systemError } from "../source/system-error.ts";

/** What Node.js says of a file that is larger than a text may be. */
const tooLarge: ReadonlySet<string | undefined> = new Set(["ERR_STRING_TOO_LONG", "ERR_FS_FILE_TOO_LARGE"]);

/**
 * The text of a saved file, which may come from a pipe.
 *
 * @throws UserError `unreadable`
 */
export function savedText(folder: string, path: string): string {
  try {
    return readFileSync(resolve(folder, path), "utf8");
  } catch (error) {
    if (tooLarge.has((error as NodeJS.ErrnoException).code))
      throw new UserError("unreadable", { path, reason: "EFBIG" });
    throw systemError("unreadable", path, error);
  }
}
