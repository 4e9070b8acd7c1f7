import { expect, test } from "vitest";
import type { EvidenceReport } from "../../../src/model/report.ts";
import { formatCsv } from "../../../src/report/csv/csv.ts";
import { reportOfOne } from "../report-of-one.ts";

test("no cell is longer than Excel takes, however many files prove an output", () => {
  const evidence: readonly EvidenceReport[] = Array.from({ length: 2000 }, (_, at) => {
    return {
      path: `evidence/t4-operations/O4.8.2-restore-test-${at}.yaml`,
      id: null,
      date: null,
      records: 1,
      nil: false,
    };
  });
  const text = formatCsv(reportOfOne("2026-10-01", {}, { evidence }), {
    locale: "zh-TW",
    color: false,
    verbose: false,
  });
  const longest = Math.max(...text.split(/[,\r]/).map(({ length }) => length));
  expect(longest).toBeGreaterThan(30_000);
  expect(longest).toBeLessThanOrEqual(32_767);
});
