/**
 * A path relative to the repository as a relative reference. One that began with `//` would lead to another host, and
 * half a character is no text.
 */
export declare function encodePath(path: string): string;
/** A character of ASCII as `%28`. */
export declare function percentEncode(character: string): string;
