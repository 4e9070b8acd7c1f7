import { compareReports } from "../derive/compare-reports.ts";
import type { Scope } from "../model/comparison.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { type GitRevision, gitRevision } from "../source/git-revision.ts";
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
  { source, configPath }: Project,
  report: Report,
  options: Pick<ProjectOptions, "policy"> & { readonly base: string; readonly scope: Scope },
): Promise<Report> {
  const base = await gitRevision(source.root, options.base);
  const earlier = await checkRevision(base, configPath ?? undefined, options.policy, report.asOf);
  return compareReports({ commit: base.commit, ...earlier }, report, options.scope);
}

async function checkRevision(
  source: GitRevision,
  config: string | undefined,
  policy: readonly string[] | undefined,
  asOf: string,
): Promise<{ report: Report | null; problem: string | null }> {
  try {
    const project = await loadProject({ source, config, policy });
    return { report: await checkProject(project, { asOf }), problem: null };
  } catch (error) {
    // Files that are not in this clone say nothing about the revision.
    if (error instanceof UserError && error.code !== "revision-unknown") return { report: null, problem: error.code };
    throw error;
  }
}
