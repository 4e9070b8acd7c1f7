/**
 * Documents of a plain-subset YAML stream, or null when the text needs the full parser: because the subset leaves it
 * out, because it is wrong, or because a number in it would not print back as it was written. Only the first `length`
 * bytes are read; nothing of the result refers to them.
 */
export declare function readPlainYaml(bytes: Uint8Array, length?: number): unknown[] | null;
