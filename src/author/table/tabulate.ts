import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { Table } from "./columns.ts";
import { itemsAt, reachOf, valueAt } from "./reach.ts";
import type { TableData } from "./table-data.ts";

/** The rows of a table in documents, each with the columns of the tables above it. */
export function tabulate(documents: readonly JsonObject[], table: Table): TableData {
  const { lists } = reachOf(table.path);
  const columns = [...table.above, ...table.columns];
  const reaches = columns.map(({ path, type }) => ({ ...reachOf(path), type }));
  const rows: (JsonValue | undefined)[][] = [];
  const descend = (chain: readonly JsonObject[]) => {
    const [last] = chain.slice(-1);
    const list = lists[chain.length - 1];
    if (!last) return;
    if (list === undefined) {
      rows.push(
        reaches.map(({ lists, keys, type }) => {
          const value = valueAt(chain[lists.length] ?? {}, keys);
          return type === "rows" && Array.isArray(value) && value.length > 0 ? undefined : value;
        }),
      );
    } else for (const item of itemsAt(last, list)) descend([...chain, item]);
  };
  for (const document of documents) descend([document]);
  return { table, columns, rows };
}
