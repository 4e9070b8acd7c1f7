import { resolve } from "node:path";
import { type CacheFolder, usualCacheFolder } from "../cache/cache-folder.ts";
import { isPublicLog, type Terminal } from "../shell/terminal.ts";

/** Where answers of earlier runs are kept; nowhere on a machine that is new for each run, unless one is named. */
export function cacheFolder(
  options: { readonly "no-cache": boolean; readonly "cache-dir": string | undefined },
  terminal: Terminal,
): CacheFolder | undefined {
  const { "no-cache": isOff, "cache-dir": named } = options;
  if (isOff) return undefined;
  if (named !== undefined) return { path: resolve(terminal.folder, named), isNamed: true };
  const usual = isPublicLog(terminal) ? null : usualCacheFolder(terminal.environment, process.platform);
  return usual === null ? undefined : { path: usual, isNamed: false };
}
