import { isDeepStrictEqual } from "node:util";
import { isObject } from "../model/json.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { sourceNodes } from "../yaml/source-nodes.ts";
import { foldHead } from "./heads/fold-head.ts";
import type { Mapping } from "./mapping.ts";
import { type MappedHead, mappingEntry } from "./mapping-text.ts";

/** A mapping file with heads that it did not have. */
export interface ExtendedMapping {
  readonly text: string;
  readonly heads: readonly string[];
}

/**
 * A mapping file with the heads that it does not name behind those that it does; everything else keeps its bytes. Null
 * where it names all of them, and where its columns are not a line each (in braces, or none).
 *
 * @param before - the file as it is, valid
 * @param mapping - what it says
 * @param heads - those of the spreadsheets
 */
export function extendMapping(before: string, mapping: Mapping, heads: readonly MappedHead[]): ExtendedMapping | null {
  const known = new Set(Object.keys(mapping.columns).map(foldHead));
  const added = heads.filter(({ name }) => !known.has(foldHead(name)));
  const columns = sourceNodes(before)[0]?.parts.find(({ name }) => name === "columns")?.node;
  const [first, last] = [columns?.parts[0], columns?.parts.at(-1)];
  if (added.length === 0 || columns?.style !== "lines" || !first || !last) return null;
  const indent = before.slice(before.lastIndexOf("\n", first.start - 1) + 1, first.start);
  const lineBreak = before.includes("\r\n") ? "\r\n" : "\n";
  const lines = added.map(({ name, field, comment }) => mappingEntry(indent, name, field, comment));
  const end = before.indexOf("\n", last.end);
  const [above, below] = end < 0 ? [`${before}${lineBreak}`, ""] : [before.slice(0, end + 1), before.slice(end + 1)];
  const text = above + lines.map((line) => line + lineBreak).join("") + below;
  return saysAlso(text, before, added) ? { text, heads: added.map(({ name }) => name) } : null;
}

/** Whether a text says what another one does and the heads besides. */
function saysAlso(text: string, before: string, heads: readonly MappedHead[]): boolean {
  const [data] = readYaml(before).documents;
  if (!isObject(data) || !isObject(data.columns)) return false;
  const columns = { ...data.columns, ...Object.fromEntries(heads.map(({ name, field }) => [name, field])) };
  return isDeepStrictEqual(readYaml(text).documents, [{ ...data, columns }]);
}
