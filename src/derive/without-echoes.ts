import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";

/**
 * What a refused document would prove is not known before it is fixed: while it has an error, lapses of its output
 * would be echoes of it. An error that is waived hides nothing.
 */
export function withoutEchoes(findings: readonly Finding[]): {
  readonly kept: readonly Finding[];
  readonly echoes: readonly Finding[];
} {
  const refused = refusedOutputs(findings.filter(({ waived }) => waived === null));
  const isEcho = (finding: Finding) =>
    finding.output !== null && kindOf(finding.code).family === "lapse" && refused.has(finding.output);
  return {
    kept: findings.filter((finding) => !isEcho(finding)),
    echoes: findings.filter(isEcho),
  };
}

/** Outputs of which a document is refused. */
export function refusedOutputs(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap((finding) =>
      finding.severity === "error" && finding.output !== null && isOfDocument(finding) ? [finding.output] : [],
    ),
  );
}

/** Whether the finding speaks against a document, so that the document proves nothing. */
export function isOfDocument({ code }: Finding): boolean {
  const { family } = kindOf(code);
  return family === "form" || family === "document";
}
