import { messagesFor } from "../../messages/messages.ts";
import { configFileName } from "../../model/config.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Report } from "../../model/report.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { fixableText } from "../fixable-text.ts";
import type { ReportOptions } from "../reporter.ts";

const longestMessage = 1000;

/**
 * A line for each finding that no waiver covers, as compilers write them and editors read them:
 * `path:line:column: severity: message [code]`, with paths from the folder of the configuration. The words of severity are those of compilers in both languages. A finding
 * without a place, such as missing evidence, is at the beginning of the configuration, which requires it. Without findings,
 * the text is empty.
 */
export function formatLines(report: Report, options: ReportOptions): string {
  const messages = messagesFor(options.locale);
  const config = report.configPath ?? configFileName;
  return report.findings
    .filter(({ waived }) => waived === null)
    .map((finding) => {
      const { path, line, column, output, severity } = finding;
      const place = path === null ? [config, 1, 1] : [path, line ?? 1, line === null ? 1 : (column ?? 1)];
      const text = fixableText(finding, messages);
      const said = plainText(output === null ? text : messages.terms.phrases.labelled(output, text), longestMessage);
      return `${fileName(String(place[0]))}:${place[1]}:${place[2]}: ${severity}: ${said} [${findingName(finding)}]\n`;
    })
    .join("");
}

/** A path that a runner of GitHub takes for no command at the beginning of a line. */
function fileName(path: string): string {
  const name = plainName(path);
  return name.startsWith(":") ? `./${name}` : name;
}
