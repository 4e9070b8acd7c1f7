import type { Person } from "../../model/config.js";
export interface RuleFunction {
    /** As the expression language writes it: `add(string, string): string`. */
    readonly signature: string;
    readonly handler: (...values: any[]) => unknown;
}
export interface FunctionContext {
    readonly timezone: string;
    readonly publicHolidays: ReadonlySet<string>;
    readonly people: ReadonlyMap<string, Person>;
    readonly standardCodes: ReadonlySet<string>;
    /** Counts work that grows with the length of a list. */
    readonly spend: (steps: number) => void;
}
/** A calendar period as expressions see it. */
export declare class Period {
    readonly from: string;
    readonly to: string;
    /** `2026`, `2026-H1`, `2026-Q3`, `2026-09`; the first and the last day for other lengths. */
    readonly label: string;
    constructor(from: string, to: string, label: string);
}
/** The functions that rules may call besides those of the language: docs/rules.md lists them. */
export declare function ruleFunctions(context: FunctionContext): RuleFunction[];
