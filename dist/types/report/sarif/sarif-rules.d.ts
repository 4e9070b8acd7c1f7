import type { Messages } from "../../messages/messages.js";
import type { Finding } from "../../model/finding.js";
import type { Report } from "../../model/report.js";
export declare const levels: {
    readonly error: "error";
    readonly warning: "warning";
    readonly info: "note";
};
/** What SARIF calls a rule: everything that findings of one name have in common. */
export declare function sarifRules(findings: readonly Finding[], report: Report, messages: Messages): readonly {
    id: string;
}[];
