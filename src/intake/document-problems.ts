import type { SchemaFinding } from "../evidence/schema-finding.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import type { Validator } from "../evidence/validators.ts";
import type { Person } from "../model/config.ts";
import { pointerPattern } from "../text/json-pointer.ts";
import { cellFinder } from "./cell-of-pointer.ts";
import type { PlannedDocument } from "./plan-documents.ts";
import type { CellPlace } from "./sheet-content.ts";

/** Why a document is not valid, once for all cells with the same reason. */
export interface DocumentProblem {
  readonly finding: SchemaFinding;
  /** Of the value, list indexes written `*`. */
  readonly pattern: string;
  /** The first cells; empty for what no sheet says. */
  readonly places: readonly CellPlace[];
  readonly count: number;
}

/** How many cells of one problem are named. */
const mostPlaces = 10;

/**
 * What the validator of the output says about a planned document, by cell.
 *
 * @param isUnread - whether a cell was refused already: that its value is missing follows from it
 */
export function documentProblems(
  document: PlannedDocument,
  { validate, info }: Validator,
  people: readonly Person[] | null,
  isUnread: (place: CellPlace) => boolean,
): readonly DocumentProblem[] {
  const errors = validate(document.data);
  if (!errors) return [];
  const find = cellFinder(document);
  const problems = new Map<string, { finding: SchemaFinding; pattern: string; places: CellPlace[]; count: number }>();
  for (const finding of schemaFindings(errors, document.data, info, { people })) {
    const pattern = pointerPattern(finding.pointer);
    const place = find(finding.pointer);
    if (place && finding.code === "schema-required" && isUnread(place)) continue;
    const id = `${finding.code} ${pattern}`;
    const problem = problems.get(id) ?? { finding, pattern, places: [], count: 0 };
    problem.count++;
    if (place && problem.places.length < mostPlaces) problem.places.push(place);
    problems.set(id, problem);
  }
  return [...problems.values()];
}
