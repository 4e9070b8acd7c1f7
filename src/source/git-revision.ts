import { join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { compareText } from "../text/compare-text.ts";
import { groupBy } from "../text/group-by.ts";
import { askingGit, GitFailure, git, isShallow, type NamedRevision, namedRevision } from "./git.ts";
import { createObjects, type Objects } from "./git-objects.ts";
import { memoryTree } from "./memory-tree.ts";
import type { FileContent, Source } from "./source.ts";
import { sourceOfTree } from "./source-of-tree.ts";
import type { Tree } from "./tree.ts";

export interface GitRevision extends Source {
  readonly commit: string;
  /** Submodules that could not be read at the commit that is recorded of them: they are left out. */
  readonly submodules: readonly string[];
}

/** A commit by its id, and the folder in it. */
export type KnownRevision = NamedRevision & { readonly commit: string };

interface Blob {
  readonly path: string;
  readonly id: string;
  readonly kind: "file" | "link";
  /** The folder of the repository that has it. */
  readonly repository: string;
}

interface Submodule {
  readonly path: string;
  readonly commit: string;
}

/** Longest target of a link that is read. */
const longestTarget = 4096;

/**
 * The files under a folder as they were in a revision, straight from git's objects: nothing is written, and no filter
 * and no hook runs. Submodules are read at the commit that is recorded of them, as far as they are there.
 *
 * @param revision - what names it, or what it is already known to name
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `git-failed`, `revision-unknown` when the commit is not
 * in this clone; `revision-incomplete` when its list of files, or later a file that is read, is not
 */
export function gitRevision(folder: string, revision: string | KnownRevision): Promise<GitRevision> {
  const root = resolve(folder);
  return askingGit(root, () => revisionIn(root, revision));
}

async function revisionIn(root: string, revision: string | KnownRevision): Promise<GitRevision> {
  const isNamed = typeof revision === "string";
  const name = isNamed ? revision : revision.commit;
  const { prefix, commit } = isNamed ? await namedRevision(root, revision) : revision;
  const listing = commit === null ? null : await listFiles(root, prefix, commit);
  if (commit === null || listing === null) {
    // The commit may be there while its trees are not: a clone with a filter.
    const isThere = commit !== null && (await namedRevision(root, commit)).commit !== null;
    if (isThere) throw new UserError("revision-incomplete", { revision: name });
    throw new UserError("revision-unknown", { revision: name, shallow: await isShallow(root) });
  }
  const own = listed(listing, prefix, root, "");
  const submodules = await Promise.all(own.submodules.map((submodule) => submoduleFiles(root, submodule)));
  const leftOut = own.submodules.filter((_, index) => submodules[index] === null).map(({ path }) => path);
  const others = submodules.flatMap((files) => files ?? []);
  leftOut.push(...others.flatMap((files) => files.submodules.map(({ path }) => path)));
  const blobs = new Map([own, ...others].flatMap((files) => files.blobs).map((blob) => [blob.path, blob]));
  const objectsOf = new Map<string, Objects>();
  const objectsIn = (repository: string): Objects => {
    const objects =
      objectsOf.get(repository) ??
      createObjects(repository, () => new UserError("revision-incomplete", { revision: name }));
    objectsOf.set(repository, objects);
    return objects;
  };
  const measure = (measured: readonly Blob[]): void => {
    for (const [repository, some] of groupBy(measured, (blob) => blob.repository)) {
      objectsIn(repository).measure(some.map(({ id }) => id));
    }
  };
  const targets = new Map<string, string>();
  const readLink = (path: string): string => {
    if (targets.size === 0) {
      const links = [...blobs.values()].filter(({ kind }) => kind === "link");
      measure(links);
      for (const [repository, some] of groupBy(links, (link) => link.repository)) {
        const objects = objectsIn(repository);
        const contents = objects.read(some.map(({ id }) => id).filter((id) => objects.sizeOf(id) <= longestTarget));
        for (const link of some) targets.set(link.path, contents.get(link.id)?.toString("utf8") ?? "");
      }
    }
    return targets.get(path) ?? "";
  };

  let order: readonly string[] = [];
  let ahead: ReadonlyMap<string, Buffer> = new Map();
  const read = (path: string, limit: number): FileContent => {
    const blob = blobs.get(path);
    if (blob?.kind !== "file") {
      throw new UserError("unreadable", { path, reason: tree.kindOf(path) ? "not a regular file" : "ENOENT" });
    }
    const objects = objectsIn(blob.repository);
    // What is too large says so by its size, and leaves what is held for the files after it.
    if (!ahead.has(blob.id) && !objects.isAbove(blob.id, limit)) ahead = objects.readAhead(idsFrom(path, blob), limit);
    const bytes = ahead.get(blob.id);
    if (bytes && bytes.length <= limit) return { kind: "bytes", bytes };
    return { kind: "too-large", size: objects.sizeOf(blob.id) };
  };
  /** Of the same repository. */
  const idsFrom = (path: string, { id, repository }: Blob): readonly string[] => {
    const start = order.indexOf(path);
    const next = start < 0 ? [] : order.slice(start + 1).map((one) => blobs.get(one) as Blob);
    const end = next.findIndex((blob) => blob.repository !== repository);
    return [id, ...(end < 0 ? next : next.slice(0, end)).map((blob) => blob.id)];
  };

  const entries = Array.from(blobs.values(), ({ path, kind }) => [path, kind] as const);
  const willRead = (paths: readonly string[]) => {
    order = paths.filter((path) => blobs.get(path)?.kind === "file");
  };
  const tree: Tree = { ...memoryTree(root, entries, { read, readLink }), willRead };
  const source = sourceOfTree(tree, {
    contentId: (path) => blobs.get(path)?.id ?? null,
    state: async () => ({ kind: "commit", commit, dirty: false, prefix, tracked: null }),
  });
  return {
    ...source,
    commit,
    submodules: leftOut.sort(compareText),
    async readBeside(paths) {
      const ids = paths.flatMap((path) => {
        const blob = blobs.get(path);
        return blob?.kind === "file" && blob.repository === root ? [blob.id] : [];
      });
      const contents = await objectsIn(root).readBeside(ids);
      if (contents.size > 0) ahead = contents;
    },
    async find(patterns, options) {
      const found = await source.find(patterns, options);
      willRead(found.files); // whoever requests files reads them, in this order, unless it is said otherwise
      return found;
    },
  };
}

/** Null where the commit or a list of its files is not there. */
async function listFiles(root: string, prefix: string, commit: string): Promise<string | null> {
  try {
    const under = prefix === "" ? [] : [prefix];
    return await git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...under);
  } catch (error) {
    if (error instanceof GitFailure && error.status !== null) return null;
    throw error;
  }
}

interface Listed {
  readonly blobs: readonly Blob[];
  readonly submodules: readonly Submodule[];
}

/** The files and submodules of a listing; names that could lead elsewhere, which no legitimate tree has, are skipped. */
function listed(listing: string, prefix: string, repository: string, under: string): Listed {
  const blobs: Blob[] = [];
  const submodules: Submodule[] = [];
  for (const line of listing.split("\0")) {
    const [, mode = "", id = "", name = ""] = /^(\d+) (?:blob|commit) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    const path = under + name.slice(prefix.length);
    const isPlain = path.split("/").every((part) => !["", ".", ".."].includes(part) && part.toLowerCase() !== ".git");
    if (id === "" || !name.startsWith(prefix) || !isPlain) continue;
    if (mode === "160000") submodules.push({ path, commit: id });
    else blobs.push({ path, id, kind: mode === "120000" ? "link" : "file", repository });
  }
  return { blobs, submodules };
}

/** Null when the submodule is not there, or does not have the commit. */
async function submoduleFiles(root: string, { path, commit }: Submodule): Promise<Listed | null> {
  const folder = join(root, path);
  try {
    const { prefix, commit: own } = await namedRevision(folder, commit);
    // A folder without a repository of its own is one of the outer repository.
    const listing = prefix === "" && own !== null ? await listFiles(folder, "", own) : null;
    return listing === null ? null : listed(listing, "", folder, `${path}/`);
  } catch (error) {
    if (error instanceof GitFailure || error instanceof UserError) return null;
    throw error;
  }
}
