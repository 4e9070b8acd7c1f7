import type { Report } from "../../src/model/report.ts";
import { consistent } from "./consistent-report.ts";
import { fixtureReport } from "./fixture-report.ts";

/** The fixture with its findings repeated many times, each on its own line. */
export function largeReport(count: number): Report {
  const { findings } = fixtureReport;
  const many = Array.from({ length: count }, (_, at) => {
    const finding = findings[at % findings.length];
    if (!finding) throw new Error("the fixture has findings");
    return { ...finding, line: at + 1 };
  });
  return consistent({ ...fixtureReport, findings: many });
}
