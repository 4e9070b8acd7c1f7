import type { Config, Person } from "../model/config.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Policy } from "../model/policy.js";
import type { Standard } from "../model/standard.js";
import { type OwnRule } from "../policy/load-policy.js";
import type { Source } from "../source/source.js";
import { type ProjectOptions } from "./check-options.js";
/** What a check works with before it reads any evidence. */
export interface Project {
    /** Its root is the folder of the configuration file; nothing outside it is read. */
    readonly source: Source;
    /** The folder in which relative paths of the command line are meant. */
    readonly folder: string;
    readonly config: Config;
    /** Relative to the root; null when there is no configuration file. */
    readonly configPath: string | null;
    readonly policy: Policy;
    /** Its rules that are not built in, and where they are. */
    readonly ownRules: readonly OwnRule[];
    readonly people: readonly Person[] | null;
    readonly standard: Standard;
    readonly checkpoint: Checkpoint | undefined;
}
/**
 * Loads configuration, policy and roster.
 *
 * @throws UserError for whatever is wrong with them
 */
export declare function loadProject(options: ProjectOptions): Promise<Project>;
