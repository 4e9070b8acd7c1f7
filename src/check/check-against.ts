import { join } from "node:path";
import { compareReports } from "../derive/compare-reports.ts";
import type { Scope } from "../model/comparison.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { readRevision } from "../source/git-revision.ts";
import { type CheckOptions, checkProject, loadProject, type Project } from "./check.ts";

/**
 * The report of a project with what became of it since an earlier revision, which is judged on the same day by its own
 * configuration and policy.
 *
 * @throws UserError `not-a-repository` or `revision-unknown`
 */
export async function checkAgainst(
  { root, configPath }: Project,
  report: Report,
  options: Pick<CheckOptions, "policy"> & { readonly base: string; readonly scope: Scope },
): Promise<Report> {
  const { commit, folder, remove } = await readRevision(root, options.base);
  try {
    const earlier = await checkRevision(folder, configPath, options.policy, report.asOf);
    return compareReports({ commit, ...earlier }, report, options.scope);
  } finally {
    remove();
  }
}

async function checkRevision(
  folder: string,
  configPath: string | null,
  policy: readonly string[] | undefined,
  asOf: string,
): Promise<{ report: Report | null; problem: string | null }> {
  const config = configPath === null ? undefined : join(folder, configPath);
  try {
    const project = await loadProject({ folder, config, policy });
    return { report: await checkProject(project, { folder, asOf }), problem: null };
  } catch (error) {
    if (error instanceof UserError) return { report: null, problem: error.code };
    throw error;
  }
}
