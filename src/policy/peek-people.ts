import type { Person } from "../model/config.ts";
import { defaultFileBytes } from "../model/config.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import type { AskedSource } from "../source/source-answers.ts";
import { readDocuments, type YamlDocuments } from "../yaml/read-documents.ts";

/**
 * The persons of the roster that a configuration names, as far as they can be made out: an error of the configuration
 * says whose id is meant by a name. What is wrong with the roster is found once the configuration is in order.
 */
export function peekPeople(source: AskedSource, config: JsonValue): readonly Person[] | null {
  if (!isObject(config) || typeof config.people !== "string") return null;
  const file = readLeniently(source, config.people);
  const roster = file?.kind === "documents" ? file.documents[0] : null;
  const people = isObject(roster ?? null) ? (roster as { people?: JsonValue }).people : null;
  if (!Array.isArray(people)) return null;
  return people.filter(isObject).flatMap(({ id, name }) => {
    const isNamed = typeof id === "string" && typeof name === "string";
    return isNamed ? [{ id, name, unit: "", roles: [], joined: "" }] : [];
  });
}

/** Null for what cannot be read: the error to report is the configuration's. */
function readLeniently(source: AskedSource, named: string): YamlDocuments | null {
  try {
    const path = source.realPath(named);
    const content = path === null ? null : source.read(path, defaultFileBytes);
    return path !== null && content?.kind === "bytes" ? readDocuments(content.bytes, path) : null;
  } catch {
    return null;
  }
}
