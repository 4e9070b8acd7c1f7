import { type ControlsReport } from "../model/controls-report.js";
import type { Mapping } from "../model/mapping.js";
import { type DutyReport } from "../model/report.js";
/**
 * The outputs' states seen by the controls of a framework.
 *
 * An uncertain pair counts like a certain one: a control about which there is doubt must not look better for it. How
 * many controls rest on uncertain pairs alone stands in the totals.
 */
export declare function groupByControl(mapping: Mapping, duties: readonly DutyReport[]): ControlsReport;
