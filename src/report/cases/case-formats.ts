import type { CaseRun } from "../../model/rule-case.ts";
import type { ReportOptions } from "../reporter.ts";

/** Renders the results of the cases of rules; pure like a {@link import("../reporter.ts").Reporter}. */
type CaseReporter = (run: CaseRun, options: ReportOptions) => string;

/** The formats of a run of cases by name; each is loaded when it is requested. */
export const caseFormats = {
  pretty: async () => (await import("./cases-pretty.ts")).formatCasesPretty,
  json: async () => (await import("./cases-json.ts")).formatCasesJson,
} as const satisfies Record<string, () => Promise<CaseReporter>>;
