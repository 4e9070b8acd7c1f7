import type { Person } from "../model/config.js";
/**
 * Reads the roster.
 *
 * @param path - relative to the root
 * @throws UserError `person-duplicate`, and those of {@link readDataFile}.
 */
export declare function loadPeople(root: string, path: string): Promise<Person[]>;
