import type { ProjectOptions } from "../check/check-options.ts";
import { loadProject } from "../check/load-project.ts";
import type { Policy } from "../model/policy.ts";

/**
 * The policy that applies: the configured ones, or those of the options, with all that they extend and what the
 * configuration changes.
 *
 * @throws UserError for whatever is wrong with configuration, policies or roster
 */
export async function loadPolicy(options: ProjectOptions): Promise<Policy> {
  return (await loadProject(options)).policy;
}
