import type { NotComparedReason } from "../model/comparison.js";
import { type Mapping } from "../model/mapping.js";
import type { Report } from "../model/report.js";
import type { SourceState } from "../source/source.js";
import type { CheckOptions, JudgeOptions } from "./check-options.js";
import { type Project } from "./load-project.js";
/**
 * The main function: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the check cannot run: bad configuration, nothing to check, an unreadable file
 */
export declare function check(options: CheckOptions): Promise<Report>;
/**
 * {@link check} on a project that is loaded already.
 *
 * @param options - `notCompared`: why a change could not be compared as it should have been; then it does not pass
 */
export declare function checkProject(project: Project, options: JudgeOptions & {
    readonly notCompared?: NotComparedReason;
}): Promise<Report>;
export declare function namedMapping(name: string | undefined): Promise<Mapping | null>;
export declare function committed(state: SourceState): Report["source"];
