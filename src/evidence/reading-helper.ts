import { availableParallelism } from "node:os";
import { MessageChannel, receiveMessageOnPort, SHARE_ENV, Worker } from "node:worker_threads";
import { builtFolder } from "../source/built-folder.ts";
import type { HandedFile, ReadingJob } from "./reading-job.ts";

/** Another thread that reads files. Whatever becomes of it, nothing here throws: what it does not hand over is missing. */
export interface ReadingHelper {
  /** What it has read since it was last asked. */
  readonly read: () => readonly HandedFile[];
  /** The rest, when it is at its end. */
  readonly rest: () => Promise<readonly HandedFile[]>;
  readonly stop: () => void;
}

/** In MiB: it holds one file at a time. One that needs more, this thread reads, as it would alone. */
const mostMemory = 512;
/** On two cores, handing over whole documents costs what it saves: the engine's own threads need the second one. */
const leastCores = { whole: 4, lean: 2 };

/**
 * Null where there are too few cores, or where the system does not allow another thread.
 *
 * @param entry - the program of the thread
 */
export function startReadingHelper(
  job: ReadingJob,
  { entry = new URL("reading-worker.js", builtFolder), cores = availableParallelism() } = {},
): ReadingHelper | null {
  if (cores < (job.fields ? leastCores.lean : leastCores.whole)) return null;
  const { port1: port, port2 } = new MessageChannel();
  const worker = startWorker(entry, { workerData: { ...job, port: port2 }, transferList: [port2] });
  if (!worker) return null;
  worker.on("error", () => {}); // its end is all that matters
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const read = () => {
    const files: HandedFile[] = [];
    for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) take(got.message, files);
    return files;
  };
  return {
    read,
    rest: () =>
      new Promise((resolve) => {
        const files: HandedFile[] = [];
        port.on("message", (message) => {
          if (take(message, files)) resolve(files);
        });
        ended.then(() => resolve([...files, ...read()]));
      }),
    stop() {
      port.close();
      worker.terminate().catch(() => {});
    },
  };
}

function startWorker(entry: URL, options: WorkerOptions): Worker | null {
  try {
    // Flags of the process may be for its own program; what a dying thread says is nobody's business.
    const resourceLimits = { maxOldGenerationSizeMb: mostMemory };
    return new Worker(entry, { ...options, resourceLimits, execArgv: [], env: SHARE_ENV, stdout: true, stderr: true });
  } catch {
    return null;
  }
}

type WorkerOptions = ConstructorParameters<typeof Worker>[1];

/** @returns whether the message is the last one */
function take(message: string | null, files: HandedFile[]): boolean {
  if (message === null) return true;
  for (const file of JSON.parse(message) as readonly HandedFile[]) files.push(file);
  return false;
}
