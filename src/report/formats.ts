import type { Reporter } from "./reporter.ts";

/** The formats by name; each is loaded, with the data that it needs, when it is asked for. */
export const formats = {
  pretty: async () => (await import("./pretty.ts")).formatPretty,
  json: async () => (await import("./json.ts")).formatJson,
  html: async () => (await import("./html/page.ts")).formatHtml,
  markdown: async () => (await import("./markdown.ts")).formatMarkdown,
  github: async () => (await import("./github.ts")).formatGithub,
  sarif: async () => (await import("./sarif.ts")).formatSarif,
  junit: async () => (await import("./junit.ts")).formatJunit,
  badge: async () => (await import("./badge.ts")).formatBadge,
  shields: async () => (await import("./shields.ts")).formatShields,
  ics: async () => (await import("./ics.ts")).formatIcs,
  oscal: async () => (await import("./oscal.ts")).formatOscal,
  soa: async () => (await import("./soa.ts")).loadFormatSoa(),
  plan: async () => (await import("./plan.ts")).formatPlan,
  csv: async () => (await import("./csv.ts")).formatCsv,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type FormatName = keyof typeof formats;
