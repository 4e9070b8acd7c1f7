import { numberedFingerprints } from "../../derive/numbered-fingerprints.ts";
import { messagesFor } from "../../messages/messages.ts";
import { configFileName } from "../../model/config.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Report } from "../../model/report.ts";
import type { Severity } from "../../model/severity.ts";
import { plainText } from "../../text/plain-text.ts";
import { fixableText } from "../fixable-text.ts";
import { inRepository, prefixOf } from "../in-repository.ts";
import { jsonText } from "../json/json-text.ts";
import type { ReportOptions } from "../reporter.ts";

const longestDescription = 1000;

/** Of GitLab's five, from `blocker` to `info`. */
const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/**
 * A Code Quality report of GitLab, which shows it beside the changed lines of a merge request: a list of what no waiver
 * covers. GitLab requires a file and a line of each; a finding without, such as missing evidence, is at the beginning
 * of the configuration, which requires it.
 */
export function formatGitlab(given: Report, options: ReportOptions): string {
  const report = inRepository(given, options);
  const messages = messagesFor(options.locale);
  const config = report.configPath ?? `${prefixOf(given, options)}${configFileName}`;
  const fingerprint = numberedFingerprints();
  return jsonText(
    report.findings
      .filter(({ waived }) => waived === null)
      .map((finding) => ({
        description: plainText(described(finding.output, fixableText(finding, messages)), longestDescription),
        check_name: findingName(finding),
        fingerprint: fingerprint(finding),
        severity: severities[finding.severity],
        location: { path: finding.path ?? config, lines: { begin: finding.path === null ? 1 : (finding.line ?? 1) } },
      })),
  );

  function described(output: string | null, text: string): string {
    return output === null ? text : messages.terms.phrases.labelled(output, text);
  }
}
