import type { JsonObject } from "./json.ts";

/** Which of the parts in which the evidence of a project is read: the second of four. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What must be the same of all shards of a run, and of the checkout in which they are merged. */
export interface ShardSettings {
  /** The version of isms-evidence. */
  readonly version: string;
  readonly asOf: string;
  /** Null outside git. */
  readonly commit: string | null;
  /** SHA-256 of configuration, policy and roster. */
  readonly yardstick: string;
}

/** A part of the evidence of a project as it was read: no report, and nothing in it is a judgement. Plain JSON. */
export interface Shard extends ShardSettings {
  readonly share: Share;
  readonly files: readonly ShardFile[];
}

export interface ShardFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** The id that git gives the content. */
  readonly content: string;
  readonly bytes: number;
  /** With their position in the file; null for a file with findings, which whoever merges reads again. */
  readonly documents: readonly { readonly index: number; readonly data: JsonObject }[] | null;
}

/** The most parts of a run. */
export const mostShards = 256;

/** The files of a share: of the sorted paths, each one in turn, so that large neighbors are spread. */
export function sharedOut<T>(files: readonly T[], { number, of }: Share): readonly T[] {
  return files.filter((_, index) => index % of === number - 1);
}

/** The share that `2/4` names; null for anything else. */
export function shareNamed(text: string): Share | null {
  const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const share = { number: Number(number), of: Number(of) };
  return share.of <= mostShards && share.number <= share.of ? share : null;
}
