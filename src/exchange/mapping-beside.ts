import { basename, dirname, resolve } from "node:path";
import type { Project } from "../check/load-project.ts";
import { loadMapping } from "../intake/load-mapping.ts";
import type { Mapping } from "../intake/mapping.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { workingTree } from "../source/working-tree.ts";
import { importPaths } from "./written-documents.ts";

/** The mapping that an import of an output uses unless another is named; its path is absolute. */
export async function mappingBeside(
  { source, config }: Pick<Project, "source" | "config">,
  subject: string,
  documents: readonly EvidenceDocument[],
): Promise<{ readonly path: string; readonly mapping: Mapping | null }> {
  const own = importPaths(subject, documents, { source, config }).mapping;
  const mapping = source.realPath(own) === null ? null : (await loadMapping(source, own)).mapping;
  return { path: resolve(source.root, own), mapping };
}

/**
 * Reads a mapping file, which may be outside of the root on the disk.
 *
 * @param path - absolute, or relative to the folder of the project
 * @throws UserError those of {@link loadMapping}
 */
export async function readMapping(
  { source, folder }: Pick<Project, "source" | "folder">,
  path: string,
): Promise<Mapping> {
  const absolute = resolve(folder, path);
  const own = pathInRoot(source.root, absolute);
  const isInSource = own !== null && source.realPath(own) !== null;
  const loaded = isInSource
    ? await loadMapping(source, own)
    : await loadMapping(workingTree(dirname(absolute)), basename(absolute));
  return loaded.mapping;
}
