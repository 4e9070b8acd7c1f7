import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ownCacheFolder } from "./cache-folder.ts";

/** More versions of Node.js than one person uses. */
const mostVersions = 8;

type Enable = (folder: string) => unknown;

/** Of Node.js 22.1 and later. Got when it is asked for: it loads further modules. */
function enableOfNode(): Enable | undefined {
  const { enableCompileCache } = process.getBuiltinModule("node:module") as { readonly enableCompileCache?: Enable };
  return enableCompileCache;
}

/**
 * Has Node.js keep what it compiles of this program from now on, in the user's usual cache folder, for the next run. What
 * is kept there is executed: never in a folder that was named, which a runner may fill for somebody else, nor in one that
 * others may write or that is part of what is checked.
 *
 * @param usual - the user's usual cache folder
 * @param roots - of what may be checked
 */
export function keepCompiledCode(usual: string, roots: readonly string[], enable = enableOfNode()): void {
  if (!enable) return;
  const folder = { path: usual, isNamed: false };
  if (roots.some((root) => ownCacheFolder(folder, root) === null)) return;
  const kept = join(usual, "code");
  try {
    if (readdirSync(kept).length > mostVersions) rmSync(kept, { recursive: true, force: true });
  } catch {
    // Nothing was kept yet.
  }
  enable(kept);
}
