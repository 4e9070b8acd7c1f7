import { largestAttachment } from "../attachments/inspect-attachment.ts";
import { lfsPointer, longestPointer } from "../attachments/lfs-pointer.ts";
import type { Project } from "../check/load-project.ts";
import type { SealDifference, Statement } from "../model/seal.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import type { Source } from "../source/source.ts";
import { compareSeal } from "./compare-seal.ts";
import { sealableFiles } from "./make-seal.ts";
import type { PackedEvidence } from "./packed-evidence.ts";
import { sealedDocuments } from "./sealed-documents.ts";

/** How the files of a project, of whatever revision, differ from the sealed ones. */
export async function verifyProject(statement: Statement, project: Project): Promise<readonly SealDifference[]> {
  const { files } = await sealableFiles(project);
  return compareSeal(statement, { files, documentsOf: documentsIn(project.source, project) });
}

/**
 * How the evidence of a pack differs from the sealed one. The configuration is not in a pack.
 *
 * @param project - says how evidence is read
 */
export async function verifyPack(
  statement: Statement,
  { source, paths }: PackedEvidence,
  project: Project,
): Promise<readonly SealDifference[]> {
  const files = new Map<string, string>();
  // What is there twice is whatever the program makes of it that unpacks it.
  for (const path of paths) files.set(path, files.has(path) ? unknownContent : contentHash(source, path));
  const yardstick = new Set(statement.predicate.yardstick.files);
  const documentsOf = documentsIn(source, project);
  const readable = (changed: readonly string[]) => changed.filter((path) => files.get(path) !== unknownContent);
  const evidence = { files, documentsOf: (changed: readonly string[]) => documentsOf(readable(changed)) };
  return compareSeal(statement, evidence, (path) => !yardstick.has(path));
}

/** In place of the hash of what has none: it equals that of no file. */
const unknownContent = "";

function contentHash(source: Source, path: string): string {
  try {
    const small = source.read(path, longestPointer);
    const pointer = small.kind === "bytes" ? lfsPointer(small.bytes) : null;
    return pointer?.sha256 ?? source.sha256(path, largestAttachment) ?? unknownContent;
  } catch (error) {
    if (error instanceof UserError) return unknownContent; // a link, or a name that is no path
    throw error;
  }
}

function documentsIn(source: Source, { config, standard }: Project) {
  const outputs = outputsOf(standard).map(({ id }) => id);
  const options = { source, outputs, fileBytes: config.limits.fileBytes, timezone: config.timezone };
  return async (paths: readonly string[]) => (await sealedDocuments(paths, options)).sealed;
}
