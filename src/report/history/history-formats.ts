import type { History } from "../../model/history.ts";
import type { ReportOptions } from "../reporter.ts";

/** Renders a history in one format; pure like a {@link import("../reporter.ts").Reporter}. */
type HistoryReporter = (history: History, options: ReportOptions) => string;

/** The formats of a history by name; each is loaded when it is requested. For `json`, see schemas/history.schema.json. */
export const historyFormats = {
  pretty: async () => (await import("./history-pretty.ts")).formatHistoryPretty,
  json: async () => (await import("../json/json-text.ts")).jsonText,
  markdown: async () => (await import("./history-markdown.ts")).formatHistoryMarkdown,
  csv: async () => (await import("./history-csv.ts")).formatHistoryCsv,
} as const satisfies Record<string, () => Promise<HistoryReporter>>;
