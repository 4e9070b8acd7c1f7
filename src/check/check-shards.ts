import { createKnownFiles, type FilesInMemory, type KnownFiles } from "../evidence/known-files.ts";
import { validDocuments } from "../evidence/valid-documents.ts";
import type { Report } from "../model/report.ts";
import { type Shard, type ShardSettings, sharedOut } from "../model/shard.ts";
import { UserError, type UserErrorParameters } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { checkProject } from "./check.ts";
import type { JudgeOptions } from "./check-options.ts";
import { findEvidence } from "./find-evidence.ts";
import type { Project } from "./load-project.ts";
import { shardSettings } from "./read-shard.ts";
import { createSharedWork } from "./shared-work.ts";

/** A shard, and the file that it was saved in. */
export interface SavedShard {
  readonly path: string;
  readonly shard: Shard;
}

/**
 * {@link checkProject} with the files that the shards have read. The report is the same, byte for byte, as without them:
 * what is judged, and what a file with findings says, is made anew from this checkout. Of the shards only the data of
 * documents is taken, if the schema accepts it and the file here has the content that was read.
 *
 * @throws UserError `shards-missing`, `shard-duplicate`, `shard-differs` and `shard-invalid`, and as the check does
 */
export async function checkShards(
  project: Project,
  shards: readonly SavedShard[],
  options: Omit<JudgeOptions, "paths">,
): Promise<Report> {
  const [first] = requireEach(shards);
  const asOf = options.asOf ?? first.shard.asOf;
  const here = shardSettings(project, asOf, await project.source.state());
  for (const one of shards) requireSame(one, here);
  const { files } = await findEvidence(project);
  for (const one of shards) {
    const share = sharedOut(files, one.shard.share);
    const strange = share.findIndex((path, index) => one.shard.files[index]?.path !== path);
    const { length } = one.shard.files;
    if (strange >= 0 || length !== share.length) {
      const at = strange >= 0 ? strange : share.length;
      throw differs(one, "files", one.shard.files[at]?.path ?? "–", share[at] ?? "–");
    }
  }
  const known = createKnownFiles();
  const seen = new Map<string, string>();
  await knowShards(project, shards, known);
  const report = await checkProject(project, { ...options, asOf, shared: createSharedWork(noting(known, seen)) });
  for (const one of shards) {
    const changed = one.shard.files.find(({ path, content }) => (seen.get(path) ?? content) !== content);
    if (changed) throw differs(one, "content", changed.path, changed.path);
  }
  return report;
}

/** Each number once. */
function requireEach(shards: readonly SavedShard[]): readonly [SavedShard, ...SavedShard[]] {
  const [first, ...rest] = shards;
  if (!first) throw new UserError("shards-missing", { numbers: [1], of: 1 });
  const { of } = first.shard.share;
  const numbers = new Set<number>();
  for (const one of shards) {
    const { share } = one.shard;
    if (share.of !== of) throw differs(one, "of", String(share.of), String(of));
    if (numbers.has(share.number)) throw new UserError("shard-duplicate", { ...share }, placeOf(one));
    numbers.add(share.number);
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !numbers.has(number));
  if (missing.length > 0) throw new UserError("shards-missing", { numbers: missing, of });
  return [first, ...rest];
}

function requireSame(one: SavedShard, here: ShardSettings): void {
  for (const part of ["version", "asOf", "commit", "yardstick"] as const) {
    const [found, expected] = [one.shard[part], here[part]];
    if (found !== expected) throw differs(one, part, found ?? "–", expected ?? "–");
  }
}

function differs(one: SavedShard, part: UserErrorParameters["shard-differs"]["part"], found: string, expected: string) {
  return new UserError("shard-differs", { part, found, expected }, placeOf(one));
}

function placeOf({ path }: SavedShard) {
  return { path, line: null, column: null };
}

/** The documents of the shards, as if their files had been read here. */
async function knowShards({ config, people, standard }: Project, shards: readonly SavedShard[], known: FilesInMemory) {
  const reading = { fileBytes: config.limits.fileBytes, people, timezone: config.timezone };
  const outputs = new Set(outputsOf(standard).map(({ id }) => id));
  for (const one of shards) {
    for (const { path, content, bytes, documents } of one.shard.files) {
      if (documents === null) continue;
      const valid = await validDocuments(path, documents, outputs);
      if (!valid) throw new UserError("shard-invalid", {}, placeOf(one));
      known.add(content, path, { length: bytes }, reading, { documents: valid, findings: [], lost: [] });
    }
  }
}

/** Notes which content each path has when it is asked for. */
function noting(known: FilesInMemory, seen: Map<string, string>): KnownFiles {
  return {
    find(content, path, reading) {
      seen.set(path, content);
      return known.find(content, path, reading);
    },
    add: known.add,
  };
}
