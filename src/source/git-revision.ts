import { resolve } from "node:path";
import { UserError } from "../model/user-error.ts";
import { GitFailure, git, gitNow, gitPrefix } from "./git.ts";
import { memoryTree } from "./memory-tree.ts";
import type { FileContent, Source } from "./source.ts";
import { sourceOfTree } from "./source-of-tree.ts";

export interface GitRevision extends Source {
  readonly commit: string;
}

interface Blob {
  readonly path: string;
  readonly id: string;
  readonly kind: "file" | "link";
}

/** Files that were found are read ahead, about so many bytes at a time. */
const readAheadBytes = 16 * 1024 * 1024;
/** Longest target of a link that is read. */
const longestTarget = 4096;

/**
 * The files under a folder as they were in a revision, straight from git's objects: nothing is written, and no filter
 * and no hook runs. Submodules are left out.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `revision-unknown` when the commit or its list of
 * files is not in this clone
 */
export async function gitRevision(folder: string, revision: string): Promise<GitRevision> {
  const root = resolve(folder);
  const prefix = await gitPrefix(root);
  const unknown = (shallow: boolean) => new UserError("revision-unknown", { revision, shallow });
  let commit: string;
  let listing: string;
  try {
    const wanted = ["--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    commit = (await git(root, "rev-parse", ...wanted)).trim();
    const under = prefix === "" ? [] : [prefix];
    // What is named may be there while its files are not: a clone without history or without blobs.
    listing = await git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", ...under);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw unknown((await git(root, "rev-parse", "--is-shallow-repository").catch(() => "")).trim() === "true");
  }

  const blobs = new Map(blobsOf(listing, prefix).map((blob) => [blob.path, blob]));
  const objects = createObjects(root, () => unknown(false));
  const targets = new Map<string, string>();
  const readLink = (path: string): string => {
    if (targets.size === 0) {
      const links = [...blobs.values()].filter(({ kind }) => kind === "link");
      objects.measure(links.map(({ id }) => id));
      const contents = objects.read(links.map(({ id }) => id).filter((id) => objects.sizeOf(id) <= longestTarget));
      for (const link of links) targets.set(link.path, contents.get(link.id)?.toString("utf8") ?? "");
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
    const size = objects.sizeOf(blob.id);
    if (size > limit) return { kind: "too-large", size };
    const start = order.indexOf(path);
    const ids = [blob.id];
    let bytes = size;
    for (let index = start + 1; start >= 0 && index < order.length; index++) {
      const { id } = blobs.get(order[index] ?? "") as Blob;
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
    state: async () => ({ kind: "commit", commit, dirty: false, prefix }),
  });
  return {
    ...source,
    commit,
    async find(patterns, options) {
      const found = await source.find(patterns, options);
      // Whoever requests files reads them, in this order.
      order = found.files;
      objects.measure(order.map((path) => (blobs.get(path) as Blob).id));
      return found;
    },
  };
}

/** The files of a listing; names that could lead elsewhere, which no legitimate tree has, are skipped. */
function blobsOf(listing: string, prefix: string): readonly Blob[] {
  return listing.split("\0").flatMap((line) => {
    const [, mode = "", id = "", name = ""] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    const path = name.slice(prefix.length);
    const isPlain = path.split("/").every((part) => !["", ".", ".."].includes(part) && part.toLowerCase() !== ".git");
    const kind = mode === "120000" ? "link" : "file";
    return id !== "" && name.startsWith(prefix) && isPlain ? [{ path, id, kind }] : [];
  });
}

/** Git's objects by id: their sizes, each requested once, and their bytes, many in one process. */
function createObjects(root: string, missing: () => UserError) {
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
