/**
 * Where the files made at build time lie (validators, policies and the standard as JSON): dist/, whether this runs
 * from source or from the bundle. Chunks of the bundle stand directly in dist/.
 */
export declare const builtFolder: import("url").URL;
