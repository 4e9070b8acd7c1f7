import { resolve } from "node:path";
import { openFiles } from "../check/check-options.ts";
import { findEvidence, namedFiles } from "../check/find-evidence.ts";
import { loadProject, type Project } from "../check/load-project.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import type { Checkpoint } from "../model/deadline.ts";
import type { Finding } from "../model/finding.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { type ChangedSource, changedSource } from "../source/changed-source.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import type { Source } from "../source/source.ts";
import { tidyWhitespace } from "../yaml/tidy-whitespace.ts";
import { type RepairedFile, repairFile } from "./repair-file.ts";
import { type MadeRepair, repairStep } from "./repair-step.ts";

export interface FixOptions {
  /** The folder in which relative paths are meant. */
  readonly folder: string;
  readonly config: string | undefined;
  readonly checkpoint: Checkpoint;
  /** Files, folders or globs of evidence; the configuration and the roster can be named as well. None for everything. */
  readonly paths: readonly string[];
  /** Puts right what there are no findings about; by default, blanks and line ends. */
  readonly tidied?: (project: Project) => (text: string, path: string) => string;
}

export interface FixResult {
  readonly project: Project;
  /** Those that are to be changed, in the order of their paths, the configuration first. Nothing is written yet. */
  readonly files: readonly RepairedFile[];
  /** Of all files that were looked at, what a person has to see to. */
  readonly remaining: readonly Finding[];
  /** How many repairs were not made, because the file could not have been read any more. */
  readonly refused: number;
}

/** How often the configuration is read again after repairs: it, the roster and each policy take a few. */
const mostLoads = 100;
/** How many findings of one file are looked at in one step; validators keep no more. */
const mostAtOnce = 10_000;

/**
 * Repairs what can be repaired without a person in the configuration, the roster, the policies and the evidence.
 *
 * @throws UserError whatever is wrong with the configuration, the roster or a policy and cannot be repaired
 */
export async function fixProject(options: FixOptions): Promise<FixResult> {
  const { folder, checkpoint, paths } = options;
  const opened = await openFiles({ folder, config: options.config });
  const source = changedSource(opened.source);
  const isNamed = namesOf(source.root, folder, paths);
  const yardstick = new Map<string, Yardstick>();
  // Without a configuration, the defaults apply, as in a check.
  const config = options.config ?? source.realPath(opened.config) ?? undefined;
  const loaded = await loadRepaired(source, config, { checkpoint, isNamed, yardstick });
  const project = { ...loaded, folder, askedConfig: options.config === undefined ? undefined : opened.config };
  const tidied = options.tidied?.(project) ?? tidyWhitespace;
  const files: RepairedFile[] = [];
  const remaining: Finding[] = [];
  let refused = 0;
  for (const path of project.files.filter(isNamed)) {
    const { before, made } = yardstick.get(path) ?? { before: bytesOf(source, path, project), made: [] };
    if (before === null) continue;
    const file = await repairFile(path, source.changed.get(path) ?? before, async () => [], tidied);
    if (!file.after.equals(before)) files.push({ ...file, before, made });
  }
  const found = await findEvidence(project);
  const named = new Set(await namedFiles(project, paths, found));
  for (const path of found.files.filter((file) => named.size === 0 || named.has(file))) {
    checkpoint();
    const before = bytesOf(source, path, project);
    if (before === null) {
      remaining.push(...(await findingsIn(project, path, source)));
      continue;
    }
    const findingsOf = (bytes: Buffer) => {
      checkpoint();
      return findingsIn(project, path, { read: () => ({ kind: "bytes", bytes }), contentId: () => null });
    };
    const file = await repairFile(path, before, findingsOf, tidied);
    remaining.push(...file.remaining);
    refused += file.refused;
    if (!file.after.equals(before)) files.push(file);
  }
  return { project, files, remaining, refused };
}

interface Yardstick {
  readonly before: Buffer;
  readonly made: MadeRepair[];
}

interface Loading {
  readonly checkpoint: Checkpoint;
  readonly isNamed: (path: string) => boolean;
  /** What was repaired so that the project could be loaded, by path. */
  readonly yardstick: Map<string, Yardstick>;
}

async function loadRepaired(source: ChangedSource, config: string | undefined, loading: Loading): Promise<Project> {
  const { checkpoint, isNamed, yardstick } = loading;
  for (let loads = 1; ; loads++) {
    try {
      return await loadProject({ source, config, checkpoint });
    } catch (error) {
      const problems = problemsOf(error);
      const path = source.realPath(problems[0]?.path ?? "");
      if (loads === mostLoads || path === null || !isNamed(path)) throw error;
      const read = source.read(path, Number.POSITIVE_INFINITY);
      const bytes = read.kind === "bytes" ? Buffer.from(read.bytes) : null;
      const step = bytes && repairStep(bytes, path, problems);
      if (!step) throw error;
      const { before, made } = yardstick.get(path) ?? { before: bytes, made: [] };
      yardstick.set(path, { before, made: [...made, ...step.made] });
      source.change(path, step.bytes);
    }
  }
}

function problemsOf(error: unknown): readonly Finding[] {
  if (!(error instanceof UserError) || error.code !== "file-invalid") throw error;
  return (error as UserError<"file-invalid">).params.problems;
}

/** Whether a file is one that was asked for, by itself or by its folder. */
function namesOf(root: string, folder: string, paths: readonly string[]): (path: string) => boolean {
  const named = paths.map((path) => pathInRoot(root, resolve(folder, path)));
  return (path) => named.length === 0 || named.some((one) => one === "" || one === path || path.startsWith(`${one}/`));
}

function bytesOf(source: ChangedSource, path: string, { config }: Project): Buffer | null {
  const content = source.read(path, config.limits.fileBytes);
  return content.kind === "bytes" ? Buffer.from(content.bytes) : null;
}

async function findingsIn(
  { config, standard, people }: Project,
  path: string,
  source: Pick<Source, "read" | "contentId">,
): Promise<readonly Finding[]> {
  const { findings } = await loadEvidence(
    { files: [path], links: [] },
    {
      source,
      fileBytes: config.limits.fileBytes,
      outputs: outputsOf(standard).map(({ id }) => id),
      people,
      timezone: config.timezone,
      most: mostAtOnce,
    },
  );
  return findings;
}
