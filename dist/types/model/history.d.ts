import type { LocalizedText } from "./locale.js";
import type { NamedOwner } from "./named-owner.js";
import type { OutputState } from "./output-state.js";
import type { CadenceKind } from "./policy.js";
import type { OutputReport, Report } from "./report.js";
import type { TrendPoint } from "./trend-point.js";
import type { YardstickHistory } from "./yardstick-history.js";
/** Whose configuration, policy and roster judge an earlier day: those of that day, or those of today. */
export declare const historyYardsticks: readonly ["then", "now"];
export type HistoryYardstick = (typeof historyYardsticks)[number];
/** What a check of the files of one day says about an output. */
export interface OutputOnDay extends Pick<OutputReport, "state" | "newest" | "owner"> {
    readonly kind: CadenceKind;
}
/** A day, judged by the files that the repository had at its end. */
export interface ReplayedDay {
    readonly day: string;
    /** Null before the first commit. */
    readonly commit: string | null;
    /** By id; null where nothing can be said. */
    readonly outputs: ReadonlyMap<string, OutputOnDay> | null;
    /** Why nothing can be said: `no-commit`, `no-configuration`, or the code of what is wrong with the files. */
    readonly problem: string | null;
    /** The sums of the day; null where it follows from the days around it, or nothing can be said. */
    readonly sums: Omit<TrendPoint, "asOf"> | null;
}
/** The states of all outputs over a period, replayed from git. Plain JSON; days are calendar days, periods inclusive. */
export interface History {
    readonly schemaVersion: 1;
    readonly tool: Report["tool"];
    readonly from: string;
    readonly to: string;
    readonly timezone: string;
    readonly yardstick: HistoryYardstick;
    readonly organization: Report["organization"];
    /** What became of the yardstick within the period; nothing where that of today judges. */
    readonly yardsticks: YardstickHistory;
    /** The newest commit that was replayed. */
    readonly commit: string;
    readonly days: {
        readonly total: number;
        readonly judged: number;
    };
    /** Periods about which nothing can be said. They count neither for nor against anybody. */
    readonly notJudged: readonly {
        readonly from: string;
        readonly to: string;
        readonly problem: string;
    }[];
    /** The sums on the days on which something may have changed, in order. */
    readonly trend: readonly TrendPoint[];
    /** In the order of the standard. */
    readonly outputs: readonly OutputHistory[];
}
export interface OutputHistory {
    readonly taskId: string;
    readonly output: {
        readonly id: string;
        readonly name: LocalizedText;
    };
    /** Judged days on which the output was asked for, and those on which it was current. */
    readonly days: {
        readonly asked: number;
        readonly current: number;
    };
    /** Dated anew while evidence was current; 0 for what follows from events. */
    readonly onTime: number;
    /** Of renewals on time and gaps, the share of the former, from 0 to 1; null where there is neither. */
    readonly onTimeRate: number | null;
    readonly gaps: readonly Gap[];
    /** In days; 0 without gaps. */
    readonly longestGap: number;
    /** The state over the period; where nothing can be said there is none. */
    readonly states: readonly {
        readonly from: string;
        readonly to: string;
        readonly state: Standing;
    }[];
}
/** `outside`: not applicable, or provided by others. */
export declare const standings: readonly ["current", "lacking", "outside"];
export type Standing = (typeof standings)[number];
/** Days in a row on which an output lacked current evidence: so late it was. */
export interface Gap {
    readonly from: string;
    readonly to: string;
    readonly days: number;
    /** Whether it lasts on the last day that was judged. */
    readonly isOpen: boolean;
    /** On its first day. */
    readonly state: OutputState;
    /** Who made the newest document before the gap; null where there was none. */
    readonly owner: NamedOwner | null;
}
