import { checkDocuments } from "../assess/document-checks.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import type { Validator } from "../evidence/validators.ts";
import type { DocumentFindingCode } from "../messages/finding-messages.ts";
import type { Person } from "../model/config.ts";
import type { Finding } from "../model/finding.ts";
import type { JsonObject } from "../model/json.ts";
import { nearest } from "../text/nearest.ts";
import type { FormSheet, SheetPerson } from "./form-sheet.ts";

/** What `check` would say about a document by itself, without the rest of the evidence. */
export interface DocumentFinding extends Pick<Finding, "params"> {
  readonly code: DocumentFindingCode;
  readonly pointer: string;
}

/**
 * First what the schema says; for a document that it accepts, what no schema can: dates to come, records that are there
 * twice, people whom the roster does not know.
 */
export function judgeDocument(
  document: JsonObject,
  { validate, info }: Validator,
  sheet: FormSheet,
  asOf: string,
): readonly DocumentFinding[] {
  const people = rosterOf(sheet.people);
  const errors = validate(document);
  if (errors) return schemaFindings(errors, document, info, { people });
  const { id, date } = document;
  const { output, timezone, kind, overlay, policy } = sheet;
  const evidence = { path: "", index: 0, output, data: document, valid: true };
  const ids = sheet.people?.map((person) => person.id) ?? [];
  const findings = checkDocuments(
    output,
    [{ ...evidence, id: typeof id === "string" ? id : null, date: typeof date === "string" ? date : null }],
    { asOf, timezone, people, suggestPerson: (text) => nearest(text, ids), kind, schema: info, overlay, policy },
  );
  // Of the family of documents, as the checks of documents are.
  return findings.map(({ code, params, pointer }) => ({
    code: code as DocumentFindingCode,
    params,
    pointer: pointer ?? "",
  }));
}

/** The people of a page, of whom it knows no more than it needs. */
export function rosterOf(people: readonly SheetPerson[] | null): readonly Person[] | null {
  return people?.map(({ id, name, unit }) => ({ id, name, unit, roles: [], joined: "" })) ?? null;
}
