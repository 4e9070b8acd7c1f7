import { type ControlsReport } from "../../model/controls-report.js";
/** The part `controls` of report.json, with every key in its fixed place and the note on what it does not mean. */
export declare function controlsDocument({ mapping, totals, groups, general, outside }: ControlsReport, outputs: number): object;
