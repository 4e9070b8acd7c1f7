import { posix } from "node:path";
import { UserError } from "../model/user-error.ts";
import { compareText } from "../text/compare-text.ts";
import { decode } from "../text/decode.ts";
import { memo } from "../text/memo.ts";
import { type Glob, literalGlob, readGlobs } from "./glob.ts";
import { type IgnoreRule, ignoreVerdict, readIgnoreRules } from "./ignore-rules.ts";
import { isHidden } from "./is-hidden.ts";
import { pathInRoot } from "./path-in-root.ts";
import type { FindOptions, FoundFiles, FoundLink } from "./source.ts";
import { systemError } from "./system-error.ts";
import type { Tree } from "./tree.ts";
import { type TreeEntry, walkFolders } from "./walk-folders.ts";

/** Files of these kinds are read when a folder is named. */
const evidenceFiles = "**/*.{yaml,yml,json}";

/** Largest .gitignore that is read. */
const largestIgnoreFile = { bytes: 256 * 1024, lines: 10_000 } as const;

/** {@link Source.find} for any tree. */
export async function findFiles(
  tree: Tree,
  patterns: readonly string[],
  { eachMustMatch, spend = () => {}, isIgnored = createIgnored(tree, spend), onVerdict = () => {} }: FindOptions,
): Promise<FoundFiles> {
  const { root } = tree;
  const files = new Set<string>();
  const links = new Map<string, FoundLink>();
  const realFolder = createRealFolder(tree);
  const isHiddenFolder = memo(isHidden);
  for (const pattern of patterns) {
    if (isHidden(pathInRoot(root, pattern) ?? "")) throw new UserError("path-hidden", { path: pattern });
    let matched = 0;
    const named = await namedPath(tree, pattern);
    if (named?.isFile) {
      files.add(named.path);
      continue;
    }
    const globs = named ? globsOfFolder(named.path) : readGlobs(pattern);
    const inside = globs.filter(({ base }) => {
      if (pathInRoot(root, base) === null) throw new UserError("path-outside-root", { path: pattern });
      if (realFolder(base) !== null) return true;
      const link = outwardLink(tree, base);
      links.set(link.path, link);
      matched++;
      return false;
    });
    for (const entry of entriesBelow(tree, inside)) {
      if (!inside.some((glob) => glob.fits(entry.path, spend))) continue;
      const folder = realFolder(entry.folder);
      if (folder === null || isHiddenFolder(folder) || entry.dirent.name.startsWith(".")) continue;
      const path = folder === entry.folder ? entry.path : posix.join(folder, entry.dirent.name);
      const isLeftOut = isIgnored(path);
      onVerdict(path, isLeftOut);
      if (isLeftOut) continue;
      if (entry.dirent.isFile()) {
        files.add(path);
        matched++;
      } else if (entry.dirent.isSymbolicLink() && /\.(?:ya?ml|json)$/.test(path)) {
        links.set(path, describeLink(tree, path));
        matched++;
      }
    }
    if (matched === 0 && eachMustMatch) throw new UserError("path-no-match", { path: pattern });
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
    // A pattern: the link on its way is reported as such.
    const { isDynamicPattern } = await import("./dynamic-pattern.ts");
    if (isDynamicPattern(pattern)) return null;
    throw new UserError("path-outside-root", { path: pattern });
  }
  // The real path: a link that was named on purpose is read, as long as it stays inside.
  if (isHidden(led.path)) throw new UserError("path-hidden", { path: pattern });
  const kind = tree.kindOf(led.path);
  return kind === "folder" || kind === "file" ? { path: led.path, isFile: kind === "file" } : null;
}

/** The globs of the evidence in a folder, whatever characters its name has. */
function globsOfFolder(folder: string): readonly Glob[] {
  return readGlobs(folder === "" ? evidenceFiles : `${literalGlob(folder)}/${evidenceFiles}`);
}

/** Everything in the folders in which the globs search, which are compared with it by us: see glob.ts. */
function entriesBelow(tree: Tree, globs: readonly Glob[]): Iterable<TreeEntry> {
  const folders = [...new Set(globs.map(({ base }) => base))];
  const depth = Math.max(...globs.map((glob) => glob.depth));
  const hidden = globs.some((glob) => glob.hidden);
  return walkFolders(tree.list, folders, { depth, hidden }, (error) => {
    const { code, path } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : systemError("unreadable", path ?? tree.root, error);
  });
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

/** Answers whether .gitignore files on the way from the root to the path exclude it, as git does. */
export function createIgnored(tree: Tree, spend: (steps: number) => void = () => {}): (path: string) => boolean {
  const rulesOf = (folder: string) => {
    const file = folder === "" ? ".gitignore" : `${folder}/.gitignore`;
    // A link is left alone: git does not follow it either, and it could lead anywhere.
    return tree.kindOf(file) === "file" ? readIgnoreFile(tree, file) : [];
  };
  /** The rules that speak of what is in a folder, those that decide first. */
  const rulesFor = memo((folder: string): readonly FolderRules[] => {
    const [above, rules] = [folder === "" ? [] : rulesFor(folderOf(folder)), rulesOf(folder)];
    return rules.length === 0 ? above : [{ rules, depth: depthOf(folder) }, ...above];
  });
  const isExcluded = (folder: string, path: string, isFolder: boolean): boolean => {
    const speaking = rulesFor(folder);
    if (speaking.length === 0) return false;
    const parts = path.split("/");
    for (const { rules, depth } of speaking) {
      const verdict = ignoreVerdict(rules, parts.slice(depth), isFolder, spend);
      if (verdict !== null) return verdict === "ignored";
    }
    return false;
  };
  // What is in an excluded folder cannot be taken back.
  const isFolderExcluded = memo((folder: string): boolean => {
    if (folder === "") return false;
    const above = folderOf(folder);
    return isFolderExcluded(above) || isExcluded(above, folder, true);
  });
  return (path) => {
    const folder = folderOf(path);
    return isFolderExcluded(folder) || isExcluded(folder, path, false);
  };
}

/** The rules of a folder's own file, which is so many folders deep. */
interface FolderRules {
  readonly rules: readonly IgnoreRule[];
  readonly depth: number;
}

/** Empty for what is in the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function depthOf(folder: string): number {
  return folder === "" ? 0 : folder.split("/").length;
}

function readIgnoreFile(tree: Tree, path: string): readonly IgnoreRule[] {
  const content = tree.read(path, largestIgnoreFile.bytes);
  const text = content.kind === "bytes" ? decode(content.bytes) : null;
  if (text === null || text.split("\n").length > largestIgnoreFile.lines) {
    throw new UserError("ignore-file-too-large", { path, ...largestIgnoreFile });
  }
  return readIgnoreRules(text);
}
