import type { OutputReport } from "../model/report.ts";

/** The unit and the person who are asked for new evidence; empty if no document states them. */
export function ownerName({ owner }: Pick<OutputReport, "owner">): string {
  return [owner?.unit, owner?.person].filter(Boolean).join(" ");
}
