import type { ErrorPlace } from "../model/user-error.ts";
import { readDataFile } from "../policy/read-data-file.ts";
import type { Source } from "../source/source.ts";
import { emptyMapping, type Mapping } from "./mapping.ts";

export interface LoadedMapping {
  readonly mapping: Mapping;
  readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace;
}

/**
 * Reads a mapping file.
 *
 * @param path - relative to the root of the source
 * @throws UserError those of {@link readDataFile}
 */
export async function loadMapping(source: Source, path: string): Promise<LoadedMapping> {
  const { value, place } = await readDataFile("import", source, path);
  const given = value as unknown as Partial<Mapping> & { readonly output: string }; // it fits import.schema.json
  return { mapping: { ...emptyMapping(given.output), ...given }, place };
}
