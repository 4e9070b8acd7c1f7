import { everyValueAt, recordsOf } from "../../evidence/records.ts";
import type { OutputInfo } from "../../evidence/validators.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { fieldPathOf, pointerPattern } from "../../text/json-pointer.ts";
import { memo } from "../../text/memo.ts";
import type { Breach } from "../evaluate-rule.ts";
import { type PlacedText, textsAt } from "./placed-texts.ts";
import { breachAt, type DocumentProgram, nothingFound } from "./program.ts";

const unnamed = { "zh-TW": "人員", en: "person" };

/** Whoever checks or approves a record is none of those who did its work, for the fields that the schema declares. */
export const separatePersons: DocumentProgram = {
  asks: () => [],
  judging: ({ schemas }) => {
    const pairsOf = memo((output: string | null) => pairsIn(schemas.get(output ?? "")));
    return (document) => {
      const pairs = pairsOf(document.output);
      if (pairs.length === 0) return nothingFound;
      const schema = schemas.get(document.output ?? "");
      const titleOf = (pointer: string) => ({ [pointer]: schema?.properties[pointerPattern(pointer)] ?? unnamed });
      const records = recordsOf(document);
      const breaches = records.flatMap((record, index) =>
        pairs.flatMap((pair) =>
          samePersons(record, index, pair).map(([worker, checker]): Breach => {
            const names = { worker_field: worker.pointer, checker_field: checker.pointer };
            const values = { id: document.id ?? "", ...names, person: checker.value };
            const labels = { worker_field: titleOf(worker.pointer), checker_field: titleOf(checker.pointer) };
            return breachAt(document, checker.pointer, { values, labels });
          }),
        ),
      );
      return { evaluated: records.length, breaches };
    };
  },
};

/** The field of those who do the work, and that of whoever checks it. */
type Pair = readonly [worker: string, checker: string];

function pairsIn(schema: OutputInfo | undefined): Pair[] {
  return (schema?.separate ?? []).map(([worker, checker]) => [fieldPathOf(worker), fieldPathOf(checker)]);
}

/** Each checker with the work of the same person; of one list, only those of the same item belong together. */
function samePersons(record: JsonObject, index: number, [worker, checker]: Pair): [PlacedText, PlacedText][] {
  // Hardly any record names one person for both: then nobody asks where.
  const workers = new Set<JsonValue>();
  everyValueAt(record, worker, (person) => {
    workers.add(person);
    return true;
  });
  if (everyValueAt(record, checker, (person) => !workers.has(person))) return [];
  const checkers = textsAt(record, checker, index);
  const works = textsAt(record, worker, index);
  const anywhere = new Map(works.map((work) => [work.value, work]));
  const inItem = new Map(works.map((work) => [`${work.item} ${work.value}`, work]));
  return checkers.flatMap((one): [PlacedText, PlacedText][] => {
    const ofItem = inItem.get(`${one.item} ${one.value}`) ?? inItem.get(` ${one.value}`);
    const same = one.item === "" ? anywhere.get(one.value) : ofItem;
    return same ? [[same, one]] : [];
  });
}
