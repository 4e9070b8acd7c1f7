import type { FindingParameters } from "../model/finding.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import type { Repair } from "../model/repair.ts";
import { nearest } from "../text/nearest.ts";
import { cutText } from "../text/plain-text.ts";
import { plainWidth } from "../text/plain-width.ts";
import { repairableFindings } from "./repairable-findings.ts";
import type { FindingContext, SchemaFinding } from "./schema-finding.ts";
import type { Validator } from "./validators.ts";

/** How many fields are compared with the one that is missing. */
const mostKeys = 100;

/** How much of what a document calls its output is repeated, in characters. */
const longestOutput = 200;

type DocumentCode = SchemaFinding["code"] | "document-not-a-map" | "output-unnamed" | "output-unknown";

interface DocumentProblem {
  readonly code: DocumentCode;
  readonly params: FindingParameters[DocumentCode];
  readonly pointer: string;
  readonly target: "value" | "key";
  readonly repair?: Repair;
}

/** What is wrong with the form of a document; with a validator, what its schema says. */
export function problemsOf(
  value: JsonValue,
  validator: Validator | null,
  output: string | null,
  outputs: readonly string[],
  context: FindingContext,
): readonly DocumentProblem[] {
  if (validator) return repairableFindings(value, validator, context);
  if (!isObject(value)) {
    const actual = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    const wide = typeof value === "string" && value.includes("：");
    const unspaced = typeof value === "string" && /^\w{1,40}:[^\s/]/.test(value);
    return [{ code: "document-not-a-map", params: { actual, wide, unspaced }, pointer: "", target: "value" }];
  }
  if (output === null) {
    const keys = Object.keys(value).filter((key) => key !== "output");
    const near = nearest("output", keys.slice(0, mostKeys));
    return [{ code: "output-unnamed", params: { near }, pointer: "", target: "value" }];
  }
  const plain = plainWidth(output.slice(0, longestOutput));
  const suggestion = nearest(plain, outputs);
  const repair: Repair | null =
    suggestion !== null && plain.toUpperCase() === suggestion ? { kind: "value", value: suggestion } : null;
  return [
    {
      code: "output-unknown",
      params: { output: cutText(output, longestOutput), suggestion },
      pointer: "/output",
      target: "value",
      ...(repair && context.canEdit?.("/output", repair) ? { repair } : {}),
    },
  ];
}

/** The output that a document names. */
export function outputOf(value: JsonValue): string | null {
  return isObject(value) && typeof value.output === "string" ? value.output : null;
}
