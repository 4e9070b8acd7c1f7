import type { HistoryYardstick, Standing } from "../model/history.ts";

/** Texts of a replayed history, in one language. */
export interface HistoryMessages {
  readonly title: string;
  readonly period: string;
  readonly days: (from: string, to: string, count: number) => string;
  readonly yardstick: string;
  readonly yardstickOf: (when: HistoryYardstick) => string;
  readonly progress: (done: number, total: number) => string;
  readonly notJudged: string;
  readonly problem: (from: string, to: string, problem: string) => string;
  /** The label of what follows. */
  readonly loosened: string;
  readonly loosenedBy: (output: string, day: string, changed: string, commit: string, changes: string) => string;
  readonly notCompared: (compared: number) => string;
  readonly share: (percent: number, current: number, asked: number) => string;
  readonly onTime: (onTime: number, all: number) => string;
  readonly gap: (from: string, to: string, days: number, isOpen: boolean) => string;
  readonly standings: Readonly<Record<Standing, string>>;
  readonly run: (from: string, to: string, standing: string) => string;
  readonly gapsOf: (count: number, longest: number) => string;
  readonly noGaps: (outputs: number) => string;
  readonly outside: (outputs: number) => string;
  readonly columns: {
    readonly daysAsked: string;
    readonly daysCurrent: string;
    readonly daysRate: string;
    readonly onTime: string;
    readonly onTimeRate: string;
    readonly gaps: string;
    readonly longestGap: string;
    readonly gapFrom: string;
    readonly gapTo: string;
    readonly gapDays: string;
    readonly isOpen: string;
    readonly unit: string;
    readonly person: string;
  };
  readonly yes: string;
  readonly sheets: {
    /** At most 31 characters. */
    readonly history: string;
    readonly gaps: string;
    /** `2026-10`: the head of the days of that month without current evidence. */
    readonly lackingIn: (month: string) => string;
  };
  readonly caveat: string;
}
