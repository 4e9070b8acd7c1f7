import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/** No file is attached to two documents of one output whose periods are apart. */
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
      else if (areApart(periodOf(other), periodOf(document))) {
        const values = { p1: textOf(periodOf(other)), p2: textOf(periodOf(document)) };
        breaches.push(breachAt(document, `/attachments/${index}/sha256`, { values }));
      }
    }
  }
  return { evaluated, breaches };
};

interface Period {
  readonly from: string;
  readonly to: string;
}

/** A document without a period is about its own day. */
function periodOf({ data, date }: EvidenceDocument): Period {
  const { period } = data;
  if (typeof period !== "object" || period === null || Array.isArray(period))
    return { from: date ?? "", to: date ?? "" };
  return { from: String(period.from), to: String(period.to) };
}

/** What belongs to a month belongs to its quarter too. */
function areApart(one: Period, other: Period): boolean {
  return one.to < other.from || other.to < one.from;
}

function textOf({ from, to }: Period): string {
  return from === to ? from : `${from}–${to}`;
}
