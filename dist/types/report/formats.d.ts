import type { Reporter } from "./reporter.js";
/** The formats by name; each is loaded, with the data that it needs, when it is requested. */
export declare const formats: {
    readonly pretty: () => Promise<typeof import("./pretty/pretty.js").formatPretty>;
    readonly json: () => Promise<typeof import("./json/json.js").formatJson>;
    readonly html: () => Promise<typeof import("./html/page.js").formatHtml>;
    readonly brief: () => Promise<typeof import("./brief/brief-page.js").formatBrief>;
    readonly "brief-markdown": () => Promise<typeof import("./brief/brief-markdown.js").formatBriefMarkdown>;
    readonly markdown: () => Promise<typeof import("./markdown/markdown.js").formatMarkdown>;
    readonly github: () => Promise<typeof import("./github/github.js").formatGithub>;
    readonly sarif: () => Promise<typeof import("./sarif/sarif.js").formatSarif>;
    readonly junit: () => Promise<typeof import("./junit/junit.js").formatJunit>;
    readonly gitlab: () => Promise<typeof import("./gitlab/gitlab.js").formatGitlab>;
    readonly lines: () => Promise<typeof import("./lines/lines.js").formatLines>;
    readonly badge: () => Promise<typeof import("./badge/badge.js").formatBadge>;
    readonly shields: () => Promise<typeof import("./badge/shields.js").formatShields>;
    readonly ics: () => Promise<typeof import("./ics/ics.js").formatIcs>;
    readonly oscal: () => Promise<typeof import("./oscal/oscal.js").formatOscal>;
    readonly soa: () => Promise<Reporter>;
    readonly plan: () => Promise<typeof import("./markdown/plan.js").formatPlan>;
    readonly reminders: () => Promise<typeof import("./reminders/reminders.js").formatReminders>;
    readonly "reminders-json": () => Promise<typeof import("./reminders/reminders-json.js").formatRemindersJson>;
    readonly csv: () => Promise<typeof import("./csv/csv.js").formatCsv>;
};
export type FormatName = keyof typeof formats;
