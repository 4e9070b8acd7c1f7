import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Project } from "../check/load-project.ts";
import { loadMapping } from "../intake/load-mapping.ts";
import type { Mapping } from "../intake/mapping.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { workingTree } from "../source/working-tree.ts";
import { importPaths } from "./written-documents.ts";

/** The mapping that an import of an output uses unless another is named; its path is absolute. */
export async function mappingBeside(
  project: Project,
  subject: string,
  documents: readonly EvidenceDocument[],
): Promise<{ readonly path: string; readonly mapping: Mapping | null }> {
  const path = join(project.source.root, importPaths(subject, documents, project).mapping);
  return { path, mapping: existsSync(path) ? await readMapping(path) : null };
}

/** Reads a mapping file by its absolute path; throws as {@link loadMapping} does. */
export async function readMapping(path: string): Promise<Mapping> {
  return (await loadMapping(workingTree(dirname(path)), basename(path))).mapping;
}
