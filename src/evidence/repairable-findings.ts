import type { JsonValue } from "../model/json.ts";
import { confirmRepairs, withoutRepair } from "./confirm-repairs.ts";
import type { FindingContext, SchemaFinding } from "./schema-finding.ts";
import { schemaFindings } from "./schema-findings.ts";
import type { Validator } from "./validators.ts";

/** What a schema says about a document, with the repairs that can be made in its text and that leave it more valid. */
export function repairableFindings(
  value: JsonValue,
  { validate, info }: Validator,
  context: FindingContext,
): readonly SchemaFinding[] {
  const findingsOf = (document: JsonValue) => {
    const errors = validate(document);
    return errors ? schemaFindings(errors, document, info, context) : [];
  };
  const { canEdit = () => false } = context;
  const findings = findingsOf(value).map((finding) =>
    finding.repair && !canEdit(finding.pointer, finding.repair) ? withoutRepair(finding) : finding,
  );
  return confirmRepairs(value, findings, findingsOf);
}
