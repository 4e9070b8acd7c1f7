import type { FilesOnDisk } from "../source/source.ts";
import { evidenceDocument } from "./evidence-document.ts";
import type { FileEvidence } from "./known-files.ts";
import type { ReadingHelper } from "./reading-helper.ts";
import { type HandedFile, type ReadingJob, takeAll, takeNext } from "./reading-job.ts";

/** Another thread, and when it is started. */
export interface Help {
  /** So many bytes have to be left to read, as far as can be said from the files before. */
  readonly leastBytes: number;
  /** Null where the system allows no other thread, or it would gain nothing. */
  readonly start: (job: ReadingJob) => Promise<ReadingHelper | null>;
  readonly disk: FilesOnDisk;
  /** What it has to know besides. */
  readonly job: () => Omit<ReadingJob, "root" | "paths" | "next">;
}

/** A file as it was read. */
export interface FileRead {
  /** The id that git gives its content; empty where nobody asks for it. */
  readonly id: string;
  readonly file: FileEvidence;
  /** How much was read for it, in bytes. */
  readonly size: number;
}

/** So many files are read before it is asked for the first time, and then each time, how much is left. */
const filesPerLook = 64;
/** So many files are read before whatever else waits for its turn has it: the processes of git run beside the reading. */
const filesPerTurn = 32;

/**
 * Reads the files at all paths. Where that pays, another thread takes some of them; what it does not hand over is read
 * here, so that nothing but time depends on it.
 *
 * @param readHere - reads one file in this thread
 * @returns them in the order of the paths
 * @throws what the first of the files that cannot be read throws
 */
export async function readTogether(
  paths: readonly string[],
  readHere: (path: string) => Promise<FileRead>,
  help: Help | null,
  onProgress?: (done: number, total: number) => void,
): Promise<readonly FileRead[]> {
  const total = paths.length;
  const files: (FileRead | undefined)[] = new Array(total);
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const next = new Int32Array(shared);
  const failed = new Map<number, unknown>();
  let [own, bytes] = [0, 0];
  let asked = help;
  let helper: ReadingHelper | null = null;

  const take = (handed: readonly HandedFile[]) => {
    for (const one of handed) files[one.index] = fileRead(one, paths[one.index] as string, help?.disk);
  };
  const read = async (index: number) => {
    const one = await readHere(paths[index] as string);
    files[index] = one;
    bytes += one.size;
    own++;
  };

  try {
    for (let index = takeNext(next); index < total; index = takeNext(next)) {
      try {
        await read(index);
      } catch (error) {
        failed.set(index, error);
        takeAll(next, total);
      }
      if (helper) take(helper.read());
      else if (asked && own % filesPerLook === 0 && (bytes / own) * (total - index) >= asked.leastBytes) {
        const { start, job, disk } = asked;
        asked = null;
        helper = await start({ ...job(), root: disk.root, paths, next: shared });
      }
      onProgress?.(Math.min(Atomics.load(next, 0), total), total);
      if (own % filesPerTurn === 0) await nextTurn();
    }
    if (helper) take(await helper.rest());
    for (let index = 0; index < total; index++) {
      if (failed.has(index)) throw failed.get(index);
      if (!files[index]) await read(index);
    }
  } finally {
    helper?.stop();
  }
  return files as readonly FileRead[];
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function fileRead({ index: _, stamp, documents, ...file }: HandedFile, path: string, disk?: FilesOnDisk): FileRead {
  disk?.took(path, stamp);
  const own = documents.map(([index, output, valid, data]) => evidenceDocument(data, { path, index, output, valid }));
  return { id: "", file: { ...file, documents: own }, size: 0 };
}
