import { findingHelpFor } from "../messages/finding-help.ts";
import type { Messages } from "../messages/messages.ts";
import { overrideText } from "../messages/override-text.ts";
import type { FindingCode } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { plainText } from "../text/plain-text.ts";
import { outputTexts } from "./output-text.ts";

/**
 * What a waiver or a change of the policy names, as plain text: the title of the finding, rule or changed figure with its
 * code, which leads back to the configuration. What is none of them stays as it is.
 */
export function codeNames(
  { rules, policy }: Pick<Report, "rules"> & { readonly policy: Pick<Report["policy"], "overrides"> },
  { terms, locale }: Messages,
): (code: string) => string {
  const help = findingHelpFor(locale);
  const titles = new Map([
    ...rules.map(({ id, title }) => [id, title[locale]] as const),
    ...policy.overrides.flatMap((one) =>
      one.kind === "parameter" && one.title ? [[one.parameter, one.title[locale]] as const] : [],
    ),
  ]);
  return (code) => {
    const title = titles.get(code) ?? (Object.hasOwn(help, code) ? help[code as FindingCode].title : null);
    return title === null ? plainText(code) : `${plainText(title)}${terms.phrases.inBrackets(plainText(code))}`;
  };
}

/** Each change that the organization made to the policy, in a line of plain text. */
export function changedPolicyTexts(report: Report, messages: Messages): readonly string[] {
  const { overrides } = report.policy;
  const name = codeNames(report, messages);
  const names = { output: outputTexts(report, messages.locale), rule: name, finding: name };
  return overrides.map((override) => overrideText(override, messages, names));
}
