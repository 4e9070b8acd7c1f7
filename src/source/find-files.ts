import type { Dirent } from "node:fs";
import { posix } from "node:path";
import ignore, { type Ignore } from "ignore";
import { UserError } from "../model/user-error.ts";
import { compareText } from "../text/compare-text.ts";
import { decode } from "../text/decode.ts";
import { isHidden } from "./is-hidden.ts";
import { pathInRoot } from "./path-in-root.ts";
import type { FoundFiles, FoundLink, Source } from "./source.ts";
import { systemError } from "./system-error.ts";
import type { Tree } from "./tree.ts";

/** Files of these kinds are read when a folder is named. */
const evidenceFiles = "**/*.{yaml,yml,json}";
const neverEvidence = ["**/node_modules/**", "**/.git/**"];

/** Largest .gitignore that is read, in bytes. */
const largestIgnoreFile = 32 * 1024 * 1024;

/** {@link Source.find} for any tree. */
export async function findFiles(
  tree: Tree,
  patterns: readonly string[],
  options: Parameters<Source["find"]>[1],
): Promise<FoundFiles> {
  const { root } = tree;
  const files = new Set<string>();
  const links = new Map<string, FoundLink>();
  const isIgnored = createIgnored(tree);
  const realFolder = createRealFolder(tree);
  for (const pattern of patterns) {
    if (isHidden(pathInRoot(root, pattern) ?? "")) throw new UserError("path-hidden", { path: pattern });
    let matched = 0;
    const named = await namedPath(tree, pattern);
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
      const link = outwardLink(tree, base);
      links.set(link.path, link);
      matched++;
      return false;
    });
    const entries = await globEntries(
      tree,
      inside.flatMap(({ patterns }) => patterns),
    );
    for (const entry of entries) {
      const folder = realFolder(posix.dirname(entry.path));
      if (folder === null) continue;
      const path = posix.join(folder, posix.basename(entry.path));
      if (isHidden(path) || isIgnored(path)) continue;
      if (entry.dirent.isFile()) {
        files.add(path);
        matched++;
      } else if (entry.dirent.isSymbolicLink() && /\.(?:ya?ml|json)$/.test(path)) {
        links.set(path, describeLink(tree, path));
        matched++;
      }
    }
    if (matched === 0 && options.eachMustMatch) throw new UserError("path-no-match", { path: pattern });
  }
  const byPath = (a: { path: string }, b: { path: string }) => compareText(a.path, b.path);
  return { files: [...files].sort(compareText), links: [...links.values()].sort(byPath) };
}

async function namedPath(tree: Tree, pattern: string): Promise<{ path: string; isFile: boolean } | null> {
  const path = pathInRoot(tree.root, pattern);
  if (path === null) throw new UserError("path-outside-root", { path: pattern });
  const led = pattern.includes("\0") ? null : tree.follow(path);
  if (led === null) return null;
  if (led.outside) {
    // A pattern: the link on its way is told as such.
    const { default: fastGlob } = await import("fast-glob");
    if (fastGlob.isDynamicPattern(pattern)) return null;
    throw new UserError("path-outside-root", { path: pattern });
  }
  // The real path: a link that was named on purpose is read, as long as it stays inside.
  if (isHidden(led.path)) throw new UserError("path-hidden", { path: pattern });
  const kind = tree.kindOf(led.path);
  return kind === "folder" || kind === "file" ? { path: led.path, isFile: kind === "file" } : null;
}

/** The patterns with their braces expanded, by the folder in which the search for each begins. */
async function globTasks(patterns: string[]): Promise<{ base: string; patterns: string[] }[]> {
  const { default: fastGlob } = await import("fast-glob");
  return fastGlob.generateTasks(patterns).map(({ base, positive }) => ({ base, patterns: positive }));
}

async function globEntries(tree: Tree, patterns: string[]): Promise<{ path: string; dirent: Dirent }[]> {
  const { default: fastGlob } = await import("fast-glob");
  try {
    const entries = await fastGlob(patterns, {
      cwd: tree.root,
      ignore: neverEvidence,
      onlyFiles: false,
      objectMode: true,
      followSymbolicLinks: false,
      ...(tree.fileSystem && { fs: tree.fileSystem }),
    });
    return entries.map((entry) => ({ path: entry.path, dirent: entry.dirent as Dirent }));
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw systemError("unreadable", path ?? tree.root, error);
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
function createRealFolder(tree: Tree): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  return (folder) => {
    let real = known.get(folder);
    if (real === undefined) {
      const path = pathInRoot(tree.root, folder);
      const led = path === null ? null : tree.follow(path);
      real = led === null ? path : led.outside ? null : led.path;
      known.set(folder, real);
    }
    return real;
  };
}

/** The first link on the way to a folder that leads out of the root. */
function outwardLink(tree: Tree, folder: string): FoundLink {
  const parts = posix.normalize(folder).split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const path = parts.slice(0, depth).join("/");
    if (tree.kindOf(path) !== "link") continue;
    const link = describeLink(tree, path);
    if (link.outside) return link;
  }
  return describeLink(tree, parts.join("/"));
}

/** A link that leads nowhere counts as one that leads out. */
function describeLink(tree: Tree, path: string): FoundLink {
  const led = tree.follow(path) ?? { path: "", outside: true };
  return { path, target: led.path, outside: led.outside };
}

/** Answers whether .gitignore files on the way from the root to the path exclude it. */
export function createIgnored(tree: Tree): (path: string) => boolean {
  const rules = new Map<string, Ignore | null>();
  const rulesOf = (folder: string): Ignore | null => {
    let known = rules.get(folder);
    if (known === undefined) {
      const file = folder === "" ? ".gitignore" : `${folder}/.gitignore`;
      const content = tree.kindOf(file) === "file" ? tree.read(file, largestIgnoreFile) : null;
      known = content?.kind === "bytes" ? ignore().add(decode(content.bytes)) : null;
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
