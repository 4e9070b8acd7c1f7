/** The UUID of what these parts name (version 5, RFC 9562): the same parts, the same UUID. */
export declare function contentUuid(...parts: readonly (string | null)[]): string;
