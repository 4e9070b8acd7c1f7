import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/** No file is attached to two documents of different periods of one output. */
export const attachments: RuleProgram = ({ documents }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  const first = new Map<string, EvidenceDocument>();
  for (const document of documents) {
    const { attachments: list } = document.data;
    for (const [index, attachment] of (Array.isArray(list) ? list : []).entries()) {
      const { sha256 } = attachment as JsonObject;
      if (typeof sha256 !== "string") continue;
      evaluated++;
      const key = `${document.output} ${sha256.toLowerCase()}`;
      const other = first.get(key);
      if (!other) first.set(key, document);
      else if (periodOf(other) !== periodOf(document)) {
        const values = { p1: periodOf(other), p2: periodOf(document) };
        breaches.push(breachAt(document, `/attachments/${index}/sha256`, values));
      }
    }
  }
  return { evaluated, breaches };
};

function periodOf({ data, date }: EvidenceDocument): string {
  const { period } = data;
  if (typeof period !== "object" || period === null || Array.isArray(period)) return date ?? "";
  return `${period.from}–${period.to}`;
}
