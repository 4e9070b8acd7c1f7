import { attachmentsOf } from "../../attachments/attachments-of.ts";
import { envelopeOf } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/**
 * No file is attached to two documents of one output whose periods are apart: none of the same content, as far as the
 * documents give hashes, and none of the same path.
 */
export const attachments: RuleProgram = ({ documents }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  const first = new Map<string, EvidenceDocument>();
  for (const document of documents) {
    for (const { path, sha256, index } of attachmentsOf(document)) {
      evaluated++;
      const named = [["path", path] as const, ...(sha256 === null ? [] : [["sha256", sha256] as const])];
      const reused = named.flatMap(([field, value]) => {
        const key = JSON.stringify([document.output, field, value]);
        const other = first.get(key);
        if (!other) first.set(key, document);
        return other && areApart(periodOf(other), periodOf(document)) ? [{ field, other }] : [];
      });
      const last = reused.at(-1);
      if (!last) continue;
      const values = { p1: textOf(periodOf(last.other)), p2: textOf(periodOf(document)) };
      breaches.push(breachAt(document, `/attachments/${index}/${last.field}`, { values }));
    }
  }
  return { evaluated, breaches };
};

interface Period {
  readonly from: string;
  readonly to: string;
}

/** A document without a period is about its own day. */
function periodOf(document: EvidenceDocument): Period {
  const { period } = envelopeOf(document);
  const { date } = document;
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
