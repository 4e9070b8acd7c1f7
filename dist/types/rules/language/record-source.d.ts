/** Where a rule's records come from: `latest O4.2.3.items` is a list field of the newest records of O4.2.3. */
export interface RecordSource {
    readonly text: string;
    readonly latest: boolean;
    /** An output, `Person` or `Document`. */
    readonly type: string;
    /** List fields to enter, from the outside. */
    readonly path: readonly string[];
}
/** Reads `[latest ]O2.1.1[.field…]`, `people` or `documents`; null for anything else. */
export declare function parseSource(text: string): RecordSource | null;
/** The name under which expressions know the type of a source's records: `O4.2.3.items`. */
export declare function typeName({ type, path }: Pick<RecordSource, "type" | "path">): string;
