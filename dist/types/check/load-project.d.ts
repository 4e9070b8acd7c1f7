import type { ContentCache } from "../cache/content-cache.js";
import type { Config, Person } from "../model/config.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Policy } from "../model/policy.js";
import type { Standard } from "../model/standard.js";
import type { ErrorPlace } from "../model/user-error.js";
import { type LoadedPolicy, type OwnRule } from "../policy/load-policy.js";
import type { Source } from "../source/source.js";
import { type SourceAnswers } from "../source/source-answers.js";
import { type ProjectOptions } from "./check-options.js";
/** What a check works with before it reads any evidence. */
export interface Project {
    /** Its root is the folder of the configuration file; nothing outside it is read. */
    readonly source: Source;
    /** Of earlier and later runs on the same files; null when there is none. */
    readonly cache: ContentCache | null;
    /** The folder in which relative paths of the command line are meant. */
    readonly folder: string;
    readonly config: Config;
    /** Relative to the root; null when there is no configuration file. */
    readonly configPath: string | null;
    /** The path that was asked for, before links were resolved; undefined when none was. */
    readonly askedConfig: string | undefined;
    readonly policy: Policy;
    /** Its rules that are not built in, and where they are. */
    readonly ownRules: readonly OwnRule[];
    readonly people: readonly Person[] | null;
    /** The files of configuration, policies and roster that were read. */
    readonly files: readonly string[];
    readonly places: YardstickPlaces;
    readonly standard: Standard;
    readonly checkpoint: Checkpoint | undefined;
    /** What was named to load it, and what its source answered. */
    readonly loadedBy: {
        readonly named: string;
        readonly policy: readonly string[];
        readonly answers: SourceAnswers;
    };
}
/** Where the parts of the yardstick stand; null for what is in no file. */
interface YardstickPlaces {
    readonly config: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
    /** Of the value that a pointer names, in the last policy file that has it. */
    readonly policy: LoadedPolicy["placeOf"];
    /** Of a person by position. */
    readonly person: (index: number) => ErrorPlace | null;
}
type LoadOptions = ProjectOptions & {
    /** Whether the evidence is judged next: git is asked then while the rest is loaded. */
    readonly willJudge?: boolean;
    /** Hears where the files are, to begin what goes on beside the loading. */
    readonly onRoot?: ((root: string) => void) | undefined;
};
/**
 * Loads configuration, policy and roster.
 *
 * @param like - a project with whose source it may share them, word for word: its very objects are taken then
 * @throws UserError for whatever is wrong with them
 */
export declare function loadProject(options: LoadOptions, like?: Project): Promise<Project>;
export {};
