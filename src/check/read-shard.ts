import { createHash } from "node:crypto";
import { createKnownFiles, type KnownFiles } from "../evidence/known-files.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import { type Shard, type ShardFile, type ShardSettings, type Share, sharedOut } from "../model/shard.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { canonical } from "../policy/canonical.ts";
import type { SourceState } from "../source/source.ts";
import { today } from "../time/calendar.ts";
import { isDay } from "../time/formats.ts";
import { version } from "../version.ts";
import type { JudgeOptions } from "./check-options.ts";
import { findEvidence } from "./find-evidence.ts";
import type { Project } from "./load-project.ts";

/**
 * Reads and validates one share of the evidence of a project. What is found by the way is not kept: files with findings
 * are read again where the shards are joined, so that no finding is taken from a file that others may have written.
 *
 * @throws UserError as the check does
 */
export async function readShard(
  project: Project,
  share: Share,
  { asOf, onProgress }: Pick<JudgeOptions, "asOf" | "onProgress">,
): Promise<Shard> {
  if (asOf !== undefined && !isDay(asOf)) throw new UserError("as-of-impossible", { value: asOf });
  const { source, config, standard, people } = project;
  const { files } = await findEvidence(project);
  const own = sharedOut(files, share);
  const read = new Map<string, ShardFile>();
  await loadEvidence(
    { files: own, links: [] },
    {
      source,
      people,
      fileBytes: config.limits.fileBytes,
      timezone: config.timezone,
      outputs: outputsOf(standard).map(({ id }) => id),
      known: listening(createKnownFiles(), (file) => read.set(file.path, file)),
      ...(onProgress ? { onProgress } : {}),
    },
  );
  const settings = shardSettings(project, asOf ?? today(config.timezone), await source.state());
  return { ...settings, share, files: own.map((path) => read.get(path) ?? unread(path)) };
}

/** What shards of a project must have in common. */
export function shardSettings(project: Project, asOf: string, state: SourceState): ShardSettings {
  const { config, policy, people } = project;
  const yardstick = createHash("sha256")
    .update(String(canonical([config, policy, people])))
    .digest("hex");
  return { version, asOf, commit: state.kind === "commit" ? state.commit : null, yardstick };
}

/** A file that is too large. */
function unread(path: string): ShardFile {
  return { path, content: "", bytes: 0, documents: null };
}

/** Files as they become known. */
function listening(known: KnownFiles, hear: (file: ShardFile) => void): KnownFiles {
  return {
    find: () => null, // the same content at another path is a file of its own
    add(content, path, bytes, reading, file) {
      const isPerfect = file.findings.length === 0 && file.lost.length === 0;
      const documents = file.documents.map(({ index, data }) => ({ index, data }));
      hear({ path, content, bytes: bytes.length, documents: isPerfect ? documents : null });
      return known.add(content, path, bytes, reading, file);
    },
  };
}
