import { recordsOf, valuesAt } from "../../evidence/records.ts";
import type { StatedCount } from "../../evidence/validators.ts";
import { isObject, type JsonObject, type JsonValue } from "../../model/json.ts";
import { pointerPattern } from "../../text/json-pointer.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type DocumentProgram, nothingFound } from "./program.ts";

const unnamed = { "zh-TW": "統計數", en: "count" };

/** Numbers that the schema declares to count the items of a list of their record do: whoever reads the number reads no list. */
export const statedCounts: DocumentProgram = {
  asks: () => [],
  judging: ({ schemas }) => {
    return (document) => {
      const schema = schemas.get(document.output ?? "");
      if (!schema || schema.counts.length === 0) return nothingFound;
      let evaluated = 0;
      const breaches: Breach[] = [];
      for (const [index, record] of recordsOf(document).entries()) {
        for (const count of schema.counts) {
          const [stated] = valuesAt(record, count.count, `/records/${index}`);
          if (typeof stated?.value !== "number") continue;
          evaluated++;
          const listed = itemsCounted(record, count);
          if (listed === stated.value) continue;
          const { pointer } = stated;
          const values = { id: document.id ?? "", field: pointer, stated: stated.value, listed };
          const labels = { field: { [pointer]: schema.properties[pointerPattern(pointer)] ?? unnamed } };
          breaches.push(breachAt(document, pointer, { values, labels }));
        }
      }
      return { evaluated, breaches };
    };
  },
};

function itemsCounted(record: JsonObject, { of, where }: StatedCount): number {
  const conditions = Object.entries(where);
  const isCounted = ({ value: item }: { readonly value: JsonValue }) =>
    isObject(item) && conditions.every(([field, values]) => values.includes(item[field] ?? null));
  return valuesAt(record, of, "").filter(isCounted).length;
}
