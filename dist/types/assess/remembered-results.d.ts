import type { LoadedEvidence } from "../evidence/load-evidence.js";
import type { Config, Person } from "../model/config.js";
import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonValue } from "../model/json.js";
import type { Policy } from "../model/policy.js";
/** Where results are kept from run to run, by name. */
export interface ResultMemory {
    readonly recall: (name: string) => JsonValue | undefined;
    /** Takes the place of what was remembered by the name before. */
    readonly remember: (name: string, result: JsonValue) => void;
}
/** Results of earlier runs by the same yardstick and day, each with a name for all the documents that it rests on. */
export interface RememberedResults {
    /** A name for documents: their contents, paths and positions. Null where one of them has none. */
    readonly nameOf: (documents: readonly EvidenceDocument[]) => string | null;
    /** Null for a result that rests on anything else. */
    readonly recall: <T>(name: string, grounds: (result: T) => string | null) => T | null;
    readonly remember: (name: string, grounds: string | null, result: unknown) => void;
}
interface Yardstick {
    readonly policy: Policy;
    readonly config: Config;
    readonly people: readonly Person[] | null;
    readonly asOf: string;
}
/** Null without a memory. */
export declare function rememberedResults(memory: ResultMemory | null, { digests }: Pick<LoadedEvidence, "digests">, yardstick: Yardstick): RememberedResults | null;
/** The result of `make`, or what it was on the same grounds in an earlier run. It has to be plain JSON. */
export declare function rememberedOr<T>(remembered: RememberedResults | null, name: string, grounds: () => string | null, make: () => T): T;
export {};
