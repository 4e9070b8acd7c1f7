import type { DocumentHead, EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";
type Known = Pick<EvidenceDocument, "path" | "index"> & {
    readonly head: DocumentHead;
};
/** A valid document whose records are read when they are first asked for. */
export declare class LazyDocument implements EvidenceDocument {
    #private;
    readonly path: string;
    readonly index: number;
    readonly output: string | null;
    readonly id: string | null;
    readonly date: string | null;
    readonly valid = true;
    readonly head: DocumentHead;
    /**
     * @param read - the data of all documents of the file
     * @param at - the position of this one among them
     */
    constructor({ path, index, head }: Known, read: () => readonly JsonObject[], at: number);
    get data(): JsonObject;
    at(path: string): LazyDocument;
}
export {};
