import type { Report } from "../../src/model/report.ts";
/** Every state of outputs and tasks, findings of every severity, more of one code than is shown at once. */
export declare const fixtureReport: Report;
/** Nothing to complain of, nothing known of organization and git. */
export declare const passingReport: Report;
