import { numberedFingerprints } from "../../derive/numbered-fingerprints.ts";
import { messagesFor } from "../../messages/messages.ts";
import { configFileName } from "../../model/config.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import type { Report } from "../../model/report.ts";
import { repositoryUrl } from "../../model/repository-url.ts";
import type { Severity } from "../../model/severity.ts";
import { encodePath } from "../encode-path.ts";
import { fixableText } from "../fixable-text.ts";
import { inRepository, prefixOf } from "../in-repository.ts";
import { escapeJson } from "../json/escape-json.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeSarifText } from "./escape-sarif.ts";
import { levels, sarifRules } from "./sarif-rules.ts";

/** GitHub rejects the whole run if it has more results. */
const mostResults = 25_000;
const longestMessage = 4000;
const gravity: readonly Severity[] = ["error", "warning", "info"];
const root = "%SRCROOT%";

/** SARIF 2.1.0, for the code scanning of GitHub and other viewers; texts in the requested language. */
export function formatSarif(given: Report, options: ReportOptions): string {
  const report = inRepository(given, options);
  const messages = messagesFor(options.locale);
  const config = report.configPath ?? `${prefixOf(given, options)}${configFileName}`;
  const shown = mostSevere(report.findings);
  const rules = sarifRules(shown, report, messages);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprint = numberedFingerprints();
  const left = report.findings.length - shown.length;
  const run = {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        informationUri: repositoryUrl,
        language: options.locale,
        rules,
      },
    },
    // Everything up to the last slash distinguishes this analysis from others of the same commit.
    automationDetails: { id: `${report.tool.name}/${config === configFileName ? "" : `${config}/`}` },
    columnKind: "unicodeCodePoints",
    originalUriBaseIds: { [root]: { description: { text: "The root of the repository." } } },
    invocations: [
      {
        executionSuccessful: true,
        ...(left > 0 && {
          toolExecutionNotifications: [
            { level: "warning", message: { text: messages.terms.phrases.moreFindings(left) } },
          ],
        }),
      },
    ],
    results: shown.map((finding) => {
      const id = findingName(finding);
      const found = fingerprint(finding);
      return {
        ruleId: id,
        ruleIndex: ruleIndex.get(id),
        level: levels[finding.severity],
        message: { text: escapeSarifText(fixableText(finding, messages), longestMessage) },
        locations: [location(finding, config)],
        partialFingerprints: {
          "ismsEvidence/v2": found,
          // GitHub makes this one from the line where there is one, and warns when it finds another.
          ...(finding.path === null || finding.line === null ? { primaryLocationLineHash: found } : {}),
        },
        ...(finding.waived && { suppressions: [suppression(finding.waived, messages.terms.phrases.waived)] }),
        properties: {
          output: finding.output,
          record: finding.record,
          pointer: finding.pointer,
          ...(finding.fixable ? { fixable: true } : {}),
        },
      };
    }),
    properties: {
      asOf: report.asOf,
      conclusion: report.conclusion,
      policy: report.policy.id,
      commit: report.source?.commit ?? null,
    },
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
}

/** As many as GitHub accepts, errors before warnings, waived ones last; in the order of the report. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostResults) return findings;
  const rank = ({ waived, severity }: Finding) => (waived === null ? gravity.indexOf(severity) : gravity.length);
  const kept = new Set(findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostResults));
  return findings.filter((finding) => kept.has(finding));
}

/**
 * The location of a finding. GitHub rejects results without one, so a finding without a file, such as missing evidence,
 * is placed at the configuration, which requires it.
 */
function location({ path, line, column, output, pointer }: Finding, config: string): object {
  const region = line === null ? {} : { region: { startLine: line, ...(column !== null && { startColumn: column }) } };
  const uri = encodePath(path ?? config);
  const name = [output, pointer].filter((part) => part !== null).join(" ");
  return {
    physicalLocation: { artifactLocation: { uri, uriBaseId: root }, ...(path !== null && region) },
    ...(name !== "" && { logicalLocations: [{ fullyQualifiedName: name }] }),
  };
}

function suppression(
  { expires, approvedBy, reason }: NonNullable<Finding["waived"]>,
  words: (expires: string, approvedBy: string, reason: string) => string,
): object {
  return { kind: "external", status: "accepted", justification: words(expires, approvedBy, reason) };
}
