import type { CacheFolder } from "../cache/cache-folder.js";
import type { ContentCache } from "../cache/content-cache.js";
import type { ReadPulls } from "../model/approvals.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Source } from "../source/source.js";
/** What is checked: the files of a folder, or those of any other {@link Source}. */
export type CheckedFiles = 
/** The folder in which relative paths are meant. */
{
    readonly folder: string;
    readonly source?: undefined;
}
/** Its root is where relative paths are meant. */
 | {
    readonly source: Source;
    readonly folder?: undefined;
};
/** How a project is found. */
export type ProjectOptions = CheckedFiles & {
    /**
     * Path of the configuration file; by default isms-evidence.yaml (or .yml) in the folder or the nearest one above it
     * within the git repository, if there is one. In a folder, the configuration's
     * own folder becomes the root: nothing outside it is read.
     */
    readonly config?: string | undefined;
    /** Policies in place of the configured ones. */
    readonly policy?: readonly string[] | undefined;
    /**
     * Where results of earlier runs are kept for this one, and those of this one for later ones. Only for a folder; a
     * cache folder that others can write is not used.
     */
    readonly cache?: CacheFolder | undefined;
    /** Called again and again while files are read and rules are evaluated; throw in it to end the check. */
    readonly checkpoint?: Checkpoint | undefined;
};
/** How a project is judged. */
export interface JudgeOptions {
    /** The day that the report speaks about, `YYYY-MM-DD`; by default today in the configured time zone. */
    readonly asOf?: string | undefined;
    /**
     * Files, folders or globs of evidence, which narrow and never add: everything is read and judged as always; findings
     * and conclusion are narrowed to these files and to the outputs that they prove. The root itself narrows nothing.
     */
    readonly paths?: readonly string[] | undefined;
    /** A framework by whose controls the outputs are grouped as well: `iso27001`, `csf`, `schedule-10` or `inspection`. */
    readonly by?: string | undefined;
    /** Of which files findings carry lines of text: by default of all, else only of those that git tracks. */
    readonly frames?: "all" | "tracked" | undefined;
    /** Asks a forge for the pull requests by which evidence came, for the rules about approvals; without it, messages decide. */
    readonly readPulls?: ReadPulls | undefined;
    readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
export type CheckOptions = ProjectOptions & JudgeOptions;
/**
 * The files to read, the path of the configuration among them, and the folder in which relative paths are meant.
 *
 * @throws UserError `cache-in-repository`, `config-below`, and those of `configIn`
 */
export declare function openFiles(options: ProjectOptions): Promise<{
    readonly source: Source;
    readonly cache: ContentCache | null;
    readonly config: string;
    /** Whether there is a configuration, be it one that cannot be read. */
    readonly hasConfig: boolean;
    readonly folder: string;
}>;
