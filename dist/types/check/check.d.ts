import { type Config, type Person } from "../model/config.js";
import type { Policy } from "../model/policy.js";
import type { Report } from "../model/report.js";
import type { Standard } from "../model/standard.js";
export interface CheckOptions {
    /** Folder in which relative paths are meant. */
    readonly folder: string;
    /** Path of the configuration file; by default isms-evidence.yaml in the folder, if there is one. */
    readonly config?: string | undefined;
    /** Policies in place of the configured ones. */
    readonly policy?: readonly string[] | undefined;
    /** The day that the report speaks about, `YYYY-MM-DD`; by default today in the configured time zone. */
    readonly asOf?: string | undefined;
    /**
     * Files, folders or globs. Everything is read and judged as always; findings and conclusion are narrowed to these
     * files and to the outputs that they prove.
     */
    readonly paths?: readonly string[] | undefined;
    /** A framework by whose controls the outputs are grouped as well: `iso27001`, `csf` or `schedule-10`. */
    readonly by?: string | undefined;
    readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
/** What a check works with before it reads any evidence. */
export interface Project {
    /** The folder that holds the configuration file; nothing outside it is read. */
    readonly root: string;
    readonly config: Config;
    /** Relative to the root; null when there is no configuration file. */
    readonly configPath: string | null;
    readonly policy: Policy;
    readonly people: readonly Person[] | null;
    readonly standard: Standard;
}
/**
 * Loads configuration, policy and roster.
 *
 * @throws UserError for whatever is wrong with them
 */
export declare function loadProject(options: Pick<CheckOptions, "folder" | "config" | "policy">): Promise<Project>;
/**
 * The main job: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the job cannot be done: bad configuration, nothing to check, an unreadable file
 */
export declare function check(options: CheckOptions): Promise<Report>;
/** {@link check} on a project that is loaded already. */
export declare function checkProject(project: Project, options: Pick<CheckOptions, "folder" | "asOf" | "paths" | "by" | "onProgress">): Promise<Report>;
