import { recordKey, recordsOf, valuesAt } from "../../evidence/records.ts";
import type { OutputInfo, OwnResult } from "../../evidence/validators.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import { programFigure } from "../../policy/program-figures.ts";
import { groupBy } from "../../text/group-by.ts";
import { pointerPattern } from "../../text/json-pointer.ts";
import { significantDigits } from "../../text/significant-digits.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

const unnamed = { "zh-TW": "結果", en: "results" };

/** Minutes, figures and findings are not, to the letter, those of earlier work: what was copied was not found. */
export const ownResults: RuleProgram = ({ documents, schemas, policy }) => {
  const atLeast = Number(programFigure(policy, "copied_result_min"));
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const [output, all] of groupBy(documents, (document) => document.output ?? "")) {
    const schema = schemas.get(output);
    for (const result of schema?.ownResults ?? []) {
      const found = all.flatMap((document) => resultsIn(document, schema as OutputInfo, result, atLeast));
      evaluated += found.length;
      for (const same of groupBy(found, ({ text }) => text).values()) {
        for (const [before, after] of copiesAmong(same)) {
          const { document, pointer, key, day } = after;
          const values = {
            id: document.id ?? "",
            row: key,
            day,
            field: pointer,
            before: before.key,
            earlier: before.day,
          };
          const labels = { field: { [pointer]: schema?.properties[pointerPattern(pointer)] ?? unnamed } };
          breaches.push(breachAt(document, pointer, { values, labels }));
        }
      }
    }
  }
  return { evaluated, breaches };
};

/** What one record says was found. */
interface Result {
  readonly document: EvidenceDocument;
  readonly key: string;
  readonly day: string;
  readonly pointer: string;
  /** What it is about and what was found. */
  readonly text: string;
}

function resultsIn(
  document: EvidenceDocument,
  { key, eventDate }: OutputInfo,
  { of, fields }: OwnResult,
  atLeast: number,
): Result[] {
  return recordsOf(document).flatMap((record, index) => {
    const found = fields.flatMap((field) => valuesAt(record, field, `/records/${index}`));
    const values = found.map(({ value }) => value);
    const [first] = found;
    if (!first || weightOf(values) < atLeast) return [];
    const subject = of.map((field) => recordKey(record, [field]));
    const text = JSON.stringify([subject, values]);
    return [
      { document, key: recordKey(record, key), day: dayOf(document, record, eventDate), pointer: first.pointer, text },
    ];
  });
}

function dayOf({ date }: EvidenceDocument, record: JsonObject, eventDate: string | null): string {
  const [at] = valuesAt(record, eventDate ?? "", "");
  return (typeof at?.value === "string" ? at.value : (date ?? "")).slice(0, 10);
}

/** Each with the one before it, where that is of an earlier day and no earlier version of the same record. */
function copiesAmong(same: readonly Result[]): [Result, Result][] {
  const inOrder = same.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return inOrder.flatMap((after, index): [Result, Result][] => {
    const before = inOrder[index - 1];
    return before && before.day < after.day && before.key !== after.key ? [[before, after]] : [];
  });
}

const charactersOfOneDigit = 10;

/** How much values say, in significant digits; a zero says nothing, and ten characters of text say as much as one digit. */
function weightOf(values: readonly JsonValue[]): number {
  return values.reduce<number>((sum, value) => {
    if (typeof value === "string") return sum + value.length / charactersOfOneDigit;
    return typeof value === "number" && value !== 0 ? sum + significantDigits(value) : sum;
  }, 0);
}
