import { compareReports } from "../derive/compare-reports.ts";
import type { Scope } from "../model/comparison.ts";
import type { Report } from "../model/report.ts";
import { UserError, type UserErrorCode } from "../model/user-error.ts";
import { gitRevision } from "../source/git-revision.ts";
import { checkProject } from "./check.ts";
import type { ProjectOptions } from "./check-options.ts";
import { loadProject, type Project } from "./load-project.ts";

/**
 * The report of a project with what became of it since an earlier revision, which is judged on the same day by its own
 * configuration and policy.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted` or `revision-unknown`
 */
export async function checkAgainst(
  { source, configPath, checkpoint }: Project,
  report: Report,
  options: Pick<ProjectOptions, "policy"> & { readonly base: string; readonly scope: Scope },
): Promise<Report> {
  const base = await gitRevision(source.root, options.base);
  const { policy } = options;
  const found = { source: base, config: configPath ?? undefined, policy, checkpoint };
  const earlier = await checkRevision(found, report.asOf);
  return compareReports({ commit: base.commit, ...earlier }, report, options.scope);
}

async function checkRevision(
  options: ProjectOptions,
  asOf: string,
): Promise<{ report: Report | null; problem: string | null }> {
  try {
    return { report: await checkProject(await loadProject(options), { asOf }), problem: null };
  } catch (error) {
    if (error instanceof UserError && !saysNothing.has(error.code)) return { report: null, problem: error.code };
    throw error;
  }
}

/** Files that are not in this clone, or for which there was no time, say nothing about the revision. */
const saysNothing: ReadonlySet<UserErrorCode> = new Set(["revision-unknown", "deadline-passed"]);
