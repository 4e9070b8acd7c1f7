import type { Report } from "../../src/model/report.ts";
import { isDay } from "../../src/time/formats.ts";

/** Texts that a checked file may contain and that a format must render harmless. */
export const attacks = {
  terminal: "\u001b]0;owned\u0007\u001b[2J\u009b31m\u007f",
  direction: "\u202egnirts\u2066\u200f\u200b\ufeff",
  lines: "a\n::error::b\r\n::set-output name=x::y\u2028\u2029\u0085::stop-commands::z",
  markdown: "| x | [a](https://e.example) ![b](c) `d` **e** @octocat #1 <script>f</script> </summary></details>",
  block: "# head\n\n---\n- list\n```\ncode",
  formula: '=HYPERLINK("http://e.example","x")',
  quotes: '", \',\r\n"x",',
  half: "\ud800\udfff\udc00",
  // Longer than any text that a format cuts: 4,096 characters of an annotation.
  long: "長".repeat(5000),
};

/**
 * The tool's own texts stay, and so do dates, which are validated; every other text of the report becomes the attack.
 */
const own = new Set([
  "code",
  "severity",
  "state",
  "kind",
  "direction",
  "part",
  "conclusion",
  "schemaVersion",
  "comparison",
]);

export function attackedReport(report: Report, attack: string): Report {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return own.has(key) || isDay(value) ? value : attack;
    if (Array.isArray(value)) return value.map((inner) => replace(inner, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replace(inner, name)]));
  };
  // Ids of the standard stay what they are: they are looked up in it, not taken from a file.
  const { duties, findings, waivers, notApplicable, provided, policy, organization, source, paths } = report;
  return {
    ...report,
    tool: { ...report.tool, version: attack },
    timezone: attack,
    organization: replace(organization, "") as Report["organization"],
    policy: { ...(replace(policy, "") as Report["policy"]), sha256: policy.sha256 },
    source: source && { ...source, commit: attack, pathPrefix: `${attack}/` },
    configPath: attack,
    paths: [...paths, attack],
    duties: duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task) => ({
        ...task,
        outputs: task.outputs.map((output) => ({
          ...output,
          requirements: replace(output.requirements, "") as typeof output.requirements,
          evidence: replace(output.evidence, "") as typeof output.evidence,
          owner: { unit: attack, person: attack },
        })),
      })),
    })),
    findings: findings.map((finding) => ({ ...(replace(finding, "") as typeof finding), output: finding.output })),
    waivers: replace(waivers, "") as Report["waivers"],
    notApplicable: notApplicable.map((entry) => ({ ...(replace(entry, "") as typeof entry), output: entry.output })),
    provided: provided.map((entry) => ({ ...(replace(entry, "") as typeof entry), output: entry.output })),
  };
}
