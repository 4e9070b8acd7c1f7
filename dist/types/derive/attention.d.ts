import type { ControlState } from "../model/controls-report.js";
import type { Finding } from "../model/finding.js";
import { type OutputState } from "../model/output-state.js";
import type { OutputReport, Report, TaskReport } from "../model/report.js";
/** Whether somebody has to look at the output: it lacks evidence, soon will, or a finding speaks against it. */
export declare function needsAttention({ state, findings }: OutputReport): boolean;
/** The tasks that lack current evidence, each with the outputs for which it does. */
export declare function lackingTasks(report: Report): readonly {
    readonly task: TaskReport;
    readonly outputs: readonly OutputReport[];
}[];
/** The first so many findings of each code of each output; and of each code that has more how many more. */
export declare function limitPerCode(findings: readonly Finding[], limit: number): {
    readonly shown: readonly Finding[];
    readonly more: readonly {
        readonly code: string;
        readonly count: number;
    }[];
};
/** The outputs of the report by their codes. */
export declare function outputsById({ duties }: Report): ReadonlyMap<string, OutputReport>;
/** The state of an output that is marked like that of the control. */
export declare function controlMark(state: ControlState): OutputState;
/** `✓` for what is well, `!` for what soon is not, `✗` for what lacks, `-` for what is left out. */
export declare function stateMark(state: OutputState): "✓" | "!" | "✗" | "-";
