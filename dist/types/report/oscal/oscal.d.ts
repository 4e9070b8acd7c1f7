import type { Report } from "../../model/report.js";
import type { ReportOptions } from "../reporter.js";
/**
 * OSCAL assessment results: an observation for each requirement of an output with the day it was met and the day it
 * lapses, one for each finding, and for each applicable output whether it is satisfied. Waivers are accepted risks.
 * UUIDs are derived from what they identify, so that the same report gives the same document.
 */
export declare function formatOscal(given: Report, options: ReportOptions): string;
