import type { JsonObject } from "../../model/json.ts";
import { UserError } from "../../model/user-error.ts";
import { applyTables } from "./apply-tables.ts";
import type { Table } from "./columns.ts";
import { firstDifference } from "./first-difference.ts";
import { keyOrder } from "./set-values.ts";
import { tabulate } from "./tabulate.ts";

/** A document to be put in tables. */
export interface TabledDocument {
  readonly path: string;
  readonly data: JsonObject;
}

/**
 * Makes sure that tables give back the whole document.
 *
 * @param tables - all tables of its output, those of the envelope included
 * @throws UserError `not-tabular` for the first value that they would lose
 */
export function requireTabular({ path, data }: TabledDocument, tables: readonly Table[]): void {
  const order = keyOrder(tables);
  const tabled = tables.map((table) => tabulate([data], table));
  const back = applyTables({}, tabled, { order, removeMissing: true });
  const pointer = firstDifference(data, back.data);
  if (pointer !== null) throw new UserError("not-tabular", { pointer }, { path, line: null, column: null });
}
