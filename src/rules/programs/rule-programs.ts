import { attachments } from "./attachments.ts";
import { dateOrder } from "./date-order.ts";
import { dueDates } from "./due-dates.ts";
import { openItems } from "./open-items.ts";
import { ownResults } from "./own-results.ts";
import type { DocumentProgram, RuleProgram } from "./program.ts";
import { assetReferences, recordReferences } from "./references.ts";
import { rowDates } from "./row-dates.ts";
import { separatePersons } from "./separate-persons.ts";
import { statedCounts } from "./stated-counts.ts";

/** By the name that `program` gives in a rule. */
export const rulePrograms: Readonly<Record<string, RuleProgram | DocumentProgram>> = {
  attachments,
  "asset-references": assetReferences,
  "date-order": dateOrder,
  "due-dates": dueDates,
  "open-items": openItems,
  "own-results": ownResults,
  "record-references": recordReferences,
  "row-dates": rowDates,
  "separate-persons": separatePersons,
  "stated-counts": statedCounts,
};
