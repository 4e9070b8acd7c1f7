import type { HistoryYardstick } from "../model/history.ts";

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
  readonly share: (percent: string, current: number, asked: number) => string;
  readonly onTime: (onTime: number, all: number) => string;
  readonly gap: (from: string, to: string, days: number, isOpen: boolean) => string;
  readonly noGaps: (outputs: number) => string;
  readonly outside: (outputs: number) => string;
  readonly columns: {
    readonly daysAsked: string;
    readonly daysCurrent: string;
    readonly onTime: string;
    readonly gaps: string;
    readonly gapFrom: string;
    readonly gapTo: string;
    readonly gapDays: string;
    readonly isOpen: string;
    readonly unit: string;
    readonly person: string;
  };
  readonly yes: string;
  readonly caveat: string;
}
