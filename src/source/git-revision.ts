import { execFile, spawn } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { UserError } from "../model/user-error.ts";
import { gitSafety } from "./git.ts";

const run = promisify(execFile);

/** Neither fetches missing objects nor accepts replacements for existing ones. */
const environment = { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_NO_REPLACE_OBJECTS: "1", GIT_TERMINAL_PROMPT: "0" };

export interface Revision {
  readonly commit: string;
  /** A folder with the files of the revision, as they are in git: no filter and no hook has run. */
  readonly folder: string;
  readonly remove: () => void;
}

interface Blob {
  readonly path: string;
  readonly id: string;
  readonly isLink: boolean;
}

/**
 * Writes the files under a folder, as of a revision, to a temporary folder, directly from git's objects.
 *
 * @throws UserError `not-a-repository`, `revision-unknown` if the commit or one of its files is not in this clone,
 * `write-failed` if there is no space for them
 */
export async function readRevision(root: string, revision: string): Promise<Revision> {
  const prefix = await git(root, ["rev-parse", "--show-prefix"]).catch(() => {
    throw new UserError("not-a-repository", { folder: root });
  });
  const commit = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
    // The commit may exist without its files: in a shallow clone or a clone without blobs.
    .then(async (id) => {
      await git(root, ["cat-file", "-e", `${id.trim()}^{tree}`]);
      return id.trim();
    })
    .catch(async () => {
      const shallow = await git(root, ["rev-parse", "--is-shallow-repository"]).catch(() => "");
      throw new UserError("revision-unknown", { revision, shallow: shallow.trim() === "true" });
    });
  const under = prefix.replace(/\n$/, "");
  const listing = await git(root, [
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    commit,
    "--",
    ...(under === "" ? [] : [under]),
  ]);
  const folder = await mkdtemp(join(tmpdir(), "isms-evidence-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await writeBlobs(root, folder, blobsOf(listing, under));
  } catch (error) {
    remove();
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason !== undefined) throw new UserError("write-failed", { path: folder, reason });
    throw new UserError("revision-unknown", { revision, shallow: false });
  }
  return { commit, folder, remove };
}

/** Fetches one commit from `origin` if the clone does not have it; a failure shows when it is read. */
export async function fetchCommit(root: string, commit: string): Promise<void> {
  const isThere = await git(root, ["cat-file", "-e", `${commit}^{commit}`]).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const words = ["fetch", "--quiet", "--no-tags", "--depth=1", "--no-recurse-submodules", "origin", commit];
  await git(root, words).catch(() => {});
}

async function git(root: string, words: readonly string[]): Promise<string> {
  const options = { cwd: root, env: environment, timeout: 60_000, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run("git", [...gitSafety, ...words], options);
  return stdout;
}

/** The files of a listing; names that could lead elsewhere, which no legitimate tree has, are skipped. */
function blobsOf(listing: string, prefix: string): readonly Blob[] {
  return listing.split("\0").flatMap((line) => {
    const [, mode = "", id = "", name = ""] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    const path = name.slice(prefix.length);
    const isPlain = path.split("/").every((part) => !["", ".", ".."].includes(part) && part.toLowerCase() !== ".git");
    return id !== "" && name.startsWith(prefix) && isPlain ? [{ path, id, isLink: mode === "120000" }] : [];
  });
}

/** Links come last, so that no file is written through one. */
async function writeBlobs(root: string, folder: string, blobs: readonly Blob[]): Promise<void> {
  const inOrder = [...blobs.filter(({ isLink }) => !isLink), ...blobs.filter(({ isLink }) => isLink)];
  let index = 0;
  for await (const content of contents(root, inOrder)) {
    const { path, isLink } = inOrder[index++] as Blob;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (isLink) symlinkSync(content.toString("utf8"), target);
    else writeFileSync(target, content, { flag: "wx" });
  }
  if (index < inOrder.length) throw new Error("git ended before the last file");
}

/** The bytes of each blob in turn, from one git process. */
async function* contents(root: string, blobs: readonly Blob[]): AsyncGenerator<Buffer> {
  const child = spawn("git", [...gitSafety, "cat-file", "--batch"], {
    cwd: root,
    env: environment,
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => child.stdout.destroy());
  child.stdin.on("error", () => {});
  child.stdin.end(blobs.map(({ id }) => `${id}\n`).join(""));
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted = -1;
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      held += chunk.length;
      if (held < wanted) continue;
      let bytes = Buffer.concat(chunks);
      for (;;) {
        const end = bytes.indexOf("\n");
        const size =
          end < 0 ? Number.NaN : Number(/^[0-9a-f]+ blob (\d+)$/.exec(bytes.toString("latin1", 0, end))?.[1]);
        if (end >= 0 && Number.isNaN(size)) throw new Error("an object is missing");
        wanted = Number.isNaN(size) ? -1 : end + 1 + size + 1;
        if (wanted < 0 || bytes.length < wanted) break;
        yield bytes.subarray(end + 1, end + 1 + size);
        bytes = bytes.subarray(wanted);
        wanted = -1;
      }
      chunks = [bytes];
      held = bytes.length;
    }
  } finally {
    child.kill();
  }
}
