import type { Explanation } from "../../model/explanation.ts";
import type { ReportOptions } from "../reporter.ts";

type ExplanationReporter = (explanation: Explanation, options: ReportOptions) => string;

/** The formats of an explanation by name; each is loaded when it is requested. */
export const explanationFormats = {
  pretty: async () => (await import("../pretty/explanation.ts")).formatExplanationPretty,
  json: async () => (await import("../json/json-text.ts")).jsonText,
  markdown: async () => (await import("../markdown/explanation.ts")).formatExplanationMarkdown,
} as const satisfies Record<string, () => Promise<ExplanationReporter>>;
