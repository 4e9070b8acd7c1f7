import { largestAttachment } from "../attachments/inspect-attachment.ts";
import { lfsPointer, longestPointer } from "../attachments/lfs-pointer.ts";
import type { Project } from "../check/load-project.ts";
import type { SealDifference, Statement } from "../model/seal.ts";
import { outputsOf } from "../model/walk.ts";
import type { Source } from "../source/source.ts";
import { compareSeal } from "./compare-seal.ts";
import { sealableFiles } from "./make-seal.ts";
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
  source: Source,
  project: Project,
): Promise<readonly SealDifference[]> {
  const found = await source.find(["**/*"], { eachMustMatch: false });
  const files = new Map(found.files.map((path) => [path, contentHash(source, path)]));
  const yardstick = new Set(statement.predicate.yardstick.files);
  const evidence = { files, documentsOf: documentsIn(source, project) };
  return compareSeal(statement, evidence, (path) => !yardstick.has(path));
}

function contentHash(source: Source, path: string): string {
  const small = source.read(path, longestPointer);
  const pointer = small.kind === "bytes" ? lfsPointer(small.bytes) : null;
  return pointer?.sha256 ?? source.sha256(path, largestAttachment) ?? "";
}

function documentsIn(source: Source, { config, standard }: Project) {
  const outputs = outputsOf(standard).map(({ id }) => id);
  const options = { source, outputs, fileBytes: config.limits.fileBytes, timezone: config.timezone };
  return async (paths: readonly string[]) => (await sealedDocuments(paths, options)).sealed;
}
