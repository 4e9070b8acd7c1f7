import { realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathInRoot } from "./path-in-root.ts";

/**
 * Whether a file that is written there lies in the folder, links followed, and not among Git's own files, which Git
 * trusts. Neither the file nor any folder need exist.
 */
export function staysInside(folder: string, path: string): boolean {
  const target = resolve(folder, path);
  const inside = pathInRoot(folder, target);
  if (inside === null || inside === "") return false;
  const real = pathInRoot(realFolder(folder), realFolder(dirname(target)));
  return real !== null && ![...inside.split("/"), ...real.split("/")].some(isGitFolder);
}

/** Whether a name is that of Git's folder, as some system reads it: in other letters, shortened, or with an end that is dropped. */
function isGitFolder(name: string): boolean {
  return /^(?:\.git|git~\d)(?:$|[. :])/i.test(name);
}

/** The folder with links resolved, as far as it exists. */
function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : resolve(realFolder(above), path.slice(above.length).replace(/^[\\/]+/, ""));
  }
}
