import type { CaseRun } from "../../model/rule-case.ts";
import { escapeJson } from "../json/escape-json.ts";

/** The cases for programs, each with its verdict. The options play no part. */
export function formatCasesJson({ results, untested }: CaseRun): string {
  const passed = results.filter(({ verdict }) => verdict.kind === "passed").length;
  const document = {
    schemaVersion: 1,
    summary: { total: results.length, passed, failed: results.length - passed },
    untested,
    cases: results.map(({ rule, name, path, line, state, verdict: { kind, ...details } }) => ({
      rule,
      name,
      path,
      line,
      state,
      verdict: kind,
      ...details,
    })),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}
