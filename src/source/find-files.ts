import { type Dirent, existsSync, lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { UserError } from "../model/user-error.ts";
import { compareText } from "../text/compare-text.ts";

/** Files of these kinds are read when a folder is named. */
const evidenceFiles = "**/*.{yaml,yml,json}";
const neverEvidence = ["**/node_modules/**", "**/.git/**"];

export interface FoundFiles {
  /** Regular files, relative to the root with `/`, sorted and without duplicates. */
  readonly files: readonly string[];
  /** Symbolic links that matched and were not followed, because they point outside the root or to another file. */
  readonly links: readonly { readonly path: string; readonly target: string; readonly outside: boolean }[];
}

/**
 * Finds the files that match the patterns. A pattern that is an existing file is taken literally, a folder means the
 * YAML and JSON files in it. Files excluded by .gitignore are skipped unless named literally. Symbolic links are
 * not followed, except for a folder that a pattern names and that is inside the root.
 *
 * @throws UserError `path-outside-root` for a pattern that leaves the root, `unreadable` for a folder that cannot be
 * read, and, when `eachMustMatch`, `path-no-match` for a pattern without any file.
 */
export async function findFiles(
  root: string,
  patterns: readonly string[],
  options: { readonly eachMustMatch: boolean },
): Promise<FoundFiles> {
  const files = new Set<string>();
  const links = new Map<string, FoundFiles["links"][number]>();
  const isIgnored = createIgnored(root);
  const realFolder = createRealFolder(root);
  for (const pattern of patterns) {
    let matched = 0;
    const named = namedPath(root, pattern);
    if (named?.isFile) {
      files.add(named.path);
      continue;
    }
    const glob = named
      ? [named.path === "" ? evidenceFiles : `${await escapeGlob(named.path)}/${evidenceFiles}`]
      : [pattern];
    const tasks = await globTasks(glob);
    const inside = tasks.filter(({ base }) => {
      if (pathInRoot(root, base) === null) throw new UserError("path-outside-root", { path: pattern });
      if (realFolder(base) !== null) return true;
      const link = outwardLink(root, base);
      links.set(link.path, link);
      matched++;
      return false;
    });
    const entries = await globEntries(
      root,
      inside.flatMap(({ patterns }) => patterns),
    );
    for (const entry of entries) {
      const folder = realFolder(posix.dirname(entry.path));
      if (folder === null) continue;
      const path = posix.join(folder, posix.basename(entry.path));
      if (isIgnored(path)) continue;
      if (entry.dirent.isFile()) {
        files.add(path);
        matched++;
      } else if (entry.dirent.isSymbolicLink() && /\.(?:ya?ml|json)$/.test(path)) {
        links.set(path, describeLink(root, path));
        matched++;
      }
    }
    if (matched === 0 && options.eachMustMatch) throw new UserError("path-no-match", { path: pattern });
  }
  const byPath = (a: { path: string }, b: { path: string }) => compareText(a.path, b.path);
  return { files: [...files].sort(compareText), links: [...links.values()].sort(byPath) };
}

/** The path relative to the root, with `/`; null if it is outside. */
export function pathInRoot(root: string, path: string): string | null {
  const inside = relative(root, resolve(root, path));
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return inside.split(sep).join("/");
}

function namedPath(root: string, pattern: string): { path: string; isFile: boolean } | null {
  const path = pathInRoot(root, pattern);
  if (path === null) throw new UserError("path-outside-root", { path: pattern });
  const full = join(root, path);
  if (pattern.includes("\0") || !existsSync(full)) return null;
  const real = pathInRoot(realpathSync(root), realpathSync(full));
  if (real === null) throw new UserError("path-outside-root", { path: pattern });
  const stats = statSync(full);
  // The real path: a link that was named explicitly is read, as long as it stays inside.
  return stats.isDirectory() ? { path: real, isFile: false } : stats.isFile() ? { path: real, isFile: true } : null;
}

/** The patterns with their braces expanded, by the folder in which the search for each begins. */
async function globTasks(patterns: string[]): Promise<{ base: string; patterns: string[] }[]> {
  const { default: fastGlob } = await import("fast-glob");
  return fastGlob.generateTasks(patterns).map(({ base, positive }) => ({ base, patterns: positive }));
}

async function globEntries(root: string, patterns: string[]): Promise<{ path: string; dirent: Dirent }[]> {
  const { default: fastGlob } = await import("fast-glob");
  try {
    const entries = await fastGlob(patterns, {
      cwd: root,
      ignore: neverEvidence,
      onlyFiles: false,
      objectMode: true,
      followSymbolicLinks: false,
    });
    return entries.map((entry) => ({ path: entry.path, dirent: entry.dirent as Dirent }));
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError("unreadable", { path: path ?? root, reason: code });
  }
}

async function escapeGlob(path: string): Promise<string> {
  const { default: fastGlob } = await import("fast-glob");
  return fastGlob.escapePath(path);
}

/**
 * Returns the folder with links resolved, relative to the root; null if it is outside. The search begins in the
 * folder that a pattern names even when that is a link, so a link there could lead anywhere.
 */
function createRealFolder(root: string): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  return (folder) => {
    let real = known.get(folder);
    if (real === undefined) {
      const full = join(root, folder);
      real = existsSync(full) ? pathInRoot(realpathSync(root), realpathSync(full)) : pathInRoot(root, full);
      known.set(folder, real);
    }
    return real;
  };
}

/** The first link in the path of a folder that points outside the root. */
function outwardLink(root: string, folder: string): FoundFiles["links"][number] {
  const parts = posix.normalize(folder).split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const path = parts.slice(0, depth).join("/");
    if (lstatSync(join(root, path)).isSymbolicLink() && describeLink(root, path).outside)
      return describeLink(root, path);
  }
  return describeLink(root, parts.join("/"));
}

function describeLink(root: string, path: string): FoundFiles["links"][number] {
  const full = join(root, path);
  try {
    const target = realpathSync(full);
    const inside = pathInRoot(realpathSync(root), target);
    return { path, target: inside ?? target, outside: inside === null };
  } catch {
    return { path, target: "", outside: true }; // a broken link
  }
}

/** Whether .gitignore files between the root and the path exclude it. */
function createIgnored(root: string): (path: string) => boolean {
  const rules = new Map<string, Ignore | null>();
  const rulesOf = (folder: string): Ignore | null => {
    let known = rules.get(folder);
    if (known === undefined) {
      const file = join(root, folder, ".gitignore");
      known = existsSync(file) && statSync(file).isFile() ? ignore().add(readFileSync(file, "utf8")) : null;
      rules.set(folder, known);
    }
    return known;
  };
  return (path) => {
    const parts = path.split("/");
    let ignored = false;
    for (let depth = 0; depth < parts.length; depth++) {
      const here = rulesOf(parts.slice(0, depth).join("/"));
      if (!here) continue;
      const verdict = here.test(parts.slice(depth).join("/"));
      if (verdict.ignored) ignored = true;
      else if (verdict.unignored) ignored = false;
    }
    return ignored;
  };
}
