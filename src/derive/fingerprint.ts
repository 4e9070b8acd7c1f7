import { hash } from "node:crypto";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { masked, maskedDeep } from "../privacy/masked.ts";
import { pointerPattern } from "../text/json-pointer.ts";

/** How many digits people copy: enough to tell the problems of a report apart. */
export const shownDigits = 12;

/**
 * What a finding is about, as 32 hexadecimal digits: two findings with one fingerprint are the same problem, in
 * whatever file, on whatever line and with whatever figures. Several findings of one report may share it.
 *
 * A lapse is about a requirement and a subject, wherever the newest evidence is. Everything else is about a field of a
 * record, known by its key; of a document, known by its id, where there is no record.
 */
export function fingerprintOf(finding: Finding): string {
  const { code, output, record, documentId, pointer } = finding;
  const { family, about, gravity } = kindOf(code);
  const params = finding.params as Readonly<Record<string, unknown>>;
  const problem = gravity === undefined ? code : family;
  // A number of ten digits could be found again by trying all: it is not in what is hashed.
  const subject = about.map((name) => [name, maskedDeep(params[name])]);
  const owner = record === null ? ["document", documentId && masked(documentId)] : ["record", masked(record)];
  // Positions in lists change when something is put in above.
  const place = family === "lapse" ? [] : [owner, pointer && masked(pointerPattern(pointer))];
  const identity = JSON.stringify([problem, output, subject, ...place]);
  return hash("sha256", identity, "hex").slice(0, 32);
}
