import { join, resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { compareText } from "../text/compare-text.ts";
import { groupBy } from "../text/group-by.ts";
import { GitFailure, git, gitNow, gitPrefix, isShallow } from "./git.ts";
import { memoryTree } from "./memory-tree.ts";
import type { FileContent, Source } from "./source.ts";
import { sourceOfTree } from "./source-of-tree.ts";

export interface GitRevision extends Source {
  readonly commit: string;
  /** Submodules that could not be read at the commit that is recorded of them: they are left out. */
  readonly submodules: readonly string[];
}

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

type Objects = ReturnType<typeof createObjects>;

/** Files that were found are read ahead, about so many bytes at a time. */
const readAheadBytes = 16 * 1024 * 1024;
/** Longest target of a link that is read. */
const longestTarget = 4096;

/**
 * The files under a folder as they were in a revision, straight from git's objects: nothing is written, and no filter
 * and no hook runs. Submodules are read at the commit that is recorded of them, as far as they are there.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `revision-unknown` when the commit is not in this
 * clone; `revision-incomplete` when its list of files, or later a file that is read, is not
 */
export async function gitRevision(folder: string, revision: string): Promise<GitRevision> {
  const root = resolve(folder);
  const prefix = await gitPrefix(root);
  let commit: string | null = null;
  let listing: string;
  try {
    const wanted = ["--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    commit = (await git(root, "rev-parse", ...wanted)).trim();
    const under = prefix === "" ? [] : [prefix];
    listing = await git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...under);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    // The commit may be there while its trees are not: a clone with a filter.
    if (commit !== null) throw new UserError("revision-incomplete", { revision });
    throw new UserError("revision-unknown", { revision, shallow: await isShallow(root) });
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
      objectsOf.get(repository) ?? createObjects(repository, () => new UserError("revision-incomplete", { revision }));
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
  let ahead = new Map<string, Buffer>();
  const read = (path: string, limit: number): FileContent => {
    const blob = blobs.get(path);
    if (blob?.kind !== "file") {
      throw new UserError("unreadable", { path, reason: tree.kindOf(path) ? "not a regular file" : "ENOENT" });
    }
    const held = ahead.get(blob.id);
    if (held && held.length <= limit) return { kind: "bytes", bytes: held };
    const objects = objectsIn(blob.repository);
    const size = objects.sizeOf(blob.id);
    if (size > limit) return { kind: "too-large", size };
    const start = order.indexOf(path);
    const ids = [blob.id];
    let bytes = size;
    for (let index = start + 1; start >= 0 && index < order.length; index++) {
      const { id, repository } = blobs.get(order[index] ?? "") as Blob;
      if (repository !== blob.repository) break;
      const next = objects.sizeOf(id);
      if (next > limit) continue;
      bytes += next;
      if (bytes > readAheadBytes) break;
      ids.push(id);
    }
    ahead = objects.read(ids);
    return { kind: "bytes", bytes: ahead.get(blob.id) as Buffer };
  };

  const entries = Array.from(blobs.values(), ({ path, kind }) => [path, kind] as const);
  const tree = memoryTree(root, entries, { read, readLink });
  const source = sourceOfTree(tree, {
    contentId: (path) => blobs.get(path)?.id ?? null,
    state: async () => ({ kind: "commit", commit, dirty: false, prefix, tracked: null }),
  });
  return {
    ...source,
    commit,
    submodules: leftOut.sort(compareText),
    async find(patterns, options) {
      const found = await source.find(patterns, options);
      // Whoever requests files reads them, in this order.
      order = found.files;
      measure(order.map((path) => blobs.get(path) as Blob));
      return found;
    },
  };
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
    // A folder without a repository of its own is one of the outer repository.
    if ((await gitPrefix(folder)) !== "") return null;
    return listed(await git(folder, "ls-tree", "-r", "-z", "--full-tree", commit), "", folder, `${path}/`);
  } catch (error) {
    if (error instanceof GitFailure || error instanceof UserError) return null;
    throw error;
  }
}

/** Git's objects by id: their sizes, each requested once, and their bytes, many in one process. */
export function createObjects(root: string, missing: () => UserError) {
  const sizes = new Map<string, number>();
  const batch = (option: string, ids: readonly string[], bytes: number): Buffer => {
    try {
      return gitNow(root, ["cat-file", option], ids.map((id) => `${id}\n`).join(""), bytes + 128 * ids.length + 1024);
    } catch (error) {
      throw error instanceof GitFailure ? missing() : error;
    }
  };
  const sizeIn = (header: string): number => {
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    if (size === undefined) throw missing(); // the clone does not have it
    return Number(size);
  };
  const measure = (wanted: readonly string[]): void => {
    const ids = [...new Set(wanted)].filter((id) => !sizes.has(id));
    if (ids.length === 0) return;
    const lines = batch("--batch-check", ids, 0).toString("latin1").split("\n");
    for (const [index, id] of ids.entries()) sizes.set(id, sizeIn(lines[index] ?? ""));
  };
  const sizeOf = (id: string): number => {
    measure([id]);
    return sizes.get(id) as number;
  };
  const read = (wanted: readonly string[]): Map<string, Buffer> => {
    const ids = [...new Set(wanted)];
    const contents = new Map<string, Buffer>();
    if (ids.length === 0) return contents;
    measure(ids);
    const bytes = batch(
      "--batch",
      ids,
      ids.reduce((sum, id) => sum + sizeOf(id), 0),
    );
    let at = 0;
    for (const id of ids) {
      const end = bytes.indexOf("\n", at);
      const size = sizeIn(bytes.toString("latin1", at, Math.max(end, at)));
      contents.set(id, bytes.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return contents;
  };
  return { measure, sizeOf, read };
}
