import { type Mapping } from "../model/mapping.js";
import type { NotComparedReason } from "../model/not-compared-reason.js";
import type { Report } from "../model/report.js";
import type { SourceState } from "../source/source.js";
import type { CheckOptions, JudgeOptions } from "./check-options.js";
import { type Project } from "./load-project.js";
import { type SharedWork } from "./shared-work.js";
/**
 * The main function: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the check cannot run: bad configuration, nothing to check, an unreadable file
 */
export declare function check(options: CheckOptions): Promise<Report>;
export interface ProjectCheckOptions extends JudgeOptions {
    /** Why a change could not be compared as it should have been; then it does not pass. */
    readonly notCompared?: NotComparedReason;
    /** With other checks of this process, which go on with it. */
    readonly shared?: SharedWork;
}
/** {@link check} on a project that is loaded already. */
export declare function checkProject(project: Project, options: ProjectCheckOptions): Promise<Report>;
export declare function namedMapping(name: string | undefined): Promise<Mapping | null>;
export declare function committed(state: SourceState): Report["source"];
