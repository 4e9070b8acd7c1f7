import type { ProjectOptions } from "../check/check-options.ts";
import { loadProject } from "../check/load-project.ts";
import type { Explanation } from "../model/explanation.ts";

/**
 * Explains a task, an output, a rule, a finding, a parameter or any other code, here and now: what is required, how often,
 * by which source, and what evidence there is. Upper and lower case are the same.
 *
 * @param options - `asOf`: the day of the status, `YYYY-MM-DD`; by default today in the configured time zone
 * @returns null for an unknown code
 * @throws UserError as `check` does, save where there is nothing to check: then the status is null
 */
export async function explain(
  code: string,
  options: ProjectOptions & { readonly asOf?: string | undefined },
): Promise<Explanation | null> {
  const [{ reportIfAny }, { explain: explainCode }] = await Promise.all([
    import("../check/report-if-any.ts"),
    import("../explain/explain.ts"),
  ]);
  const project = await loadProject(options);
  return explainCode(code, project, await reportIfAny(project, options.asOf));
}
