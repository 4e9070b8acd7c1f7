import { compareText } from "../text/compare-text.ts";
import { decode } from "../text/decode.ts";
import { createIgnored } from "./find-files.ts";
import { readGlobs } from "./glob.ts";
import { isHidden } from "./is-hidden.ts";
import { pathInRoot } from "./path-in-root.ts";
import type { TrackedKind, UnreadFile, UnreadFiles } from "./source.ts";
import type { Tree } from "./tree.ts";
import { walkFolders } from "./walk-folders.ts";

/**
 * Names that evidence can have: whatever the case, with what an editor may have put at the end, and without the extension of
 * anything else. What looks like `.yaml` may end in a blank, or have a full-width or Cyrillic letter in it.
 */
const evidenceName = /\.(?:ya?ml|jsonc?|json5)(?:\.txt)?$|(?:^|\/)[^/.]*$|\.[\x21-\x2d\x30-\x7e]*[^\x21-\x7e][^/.]*$/i;
/** Links of these names are reported where files are found. */
const evidenceLink = /\.(?:ya?ml|json)$/;
const inPackages = /(?:^|\/)node_modules\//;
/** What says that a document is evidence of an output. */
const namesOutput = /(?:^|[{,\s])["']?output["']?\s*:\s*["']?O\d/;

/** Enough for the envelope, with which a document begins. */
const largestFile = 4 * 1024 * 1024;
const head = 64 * 1024;
/** Files and folders that are looked at, at most: a pattern may begin at the root of anything. */
const mostEntries = 50_000;
const mostPeeks = 2_000;

/** {@link Source.unread} for any tree. */
export async function unreadFiles(
  tree: Tree,
  patterns: readonly string[],
  found: readonly string[],
  tracked: ReadonlyMap<string, TrackedKind> | null,
): Promise<UnreadFiles> {
  const known = new Set(found);
  const folders = evidenceFolders(tree, patterns);
  const unread = new Map<string, UnreadFile["reason"]>();
  for (const [path, kind] of tracked ?? []) {
    if (known.has(path) || !folders.some((folder) => isUnder(folder, path))) continue;
    if (kind === "submodule" || (kind === "submodule-here" && isEmptyRepository(tree, path))) {
      unread.set(path, "submodule"); // files may lie there all the same: they are not those of the submodule
    }
    if (kind === "sparse" && evidenceName.test(path) && tree.kindOf(path) === null) unread.set(path, "sparse");
  }
  const isIgnored = createIgnored(tree, () => {});
  const isCandidate = (path: string) => !known.has(path) && (!isIgnored(path) || tracked?.has(path) === true);
  const peeks: { path: string; link?: string }[] = [];
  let isPartial = false;
  const peek = (path: string, link?: string) => {
    if (!isCandidate(path)) return;
    if (peeks.length < mostPeeks) peeks.push({ path, link });
    else isPartial = true;
  };
  const budget = { entries: mostEntries };
  const walked = new Set(folders);
  for (const { path, isLink } of entriesBelow(tree, folders, budget)) {
    if (!isLink) {
      if (!known.has(path) && evidenceName.test(path)) peek(path);
      continue;
    }
    const led = tree.follow(path);
    if (led === null || evidenceLink.test(path)) continue; // it leads nowhere, or is reported where files are found
    if (led.outside) unread.set(path, "link");
    else if (tree.kindOf(led.path) === "file") {
      if (evidenceName.test(path)) peek(led.path, path);
    } else if (!walked.has(led.path)) {
      walked.add(led.path); // once, however many links lead there
      for (const { path: below } of entriesBelow(tree, [led.path], budget))
        if (evidenceName.test(below)) peek(below, path);
    }
  }
  for (const path of tracked?.keys() ?? []) {
    if (inPackages.test(path) && evidenceName.test(path) && folders.some((folder) => isUnder(folder, path))) peek(path);
  }
  tree.willRead?.(peeks.map(({ path }) => path));
  for (const { path, link } of peeks) {
    const look = lookAt(tree, path);
    if (look === "too-large") isPartial = true;
    if (look !== "evidence") continue;
    if (link !== undefined) unread.set(link, "link");
    else unread.set(path, reasonOf(path, isIgnored(path)));
  }
  const files = Array.from(unread, ([path, reason]) => ({ path, reason })).sort((a, b) => compareText(a.path, b.path));
  return { files, isPartial: isPartial || budget.entries < 0 };
}

function reasonOf(path: string, ignored: boolean): UnreadFile["reason"] {
  if (isHidden(path)) return "hidden";
  if (inPackages.test(path)) return "packages";
  return ignored ? "ignored" : "pattern";
}

/**
 * The folders in which the search for the patterns begins, and those that are one with them on other systems; of a file,
 * the folder that holds it.
 */
function evidenceFolders(tree: Tree, patterns: readonly string[]): readonly string[] {
  const { root, kindOf } = tree;
  const bases = patterns.flatMap((pattern) => {
    const inside = pathInRoot(root, pattern);
    if (inside !== null && kindOf(inside) === "folder") return [inside];
    return readGlobs(pattern).map(({ base }) => base);
  });
  const inRoot = bases.flatMap((base) => pathInRoot(root, base) ?? []);
  const folders = new Set(inRoot.flatMap((base) => alikeFolders(tree, base)));
  return [...folders].filter((folder) => ![...folders].some((other) => other !== folder && isUnder(other, folder)));
}

/** A folder, and those whose names differ from its own in nothing but case, or the form or width of letters. */
function alikeFolders({ list, kindOf }: Tree, path: string): readonly string[] {
  const alike = path.split("/").reduce(
    (above: readonly string[], name) =>
      above.flatMap((folder) => {
        const below = (one: string) => (folder === "" ? one : `${folder}/${one}`);
        const names = namesIn(list, folder);
        // Where it is there under another name, the system takes both for one.
        if (kindOf(below(name)) !== null && !names.includes(name)) return [below(name)];
        return names.filter((one) => folded(one) === folded(name)).map(below);
      }),
    [""],
  );
  return [path, ...alike.filter((one) => one !== path && kindOf(one) === "folder")];
}

/** Nothing is checked out of it, or what is there only has the look of a repository. */
function isEmptyRepository({ list }: Tree, path: string): boolean {
  return namesIn(list, path).every((name) => name === ".git");
}

function namesIn(list: Tree["list"], folder: string): readonly string[] {
  try {
    return list(folder).map(({ name }) => name);
  } catch {
    return []; // it is none, or cannot be read
  }
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim();
}

function isUnder(folder: string, path: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** Files and links, as many as are left in the budget; no link is followed. */
function* entriesBelow(
  tree: Tree,
  folders: readonly string[],
  budget: { entries: number },
): Generator<{ path: string; isLink: boolean }> {
  const everything = { depth: Number.POSITIVE_INFINITY, hidden: true };
  for (const { path, dirent } of walkFolders(tree.list, folders, everything, () => {})) {
    const isLink = dirent.isSymbolicLink();
    if (!isLink && !dirent.isFile()) continue;
    if (--budget.entries < 0) return;
    yield { path, isLink };
  }
}

function lookAt(tree: Tree, path: string): "evidence" | "other" | "too-large" {
  try {
    const content = tree.read(path, largestFile);
    if (content.kind === "too-large") return "too-large";
    return namesOutput.test(decode(content.bytes.subarray(0, head))) ? "evidence" : "other";
  } catch {
    return "other"; // it cannot be read, or is none
  }
}
