import type { Reporter } from "./reporter.ts";

/** The formats by name; each is loaded, with the data that it needs, when it is requested. */
export const formats = {
  pretty: async () => (await import("./pretty/pretty.ts")).formatPretty,
  json: async () => (await import("./json/json.ts")).formatJson,
  html: async () => (await import("./html/page.ts")).formatHtml,
  brief: async () => (await import("./brief/brief-page.ts")).formatBrief,
  "brief-markdown": async () => (await import("./brief/brief-markdown.ts")).formatBriefMarkdown,
  markdown: async () => (await import("./markdown/markdown.ts")).formatMarkdown,
  github: async () => (await import("./github/github.ts")).formatGithub,
  sarif: async () => (await import("./sarif/sarif.ts")).formatSarif,
  junit: async () => (await import("./junit/junit.ts")).formatJunit,
  gitlab: async () => (await import("./gitlab/gitlab.ts")).formatGitlab,
  lines: async () => (await import("./lines/lines.ts")).formatLines,
  badge: async () => (await import("./badge/badge.ts")).formatBadge,
  shields: async () => (await import("./badge/shields.ts")).formatShields,
  ics: async () => (await import("./ics/ics.ts")).formatIcs,
  oscal: async () => (await import("./oscal/oscal.ts")).formatOscal,
  soa: async () => (await import("./markdown/soa.ts")).loadFormatSoa(),
  plan: async () => (await import("./markdown/plan.ts")).formatPlan,
  reminders: async () => (await import("./reminders/reminders.ts")).formatReminders,
  "reminders-json": async () => (await import("./reminders/reminders-json.ts")).formatRemindersJson,
  csv: async () => (await import("./csv/csv.ts")).formatCsv,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type FormatName = keyof typeof formats;
