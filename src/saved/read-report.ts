import { type Disagreement, findDisagreement } from "../derive/verify-report.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import { loadValidator } from "../evidence/validators.ts";
import { findingName } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { severities } from "../model/severities.ts";
import type { SeverityCounts } from "../model/severity.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { createLocator, readYaml } from "../yaml/read-yaml.ts";

/** A report that is invalid throughout would fill screens; these are enough to see what is wrong. */
const mostProblems = 20;

/** A finding as in report.json: identified by its name, with its texts, without zero values or terminal-only data. */
type SavedFinding = Omit<Finding, "code" | "document" | "excerpt"> & {
  readonly code: string;
  readonly document?: number;
  readonly message: LocalizedText;
};

type SavedReport = Omit<Report, "findings" | "comparison"> & {
  readonly findings: readonly SavedFinding[];
  readonly comparison:
    | (Omit<NonNullable<Report["comparison"]>, "findings"> & {
        readonly findings: {
          readonly added: readonly SavedFinding[];
          readonly fixed: readonly SavedFinding[];
          readonly counts: SeverityCounts;
        };
      })
    | null;
};

/**
 * The report in a report.json. Whoever wrote it, the result is valid against the schema and its sums agree with its
 * body, so that every format can render it.
 *
 * @param path the file name used in errors
 * @throws UserError `report-not-json`, `report-version`, `file-invalid` and `report-disagrees`
 */
export async function readReport(text: string, path = "report.json"): Promise<Report> {
  const value = parseJson(text, path);
  const found = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof found === "number" && found !== 1) {
    throw new UserError("report-version", { found: String(found), known: "1" }, { path, line: null, column: null });
  }
  const validator = await loadValidator("report");
  const errors = validator.validate(value);
  if (errors) {
    const locate = locator(text, path);
    const problems = schemaFindings(errors, value, validator.info)
      .slice(0, mostProblems)
      .map(({ code, params, pointer, target }) => {
        const place = { output: null, document: 0, pointer, ...locate(pointer, target) };
        return { code, severity: "error", params, ...place, waived: null } as Finding;
      });
    throw new UserError("file-invalid", { what: "report", problems });
  }
  const saved = value as SavedReport;
  const report = reportOf(saved);
  const disagreement = findMisnamed(report, saved) ?? findDisagreement(report);
  if (disagreement) throw new UserError("report-disagrees", disagreement, locator(text, path)(disagreement.pointer));
  return report;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    const offset = Number(/at position (\d+)/.exec(reason)?.[1] ?? text.length);
    const isCut = offset >= text.trimEnd().length || /Unterminated/.test(reason);
    const before = text.slice(0, offset).split("\n");
    const place = { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw new UserError("report-not-json", { isCut }, place);
  }
}

/** JSON is YAML, for which positions are known; text that the YAML reader rejects has none. */
function locator(text: string, path: string): (pointer: string, target?: "value" | "key") => ErrorPlace {
  const locate = readYaml(text).problems.length === 0 ? createLocator(text) : null;
  return (pointer, target = "value") => ({
    path,
    ...(locate ? locate(0, pointer, target) : { line: null, column: null }),
  });
}

/** The document without the texts, which each format creates from codes and parameters. */
function reportOf(document: SavedReport): Report {
  const findings = document.findings.map(findingOf);
  const { comparison } = document;
  if (!comparison) return { ...document, findings, comparison };
  // Added findings are among the findings and identified by equality.
  const same = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  const changes = comparison.findings;
  const added = changes.added.map(findingOf).map((finding) => same.get(JSON.stringify(finding)) ?? finding);
  const fixed = changes.fixed.map(findingOf);
  return { ...document, findings, comparison: { ...comparison, findings: { ...changes, added, fixed } } };
}

function findingOf(saved: SavedFinding): Finding {
  const { message: _, ...finding } = saved;
  const code = Object.hasOwn(severities, saved.code) ? saved.code : "rule-broken";
  return { document: 0, ...finding, code } as Finding;
}

/** A broken rule is listed under the id in its parameters. */
function findMisnamed({ findings }: Report, saved: SavedReport): Disagreement | null {
  const index = findings.findIndex((finding, at) => findingName(finding) !== saved.findings[at]?.code);
  const finding = findings[index];
  if (!finding) return null;
  const pointer = `/findings/${index}/code`;
  return { pointer, stated: saved.findings[index]?.code ?? "", counted: findingName(finding) };
}
