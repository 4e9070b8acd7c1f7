import { type Mapping, type MappingName, mappings } from "../model/mapping.ts";
import { loadBuiltin } from "./builtin-data.ts";

export function isMappingName(name: string): name is MappingName {
  return Object.hasOwn(mappings, name);
}

/** A built-in mapping of outputs to the controls of a framework. */
export async function loadMapping(name: MappingName): Promise<Mapping> {
  return (await loadBuiltin(`mapping/${mappings[name]}`)) as Mapping;
}
