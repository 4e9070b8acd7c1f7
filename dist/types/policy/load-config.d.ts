import type { Config } from "../model/config.js";
import { type ErrorPlace } from "../model/user-error.js";
/** A configuration and where each of its values stands, for errors that show up later. */
export interface LoadedConfig {
    readonly config: Config;
    readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
}
/** What holds where there is no isms-evidence.yaml. */
export declare function defaultConfig(): LoadedConfig;
/**
 * Reads isms-evidence.yaml.
 *
 * @param path - relative to the root
 * @param outputs - codes of all outputs of the standard
 * @throws UserError `config-not-found`, `timezone-unknown`, `output-unknown-in-config`, and those of
 * {@link readDataFile}.
 */
export declare function loadConfig(root: string, path: string, outputs: readonly string[]): Promise<LoadedConfig>;
