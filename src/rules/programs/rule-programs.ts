import { attachments } from "./attachments.ts";
import { dateOrder } from "./date-order.ts";
import type { DocumentProgram, RuleProgram } from "./program.ts";
import { assetReferences, recordReferences } from "./references.ts";
import { rowDates } from "./row-dates.ts";
import { separatePersons } from "./separate-persons.ts";

/** By the name that `program` gives in a rule. */
export const rulePrograms: Readonly<Record<string, RuleProgram | DocumentProgram>> = {
  attachments,
  "asset-references": assetReferences,
  "date-order": dateOrder,
  "record-references": recordReferences,
  "row-dates": rowDates,
  "separate-persons": separatePersons,
};
