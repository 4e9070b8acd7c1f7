/** A value or key of a YAML text. Offsets are in UTF-16, into the text without its byte order mark. */
export interface YamlNode {
    /** The character to point at. */
    readonly offset: number;
    /** A scalar or alias from its first to behind its last character, quotes included; 0 for other kinds. */
    readonly start: number;
    readonly end: number;
    /** How a scalar is written, or what else the node is. */
    readonly style: "plain" | "single" | "double" | "block" | "empty" | "alias" | "block-collection" | "flow-collection";
    /** Whether it has an anchor, by which it may be in other places too, or a tag. */
    readonly isMarked: boolean;
    readonly children: ReadonlyMap<string, YamlChild> | null;
}
export interface YamlChild {
    /** Null in a list. */
    readonly key: YamlNode | null;
    readonly node: YamlNode;
}
/** The documents of a text that {@link readYaml} accepts. */
export declare function readNodes(source: string): YamlNode[];
/** The value that a pointer names, with the way to it; null when it leads nowhere. */
export declare function nodeAt(root: YamlNode | undefined, pointer: string): {
    readonly node: YamlNode;
    readonly key: YamlNode | null;
    readonly path: readonly YamlNode[];
} | null;
