import type { Reporter } from "./reporter.js";
/** The formats by name; each is loaded, with the data that it needs, when it is asked for. */
export declare const formats: {
    readonly pretty: () => Promise<typeof import("./pretty.js").formatPretty>;
    readonly json: () => Promise<typeof import("./json.js").formatJson>;
    readonly html: () => Promise<typeof import("./html/page.js").formatHtml>;
    readonly markdown: () => Promise<typeof import("./markdown.js").formatMarkdown>;
    readonly github: () => Promise<typeof import("./github.js").formatGithub>;
    readonly sarif: () => Promise<typeof import("./sarif.js").formatSarif>;
    readonly junit: () => Promise<typeof import("./junit.js").formatJunit>;
    readonly badge: () => Promise<typeof import("./badge.js").formatBadge>;
    readonly shields: () => Promise<typeof import("./shields.js").formatShields>;
    readonly ics: () => Promise<typeof import("./ics.js").formatIcs>;
    readonly oscal: () => Promise<typeof import("./oscal.js").formatOscal>;
    readonly soa: () => Promise<Reporter>;
    readonly plan: () => Promise<typeof import("./plan.js").formatPlan>;
    readonly csv: () => Promise<typeof import("./csv.js").formatCsv>;
};
export type FormatName = keyof typeof formats;
