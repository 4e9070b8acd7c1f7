/** A key as one token of a JSON pointer (RFC 6901). */
export declare function escapeToken(key: string): string;
/** The keys and indexes that a JSON pointer names, from the root on. */
export declare function tokensOf(pointer: string): string[];
/** The value that a JSON pointer names, undefined when it leads nowhere. */
export declare function valueAt(root: unknown, pointer: string): unknown;
/** `/records/3/asset_id` with its index left open. */
export declare function pointerPattern(pointer: string): string;
/** A pattern as the path of a field, which enters lists by itself: `exercises.asset_id`. */
export declare function fieldPathOf(pattern: string): string;
