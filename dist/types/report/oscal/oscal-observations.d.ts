import type { Messages } from "../../messages/messages.js";
import type { OutputReport, Report } from "../../model/report.js";
export interface Observation {
    readonly uuid: string;
    readonly title: string;
    readonly description: string;
    readonly props: readonly object[];
    readonly methods: readonly string[];
    readonly types: readonly string[];
    readonly "relevant-evidence"?: readonly object[];
    readonly collected: string;
    readonly expires?: string;
}
/** Where a file of the repository is found from the document. */
export type LinkTo = (path: string) => string;
/** The beginning or the end of a day, in UTC: the Report knows days, not moments. */
export declare function moment(day: string, part?: "start" | "end"): string;
export declare function properties(values: Readonly<Record<string, string | null>>): readonly object[];
/** What is known of the evidence of an output: one for each requirement, or one where it has none of its own. */
export declare function evidenceObservations(output: OutputReport, report: Report, { terms, locale, cadence: cadenceWords }: Messages, linkTo: LinkTo): readonly Observation[];
/** The findings of the report, each with the output that it speaks against. */
export declare function findingObservations(report: Report, messages: Messages, linkTo: LinkTo): readonly {
    readonly output: string | null;
    readonly observation: Observation;
}[];
