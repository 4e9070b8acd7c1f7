import { UserError, type UserErrorCode } from "../model/user-error.ts";
import { earlierPrefix } from "../source/followed-history.ts";
import { askingGit } from "../source/git.ts";
import { type GitRevision, gitRevision, type KnownRevision } from "../source/git-revision.ts";
import type { ProjectOptions } from "./check-options.ts";
import { loadProject, type Project } from "./load-project.ts";

/**
 * The project of an earlier revision; null where its configuration is missing or cannot be used.
 *
 * @param like - a project that it may share configuration, policies and roster with
 * @throws UserError `revision-incomplete`, `deadline-passed`
 */
export async function earlierProject(
  source: GitRevision,
  project: Project,
  policy: ProjectOptions["policy"],
  like: Project = project,
): Promise<{ earlier: Project | null; problem: string | null }> {
  const { askedConfig, configPath, checkpoint } = project;
  try {
    const earlier = await loadProject({ source, config: askedConfig, policy, checkpoint }, like);
    // Defaults are nobody's choice, unless nobody has chosen since.
    if (earlier.configPath === null && configPath !== null) return { earlier: null, problem: "no-configuration" };
    return { earlier, problem: null };
  } catch (error) {
    if (!(error instanceof UserError) || saysNothing.has(error.code)) throw error;
    return { earlier: null, problem: error.code === "config-not-found" ? "no-configuration" : error.code };
  }
}

/**
 * {@link earlierProject} of a revision in which the project may have been in another folder of its repository.
 *
 * @param files - of the revision, where they are listed already
 * @throws UserError as {@link gitRevision} and {@link earlierProject} do
 */
export async function followedProject(
  revision: KnownRevision,
  project: Project,
  policy: ProjectOptions["policy"],
  files = gitRevision(project.source.root, revision),
): Promise<{ base: GitRevision; earlier: Project | null; problem: string | null; movedFrom: string | null }> {
  const { root } = project.source;
  const base = await files;
  const here = { base, ...(await earlierProject(base, project, policy)), movedFrom: null };
  if (here.problem !== "no-configuration") return here;
  const place = { prefix: revision.prefix, anchor: project.configPath };
  const prefix = await askingGit(root, () => earlierPrefix(root, revision.commit, place));
  if (prefix === null) return here;
  const elsewhere = await gitRevision(root, { ...revision, prefix });
  return { base: elsewhere, ...(await earlierProject(elsewhere, project, policy)), movedFrom: prefix || "./" };
}

/** Files that are not in this clone, or for which there was no time, say nothing about the revision. */
export const saysNothing: ReadonlySet<UserErrorCode> = new Set(["revision-incomplete", "deadline-passed"]);
