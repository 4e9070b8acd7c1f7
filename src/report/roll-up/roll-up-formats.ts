import type { RollUp } from "../../model/roll-up.ts";
import type { ReportOptions } from "../reporter.ts";

/** Renders a roll-up in one format; pure like a {@link import("../reporter.ts").Reporter}. */
type RollUpReporter = (rollUp: RollUp, options: ReportOptions) => string;

/** The formats of a roll-up by name; each is loaded on demand. */
export const rollUpFormats = {
  pretty: async () => (await import("./roll-up-pretty.ts")).formatRollUpPretty,
  json: async () => (await import("./roll-up-json.ts")).formatRollUpJson,
  markdown: async () => (await import("./roll-up-markdown.ts")).formatRollUpMarkdown,
  csv: async () => (await import("./roll-up-csv.ts")).formatRollUpCsv,
} as const satisfies Record<string, () => Promise<RollUpReporter>>;

export type RollUpFormatName = keyof typeof rollUpFormats;
