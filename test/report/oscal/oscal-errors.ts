import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const schema = new URL("../schemas/oscal-assessment-results-1.1.3.json", import.meta.url);
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, code: { optimize: false } }).compile(
  JSON.parse(readFileSync(schema, "utf8")),
);

/** The errors of NIST's schema for a document; null if it is valid. */
export function oscalErrors(document: unknown): unknown {
  validate(document);
  return validate.errors ?? null;
}
