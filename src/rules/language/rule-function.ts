import type { Person } from "../../model/config.ts";
import type { Budget } from "./budget.ts";

export interface RuleFunction {
  /** As the expression language writes it: `add(string, string): string`. */
  readonly signature: string;
  // biome-ignore lint/suspicious/noExplicitAny: the library checks arguments against the signature
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
