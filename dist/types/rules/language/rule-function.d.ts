import type { Person } from "../../model/config.js";
import type { Budget } from "./budget.js";
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
    /** Counts work that grows with the length of a list or text. */
    readonly budget: Pick<Budget, "spend" | "spendOnce">;
}
