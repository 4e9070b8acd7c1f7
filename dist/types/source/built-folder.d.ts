/**
 * The location of the files made at build time (validators, policies and the standard as JSON): dist/, whether this
 * runs from source or from the bundle. Chunks of the bundle are directly in dist/.
 */
export declare const builtFolder: import("url").URL;
