import { type ControlReport, type ControlState, type ControlsReport, type ControlTotals } from "../model/controls-report.js";
import type { Mapping } from "../model/mapping.js";
import { type OutputState } from "../model/output-state.js";
import type { DutyReport } from "../model/report.js";
/**
 * The outputs' states seen by the controls of a framework.
 *
 * An uncertain pair counts like a certain one: a control about which there is doubt must not look better for it. How
 * many controls rest on uncertain pairs alone stands in the totals.
 */
export declare function groupByControl(mapping: Mapping, duties: readonly DutyReport[]): ControlsReport;
/** The state that the outputs which reach a control give it. */
export declare function controlState(outputs: readonly OutputState[]): ControlState;
export declare function totalsOf(controls: readonly ControlReport[]): ControlTotals;
