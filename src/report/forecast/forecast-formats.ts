import type { Forecast } from "../../model/forecast.ts";
import type { ReportOptions } from "../reporter.ts";

/** Renders a forecast in one format; pure like a {@link import("../reporter.ts").Reporter}. */
type ForecastReporter = (forecast: Forecast, options: ReportOptions) => string;

/** The formats of a forecast by name; each is loaded when it is requested. For `json`, see schemas/forecast.schema.json. */
export const forecastFormats = {
  pretty: async () => (await import("./forecast-pretty.ts")).formatForecastPretty,
  json: async () => (await import("../json/json-text.ts")).jsonText,
  markdown: async () => (await import("./forecast-markdown.ts")).formatForecastMarkdown,
  csv: async () => (await import("./forecast-csv.ts")).formatForecastCsv,
} as const satisfies Record<string, () => Promise<ForecastReporter>>;
