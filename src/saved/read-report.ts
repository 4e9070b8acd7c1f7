import { type Disagreement, findDisagreement } from "../derive/verify-report.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import { loadValidator } from "../evidence/validators.ts";
import type { Comparison, YardstickComparison } from "../model/comparison.ts";
import { createFinding, ruleOf } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import type { SeverityCounts } from "../model/severity.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { restoreParts, type SharedParts } from "../report/json/shared-parts.ts";
import { createLocator } from "../yaml/locate.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { isShardText } from "./read-shard.ts";

/** Reports of version 1 do not say which records their findings are about, which cannot be made up for. */
const schemaVersion: Report["schemaVersion"] = 2;

/** A report that is invalid throughout would fill screens; these are enough to see what is wrong. */
const mostProblems = 20;

/** A finding as report.json has it: with what follows from the rest of it, without what is 0 or for the terminal alone. */
type SavedFinding = Omit<Finding, "document" | "repair" | "excerpt"> & {
  readonly document?: number;
  readonly rule: string | null;
  readonly fingerprint: string;
  readonly message: LocalizedText;
};

type SavedReport = Omit<Report, "findings" | "comparison" | "people"> & {
  /** Reports of earlier versions have none of these. */
  readonly people?: Report["people"];
  readonly texts?: SharedParts["texts"];
  readonly labels?: SharedParts["labels"];
  readonly findings: readonly SavedFinding[];
  readonly comparison:
    | (Omit<Comparison, "findings" | "yardstick"> & {
        readonly findings: {
          readonly added: readonly SavedFinding[];
          readonly fixed: readonly SavedFinding[];
          readonly counts: SeverityCounts;
        };
        readonly yardstick: Omit<YardstickComparison, "findings"> & {
          readonly findings: { readonly excused: readonly SavedFinding[]; readonly required: readonly SavedFinding[] };
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
  if (isShardText(text)) throw new UserError("report-is-shard", {}, { path, line: null, column: null });
  const found = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof found === "number" && found !== schemaVersion) {
    throw new UserError(
      "report-version",
      { found: String(found), known: String(schemaVersion) },
      { path, line: null, column: null },
    );
  }
  const validator = await loadValidator("report");
  const errors = validator.validate(value);
  if (errors) {
    const locate = locator(text, path);
    const problems = schemaFindings(errors, value, validator.info)
      .slice(0, mostProblems)
      .map(({ code, params, pointer, target }) => createFinding(code, params, { pointer, ...locate(pointer, target) }));
    throw new UserError("file-invalid", { what: "report", problems });
  }
  const saved = value as SavedReport;
  const report = reportOf(saved);
  if ("stated" in report) throw new UserError("report-disagrees", report, locator(text, path)(report.pointer));
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

/** The document without the texts, which each format creates from codes and parameters; what is wrong with a reference. */
function reportOf({ texts = [], labels = [], ...document }: SavedReport): Report | Disagreement {
  const lost: Disagreement[] = [];
  const findingsAt = (pointer: string, list: readonly SavedFinding[]) =>
    list.map((saved, index) => {
      const restored = restoreParts(saved.params, { texts, labels });
      if ("params" in restored) return findingOf(saved, restored.params);
      const { reference, index: stated } = restored.lost;
      const counted = String((reference === "$text" ? texts : labels).length - 1);
      lost.push({ pointer: `${pointer}/${index}/params`, stated: `${reference} ${stated}`, counted });
      return findingOf(saved, saved.params);
    });
  const report = restored(document, findingsAt);
  return lost[0] ?? report;
}

function restored(
  { comparison, people = [], ...document }: Omit<SavedReport, "texts" | "labels">,
  findingsAt: (pointer: string, list: readonly SavedFinding[]) => readonly Finding[],
): Report {
  const findings = findingsAt("/findings", document.findings);
  if (!comparison) return { ...document, people, findings, comparison };
  // Added findings are among the findings and identified by equality.
  const same = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  const at = "/comparison/findings";
  const added = findingsAt(`${at}/added`, comparison.findings.added).map(
    (finding) => same.get(JSON.stringify(finding)) ?? finding,
  );
  const fixed = findingsAt(`${at}/fixed`, comparison.findings.fixed);
  const { excused, required } = comparison.yardstick.findings;
  const ofYardstick = "/comparison/yardstick/findings";
  const yardstick = {
    ...comparison.yardstick,
    findings: {
      excused: findingsAt(`${ofYardstick}/excused`, excused),
      required: findingsAt(`${ofYardstick}/required`, required),
    },
  };
  return {
    ...document,
    people,
    findings,
    comparison: { ...comparison, yardstick, findings: { ...comparison.findings, added, fixed } },
  };
}

/** Fingerprint and texts are recreated as this version makes them. */
function findingOf({ rule: _, fingerprint: __, message: ___, ...finding }: SavedFinding, params: unknown): Finding {
  return { document: 0, ...finding, params } as Finding;
}

/** The rule that a finding names beside its code is that of its parameters. */
function findMisnamed({ findings }: Report, saved: SavedReport): Disagreement | null {
  const index = findings.findIndex((finding, at) => ruleOf(finding) !== saved.findings[at]?.rule);
  const finding = findings[index];
  if (!finding) return null;
  const [stated, counted] = [saved.findings[index]?.rule, ruleOf(finding)];
  return { pointer: `/findings/${index}/rule`, stated: String(stated), counted: String(counted) };
}
