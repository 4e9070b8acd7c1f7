import { attachments } from "./attachments.ts";
import { dateOrder } from "./date-order.ts";
import { nilStatements } from "./nil-statements.ts";
import type { RuleProgram } from "./program.ts";
import { assetReferences, recordReferences } from "./references.ts";
import { separateApproval } from "./separate-approval.ts";

/** By the name that `program` gives in a rule. */
export const rulePrograms: Readonly<Record<string, RuleProgram>> = {
  attachments,
  "asset-references": assetReferences,
  "date-order": dateOrder,
  "nil-statements": nilStatements,
  "record-references": recordReferences,
  "separate-approval": separateApproval,
};
