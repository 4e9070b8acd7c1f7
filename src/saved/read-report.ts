import { type Disagreement, findDisagreement } from "../derive/verify-report.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import { loadValidator } from "../evidence/validators.ts";
import type { Comparison, YardstickComparison } from "../model/comparison.ts";
import { createFinding, ruleOf, unplaced } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Report, RuleReport } from "../model/report.ts";
import type { SeverityCounts } from "../model/severity.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { type RuleMessages, restoreRule } from "../report/json/rule-parts.ts";
import { restoreParts, type SharedParts } from "../report/json/shared-parts.ts";
import { createLocator } from "../yaml/locate.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { isShardText } from "./read-shard.ts";

/** Reports of version 1 do not say which records their findings are about, which cannot be made up for. */
const schemaVersion: Report["schemaVersion"] = 2;

/** A report that is invalid throughout would fill screens; these are enough to see what is wrong. */
const mostProblems = 20;

/**
 * A finding as report.json has it: with what follows from the rest of it, without what does not apply to it (which is
 * null in earlier versions) or is for the terminal alone.
 */
type SavedFinding = Pick<Finding, "code" | "severity" | "params" | "waived"> &
  Partial<Omit<Finding, "repair" | "excerpt">> & {
    readonly rule?: string | null;
    readonly fingerprint: string;
    readonly message: LocalizedText;
  };

type SavedReport = Omit<Report, "findings" | "comparison" | "people" | "rules"> & {
  /** Reports of earlier versions have none of these. */
  readonly people?: Report["people"];
  readonly texts?: SharedParts["texts"];
  readonly labels?: SharedParts["labels"];
  readonly findings: readonly SavedFinding[];
  readonly rules: readonly (RuleReport & { readonly message?: LocalizedText })[];
  readonly comparison:
    | (Omit<Comparison, "movedFrom" | "findings" | "yardstick"> & {
        readonly movedFrom?: string;
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
    const start = text.trim()[0];
    if (start !== "{") {
      const why = start === undefined ? "empty" : "syntax";
      throw new UserError("report-not-json", { why }, { path, line: null, column: null });
    }
    const offset = Number(/at position (\d+)/.exec(reason)?.[1] ?? text.length);
    const isCut = offset >= text.trimEnd().length || /Unterminated/.test(reason);
    const before = text.slice(0, offset).split("\n");
    const place = { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    throw new UserError("report-not-json", { why: isCut ? "cut" : "syntax" }, place);
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
  const messages = new Map(document.rules.flatMap(({ id, message }) => (message ? [[id, message]] : [])));
  const lost: Disagreement[] = [];
  const findingsAt = (pointer: string, list: readonly SavedFinding[]) =>
    list.map((saved, index) => {
      const found = paramsOf(saved, { texts, labels }, messages);
      if ("params" in found) return findingOf(saved, found.params);
      lost.push({ ...found.lost, pointer: `${pointer}/${index}/${found.lost.pointer}` });
      return findingOf(saved, saved.params);
    });
  const report = restored(document, findingsAt);
  return lost[0] ?? report;
}

/** The parameters in full, or what is wrong, by its place in the finding. */
function paramsOf(
  saved: SavedFinding,
  parts: SharedParts,
  messages: RuleMessages,
): { readonly params: object } | { readonly lost: Disagreement } {
  const restored = restoreParts(saved.params, parts);
  if ("lost" in restored) {
    const { reference, index } = restored.lost;
    const last = (reference === "$text" ? parts.texts : parts.labels).length - 1;
    return { lost: { pointer: "params", stated: `${reference} ${index}`, counted: String(last) } };
  }
  const params = restoreRule({ code: saved.code, rule: saved.rule ?? null, params: restored.params }, messages);
  return params ? { params } : { lost: { pointer: "rule", stated: String(saved.rule), counted: "null" } };
}

function restored(
  { comparison, people = [], ...document }: Omit<SavedReport, "texts" | "labels">,
  findingsAt: (pointer: string, list: readonly SavedFinding[]) => readonly Finding[],
): Report {
  const findings = findingsAt("/findings", document.findings);
  const rules = document.rules.map(({ message: _, ...rule }) => rule);
  if (!comparison) return { ...document, people, findings, rules, comparison };
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
    rules,
    comparison: {
      ...comparison,
      movedFrom: comparison.movedFrom ?? null,
      yardstick,
      findings: { ...comparison.findings, added, fixed },
    },
  };
}

/** Fingerprint and texts are recreated as this version makes them. */
function findingOf({ rule: _, fingerprint: __, message: ___, ...finding }: SavedFinding, params: unknown): Finding {
  return { ...unplaced, ...finding, params } as Finding;
}

/** The rule that a finding names beside its code is that of its parameters. */
function findMisnamed({ findings }: Report, saved: SavedReport): Disagreement | null {
  const index = findings.findIndex((finding, at) => ruleOf(finding) !== (saved.findings[at]?.rule ?? null));
  const finding = findings[index];
  if (!finding) return null;
  const [stated, counted] = [saved.findings[index]?.rule, ruleOf(finding)];
  return { pointer: `/findings/${index}/rule`, stated: String(stated), counted: String(counted) };
}
