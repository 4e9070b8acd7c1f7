import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument, EvidenceSet } from "../model/evidence.ts";
import type { Finding, FindingCode, FindingParameters } from "../model/finding.ts";
import { blobId } from "../source/blob-id.ts";
import type { FoundFiles, Source } from "../source/source.ts";
import { fileNameFindings } from "./file-names.ts";
import type { FileEvidence, KnownFiles, Reading } from "./known-files.ts";
import { type FieldsAsked, leanDocuments } from "./lean-documents.ts";
import { outputsOfLost } from "./lost-parts.ts";
import { quickValidator } from "./quick-validators.ts";
import { type FileReading, readEvidenceFile } from "./read-evidence-file.ts";
import { type FileRead, type Help, readTogether } from "./read-together.ts";
import type { ReadingHelper } from "./reading-helper.ts";
import type { ReadingJob } from "./reading-job.ts";
import type { OutputInfo } from "./validators.ts";

export interface LoadOptions extends Reading {
  readonly source: Pick<Source, "read" | "contentId" | "willRead">;
  /** Codes of all outputs of the standard. */
  readonly outputs: readonly string[];
  /** What was read before: this load takes from it and adds to it. */
  readonly known?: KnownFiles;
  /** Of the records of valid documents, the fields that are kept; null for all. Not together with `known`, which others share. */
  readonly fields?: FieldsAsked | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** When another thread helps to read, if not where that was measured to pay, and how it is started. */
  readonly help?: Pick<Help, "leastBytes"> & Partial<Pick<Help, "start">>;
}

export interface LoadedEvidence extends EvidenceSet {
  /** What the schema says about each output for which a document was read. */
  readonly schemas: ReadonlyMap<string, OutputInfo>;
  /** Outputs to which files and documents seem to belong that could not be read as evidence of any. */
  readonly unread: ReadonlySet<string>;
  /** The files that were read, with the ids that git gives their contents where those are {@link LoadOptions.known}. */
  readonly contents: ReadonlyMap<string, string>;
  /** What tells the contents of the files apart, by path, whoever made them; only with a cache. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Reads every file, selects the schema of each document by its `output` and validates it. A problem in a file or
 * document becomes a finding with its line, and the run continues.
 *
 * @throws UserError `unreadable` for a file that the system does not allow us to read.
 */
export async function loadEvidence(found: FoundFiles, options: LoadOptions): Promise<LoadedEvidence> {
  const documents: EvidenceDocument[] = [];
  const findings: Finding[] = [];
  const schemas = new Map<string, OutputInfo>();
  const outputs = new Set(options.outputs);
  const unread = new Set<string>();
  const contents = new Map<string, string>();
  const digests = new Map<string, string>();
  const { known = null } = options;
  const files = new Set(found.files);
  for (const link of found.links) {
    if (link.outside) findings.push(fileFinding("file-outside-root", { target: link.target }, link.path));
    else if (!files.has(link.target)) {
      findings.push(fileFinding("file-link-not-followed", { target: link.target }, link.path));
    }
  }
  findings.push(...fileNameFindings(found.files));
  options.source.willRead?.(unknownFiles(found, options));
  const reading = readingOf(options);
  const lean = options.fields ? leanDocuments(options.fields) : null;
  const read = await readTogether(
    found.files,
    (path) => fileEvidence(path, { ...reading, lean }, options),
    known ? null : helpWith(reading, options),
    options.onProgress,
  );
  for (const [index, path] of found.files.entries()) {
    const { id, file } = read[index] as FileRead;
    if (id !== "") contents.set(path, id);
    if (file.sha256 !== undefined) digests.set(path, file.sha256);
    for (const document of file.documents) {
      documents.push(document);
      if (document.output !== null) schemas.set(document.output, quickValidator(document.output).info);
    }
    for (const finding of file.findings) findings.push({ ...finding, path });
    for (const output of file.lost.flatMap((part) => outputsOfLost(part, path)))
      if (outputs.has(output)) unread.add(output);
  }
  return { files: found.files.length, documents, findings, schemas, unread, contents, digests };
}

async function fileEvidence(path: string, reading: FileReading, options: LoadOptions): Promise<FileRead> {
  const { source, known = null } = options;
  let id = source.contentId(path) ?? "";
  let file = id === "" ? null : (known?.find(id, path, options) ?? null);
  if (file) return { id, file, size: 0 };
  const content = source.read(path, options.fileBytes);
  if (content.kind !== "bytes") {
    if (known) id = source.contentId(path) ?? `${path} ${content.size}`;
    return { id, file: await readEvidenceFile(content, path, reading), size: 0 };
  }
  const { bytes } = content;
  const size = bytes.length;
  // Where nothing is shared, nobody asks for the hash.
  if (!known) return { id, file: await readEvidenceFile(content, path, reading), size };
  // Of what was read: it may have changed since the id was noted.
  id = source.contentId(path) ?? blobId(bytes);
  file = known.find(id, path, options, bytes);
  file ??= known.add(id, path, bytes, options, await readEvidenceFile(content, path, reading));
  return { id, file, size };
}

/** The files of which it is not known what they say: these have to be read. */
export function unknownFiles({ files }: FoundFiles, options: LoadOptions): readonly string[] {
  const { known = null } = options;
  return files.filter((path) => knownFile(path, known, options) === null);
}

/** What the file says, where that is known without reading it. */
function knownFile(path: string, known: KnownFiles | null, options: LoadOptions): FileEvidence | null {
  const id = known && options.source.contentId(path);
  return (id && known?.find(id, path, options)) || null;
}

/**
 * From so many bytes that are left, another thread saves an eighth to a third of the time (bench/results.md). Of documents
 * of which little is kept, the memory of the thread is most of what the run takes, which has to be worth it.
 */
const leastBytes = { whole: 16 * 1024 * 1024, lean: 64 * 1024 * 1024 };

/** Its files are loaded for those who need it. */
async function startReadingHelper(job: ReadingJob): Promise<ReadingHelper | null> {
  const helper = await import("./reading-helper.ts");
  return helper.startReadingHelper(job);
}

/** The same as data, which can be sent to another thread. */
function readingOf({ fileBytes, people, timezone, most, outputs }: LoadOptions): ReadingJob["reading"] {
  return {
    fileBytes,
    outputs,
    ...(people === undefined ? {} : { people }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(most === undefined ? {} : { most }),
  };
}

function helpWith(reading: ReadingJob["reading"], { source, fields, help }: LoadOptions): Help | null {
  const { onDisk } = source.read;
  if (!onDisk) return null;
  return {
    disk: onDisk,
    job: () => ({ reading, fields: fields ? namedFields(fields, reading.outputs) : null }),
    leastBytes: help?.leastBytes ?? (fields ? leastBytes.lean : leastBytes.whole),
    start: help?.start ?? startReadingHelper,
  };
}

/** As data, which can be sent to another thread. */
function namedFields(fields: FieldsAsked, outputs: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(outputs.map((output) => [output, fields(output, quickValidator(output).info)]));
}

function fileFinding<C extends FindingCode>(code: C, params: FindingParameters[C], path: string): Finding {
  return createFinding(code, params, { path });
}
