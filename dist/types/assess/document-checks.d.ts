import type { SchemaInfo } from "../evidence/validators.js";
import type { Person } from "../model/config.js";
import type { EvidenceDocument } from "../model/evidence.js";
import type { Finding } from "../model/finding.js";
import type { JsonObject } from "../model/json.js";
import type { CadenceKind } from "../model/policy.js";
import type { Overlay } from "../model/rule.js";
export interface DocumentCheckContext {
    readonly asOf: string;
    readonly timezone: string;
    /** Null without a roster: then no person can be looked up. */
    readonly people: readonly Person[] | null;
    readonly kind: CadenceKind;
    readonly schema: SchemaInfo;
    /** What the policy asks of the records beyond the schema. */
    readonly overlay: Overlay | null;
    readonly policy: string;
}
/**
 * What a schema cannot see in the valid documents of one output: ids used twice, days that have not come yet, persons
 * whom the roster does not know, nil statements where there may be none.
 */
export declare function checkDocuments(output: string, documents: readonly EvidenceDocument[], context: DocumentCheckContext): Finding[];
/** What names the record within its document, such as `A-0007`. */
export declare function recordKey(record: JsonObject, key: readonly string[]): string;
