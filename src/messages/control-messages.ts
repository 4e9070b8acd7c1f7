import type { ControlState, ControlTotals } from "../model/controls-report.ts";
import type { ProtectionLevel } from "../model/mapping.ts";

/** Texts of the view by the controls of a framework, in one language. */
export interface ControlMessages {
  readonly states: Readonly<Record<ControlState, string>>;
  readonly levels: Readonly<Record<ProtectionLevel, string>>;
  readonly labels: {
    readonly controls: string;
    readonly source: string;
    readonly lacking: string;
    readonly unreached: string;
    readonly all: string;
    readonly general: string;
    readonly outside: string;
    readonly version: string;
    readonly remarks: string;
  };
  readonly columns: {
    readonly group: string;
    readonly control: string;
    readonly title: string;
    readonly total: string;
    readonly reached: string;
    readonly outputs: string;
  };
  readonly unverified: string;
  readonly uncertain: string;
  /** How to see the evidence by the controls of a framework. */
  readonly checkBy: (command: string) => string;
  /** Where the details of an output are shown. */
  readonly see: (control: string) => string;
  readonly totals: (totals: ControlTotals) => string;
  readonly groupTotals: (totals: ControlTotals) => string;
  readonly allReached: string;
  /** The note that current evidence does not establish conformity. */
  readonly caveat: (framework: string, outputs: number) => string;
}
