import type { Report } from "../model/report.js";
import type { CheckOptions, JudgeOptions } from "./check-options.js";
import { type Project } from "./load-project.js";
/**
 * The main function: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the check cannot run: bad configuration, nothing to check, an unreadable file
 */
export declare function check(options: CheckOptions): Promise<Report>;
/** {@link check} on a project that is loaded already. */
export declare function checkProject(project: Project, options: JudgeOptions): Promise<Report>;
