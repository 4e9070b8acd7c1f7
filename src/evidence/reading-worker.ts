// Runs in a thread of its own, which evidence/reading-helper.ts starts.
import { workerData } from "node:worker_threads";
import { readFile } from "../source/read-file.ts";
import type { FileStamp } from "../source/source.ts";
import { leanDocuments } from "./lean-documents.ts";
import { readEvidenceFile } from "./read-evidence-file.ts";
import { type HandedFile, type StartedJob, takeAll, takeNext } from "./reading-job.ts";

/** How much is handed over at once, in characters: what is on its way is there several times. */
const handedAtOnce = 32 * 1024;

await readAll(workerData as StartedJob);

/** A file that cannot be read ends it: the thread that waits for it reads it again and says why. */
async function readAll({ root, paths, next: shared, reading, fields, port }: StartedJob): Promise<void> {
  const next = new Int32Array(shared);
  const lean = fields && leanDocuments((output) => fields[output] ?? []);
  const stamps = new Map<string, FileStamp>();
  let texts: string[] = [];
  let length = 0;
  const hand = () => {
    port.postMessage(`[${texts.join()}]`);
    texts = [];
    length = 0;
  };
  try {
    for (let index = takeNext(next); index < paths.length; index = takeNext(next)) {
      const path = paths[index] as string;
      stamps.clear();
      const content = readFile(root, path, reading.fileBytes, stamps);
      const { documents, ...file } = await readEvidenceFile(content, path, { ...reading, lean });
      const handed: HandedFile = {
        index,
        stamp: stamps.get(path) as FileStamp,
        documents: documents.map(({ index: at, output, valid, data }) => [at, output, valid, data]),
        ...file,
      };
      const text = JSON.stringify(handed);
      texts.push(text);
      length += text.length;
      if (length > handedAtOnce) hand();
    }
  } catch {
    takeAll(next, paths.length);
  }
  hand();
  port.postMessage(null);
}
