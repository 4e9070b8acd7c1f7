import type { Finding } from "../model/finding.ts";
import type { OutputReport } from "../model/report.ts";
/** The files to which findings are limited, and the outputs that they prove. */
export interface Narrowing {
    readonly paths: ReadonlySet<string>;
    readonly outputs: ReadonlySet<string>;
}
/** What files prove of the outputs; null without files, which narrow nothing. */
export declare function narrowingTo(paths: readonly string[], outputs: readonly Pick<OutputReport, "id" | "evidence">[]): Narrowing | null;
/**
 * Findings in the named files; lapses, and findings of rules, of the outputs that those files prove; and that the change
 * could not be compared.
 */
export declare function narrowFindings(findings: readonly Finding[], narrowing: Narrowing | null): readonly Finding[];
