import { check } from "../../src/check/check.ts";
import type { Report } from "../../src/model/report.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { exampleFiles } from "./example-files.ts";

const made = new Map<string, Promise<Report>>();

/**
 * The report of an example on 2026-10-01, made once for all files of a worker: checking a whole hospital takes a third
 * of a second. For reading only.
 *
 * @param by the framework whose controls are added
 */
export function exampleReport(example: string, by?: string): Promise<Report> {
  const name = `${example} ${by}`;
  const report = made.get(name) ?? check({ source: filesInMemory(exampleFiles(example)), asOf: "2026-10-01", by });
  made.set(name, report);
  return report;
}
