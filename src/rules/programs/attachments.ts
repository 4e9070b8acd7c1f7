import { posix } from "node:path";
import { attachmentsOf } from "../../attachments/attachments-of.ts";
import { envelopeOf } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { Breach } from "../evaluate-rule.ts";
import { breachAt, type RuleProgram } from "./program.ts";

/**
 * No file is attached to two documents of one output whose periods are apart: none of the same content, as far as the
 * documents give hashes, and none of the same path, however it is spelled.
 */
export const attachments: RuleProgram = ({ documents }) => {
  let evaluated = 0;
  const breaches: Breach[] = [];
  const uses = new Map<string, Uses>();
  for (const document of documents) {
    for (const { path, sha256, index } of attachmentsOf(document)) {
      evaluated++;
      const named = [
        ["path", posix.normalize(path)] as const,
        ...(sha256 === null ? [] : [["sha256", sha256] as const]),
      ];
      const period = periodOf(document);
      const reused = named.flatMap(([field, value]) => {
        const key = JSON.stringify([document.output, field, value]);
        const before = uses.get(key);
        uses.set(key, withUse(before, period));
        const other = before && periodApart(before, period);
        return other ? [{ field, other }] : [];
      });
      const last = reused.at(-1);
      if (!last) continue;
      const values = { p1: textOf(last.other), p2: textOf(period) };
      breaches.push(breachAt(document, `/attachments/${index}/${last.field}`, { values }));
    }
  }
  return { evaluated, breaches };
};

/** Of all periods for which one file was used, these two decide whether another one is apart from any of them. */
interface Uses {
  readonly endsFirst: Period;
  readonly beginsLast: Period;
}

function withUse(uses: Uses | undefined, period: Period): Uses {
  if (!uses) return { endsFirst: period, beginsLast: period };
  const { endsFirst, beginsLast } = uses;
  return {
    endsFirst: period.to < endsFirst.to ? period : endsFirst,
    beginsLast: period.from > beginsLast.from ? period : beginsLast,
  };
}

/** What belongs to a month belongs to its quarter too. */
function periodApart({ endsFirst, beginsLast }: Uses, { from, to }: Period): Period | null {
  if (endsFirst.to < from) return endsFirst;
  return to < beginsLast.from ? beginsLast : null;
}

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

function textOf({ from, to }: Period): string {
  return from === to ? from : `${from}–${to}`;
}
