import type { ProjectOptions } from "../check/check-options.ts";
import { loadProject } from "../check/load-project.ts";
import type { Policy } from "../model/policy.ts";

/**
 * The policy that applies: the configured ones, or those of the options, with all that they extend and what the
 * configuration changes. It is the caller's own: what the caller does with it changes no later check.
 *
 * @throws UserError for whatever is wrong with configuration, policies or roster
 */
export async function loadPolicy(options: ProjectOptions): Promise<Policy> {
  return structuredClone((await loadProject(options)).policy);
}
