import { isObject, type JsonValue } from "../model/json.ts";
import { type Shard, shareNamed } from "../model/shard.ts";
import { UserError } from "../model/user-error.ts";
import { savedText } from "./saved-text.ts";

/** How a saved shard begins, so that nobody has to read all of a report to know that it is none. */
const shardMark = '{"shard":';

export function isShardText(text: string): boolean {
  return text.startsWith(shardMark);
}

/** The shard as a file: one line of each file of evidence, since people look into it when something is wrong. */
export function shardText({ files, ...head }: Shard): string {
  const lines = files.map((file) => JSON.stringify(file));
  return `${shardMark}${JSON.stringify(head)},"files":[\n${lines.join(",\n")}\n]}\n`;
}

/**
 * A saved shard; null for anything that does not begin like one.
 *
 * @throws UserError `unreadable`, `shard-invalid`
 */
export function readShardFile(folder: string, path: string): Shard | null {
  const text = savedText(folder, path);
  if (!isShardText(text)) return null;
  const shard = shardIn(text);
  if (!shard) throw new UserError("shard-invalid", {}, { path, line: null, column: null });
  return shard;
}

function shardIn(text: string): Shard | null {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || !isObject(value.shard) || !Array.isArray(value.files)) return null;
  const { shard, files } = value;
  const { version, asOf, commit, yardstick, share } = shard;
  const isHead = [version, asOf, yardstick].every((part) => typeof part === "string");
  const isPlaced = isObject(share) && shareNamed(`${share.number}/${share.of}`) !== null;
  if (!isHead || !isPlaced || (commit !== null && typeof commit !== "string") || !files.every(isFile)) return null;
  return { ...shard, files } as unknown as Shard;
}

function isFile(file: JsonValue): boolean {
  if (!isObject(file)) return false;
  const { path, content, bytes, documents } = file;
  const isNamed = typeof path === "string" && typeof content === "string" && Number.isSafeInteger(bytes);
  return isNamed && (documents === null || (Array.isArray(documents) && documents.every(isDocument)));
}

function isDocument(document: JsonValue): boolean {
  return isObject(document) && Number.isSafeInteger(document.index) && isObject(document.data);
}
