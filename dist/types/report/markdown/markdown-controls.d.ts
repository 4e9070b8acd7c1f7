import type { Messages } from "../../messages/messages.js";
import type { ControlsReport } from "../../model/controls-report.js";
/** The outputs by the controls of a framework: totals, what lacks, what no output reaches, and all of it folded away. */
export declare function controlBlocks(controls: ControlsReport, outputs: number, { locale, terms }: Messages): string[];
