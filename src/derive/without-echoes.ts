import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding, FindingCode } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";

/**
 * What a refused document would prove is not known before it is fixed: while it has an error, lapses of its output
 * would be echoes of it. So is a rule's finding that a subject, at its place in the register, does not have what an
 * output should prove of it, while a lapse says that there is no current evidence of it. What is waived hides nothing.
 */
export function withoutEchoes(
  findings: readonly Finding[],
  documents: readonly Pick<EvidenceDocument, "path" | "index" | "output">[],
): { readonly kept: readonly Finding[]; readonly echoes: readonly Finding[] } {
  const open = findings.filter(({ waived }) => waived === null);
  const refused = refusedOutputs(open);
  const paths = new Set(findings.map(({ path }) => path));
  const named = documents.filter(({ path }) => paths.has(path));
  const outputAt = new Map(named.map(({ path, index, output }) => [`${index} ${path}`, output]));
  const lapsed = new Set(
    open.flatMap(({ code, output, record, severity }) =>
      subjectLapses.has(code) && severity === "error" ? [`${output} ${record}`] : [],
    ),
  );
  const isEcho = ({ code, output, record, document, path }: Finding) => {
    if (output === null) return false;
    if (kindOf(code).family === "lapse") return refused.has(output);
    const isInRegister = outputAt.get(`${document} ${path}`) !== output;
    return code === "rule-broken" && record !== null && isInRegister && lapsed.has(`${output} ${record}`);
  };
  return {
    kept: findings.filter((finding) => !isEcho(finding)),
    echoes: findings.filter(isEcho),
  };
}

const subjectLapses: ReadonlySet<FindingCode> = new Set(["evidence-subject-missing", "evidence-subject-stale"]);

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
