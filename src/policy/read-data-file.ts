import { createPlaces, excerptAt, linesOf, type Places } from "../evidence/places.ts";
import { quickValidator } from "../evidence/quick-validators.ts";
import { repairableFindings } from "../evidence/repairable-findings.ts";
import { loadValidator } from "../evidence/validators.ts";
import type { Person } from "../model/config.ts";
import { defaultFileBytes } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding, FindingCode, FindingParameters } from "../model/finding.ts";
import type { JsonValue } from "../model/json.ts";
import type { Repair } from "../model/repair.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import type { AskedSource } from "../source/source-answers.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { editsFor, readEdited } from "../yaml/edit-yaml.ts";
import { createOffsets } from "../yaml/locate.ts";
import { readDocuments } from "../yaml/read-documents.ts";

export type DataFileKind = "config" | "policy" | "people" | "cases" | "import";

/** A problem in a data file, with the pointer of the value or key that caused it. */
export interface DataProblem {
  readonly code: FindingCode;
  readonly params: FindingParameters[FindingCode];
  readonly pointer: string;
  readonly target: "value" | "key";
  readonly repair?: Repair;
}

/** A configuration, policy or roster file that is valid against its schema. */
export interface DataFile {
  readonly value: JsonValue;
  /** Line and column of a value or key, for errors that a schema cannot find. */
  readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace;
  /** The error for further problems in the file. */
  readonly invalid: (problems: readonly DataProblem[]) => UserError<"file-invalid">;
}

/**
 * Reads a YAML or JSON file that must contain one document valid against the schema.
 *
 * @param people - the persons who may be named in a value that does not fit its schema
 * @throws UserError `unreadable`, `path-outside-root`, and `file-invalid` with every problem and its line.
 */
export async function readDataFile(
  kind: DataFileKind,
  source: AskedSource,
  path: string,
  people: (value: JsonValue) => readonly Person[] | null = () => null,
): Promise<DataFile> {
  const real = source.realPath(path);
  if (real === null) throw new UserError("unreadable", { path, reason: "ENOENT" });
  const content = source.read(real, defaultFileBytes);
  const whole = (problem: LocatedProblem) =>
    new UserError("file-invalid", { what: kind, problems: [finding(path, problem)] });
  if (content.kind === "too-large") {
    throw whole({ code: "file-too-large", params: { bytes: content.size, limit: defaultFileBytes } });
  }
  const read = readDocuments(content.bytes, real);
  if (read.kind === "not-utf8") {
    const { byte, encoding, line, repair } = read;
    const problem = { code: "file-not-utf8", params: { byte, encoding }, line } as const;
    throw whole(repair ? { ...problem, repair } : problem);
  }
  if (read.kind === "invalid") {
    const lines = linesOf(read.text);
    const problems = read.problems.map((problem) => {
      return finding(path, { ...problem, excerpt: excerptAt(lines, problem.line) });
    });
    throw new UserError("file-invalid", { what: kind, problems });
  }
  const { documents } = read;
  const text = withoutByteOrderMark(read.text()); // now: the next file may take the bytes' place
  const [value] = documents;
  if (value === undefined || value === null) throw whole({ code: "document-empty", params: {} });
  if (documents.length > 1) {
    throw whole({ code: "yaml-syntax", params: { reason: "expected a single document" }, document: 1 });
  }
  let places: Places | null = null;
  const placeOf = (pointer: string, target: "value" | "key") => {
    places ??= createPlaces(text);
    return places(0, pointer, target);
  };
  const file: DataFile = {
    value,
    place: (pointer, target = "value") => {
      const { line, column } = placeOf(pointer, target);
      return { path, line, column };
    },
    invalid: (found) =>
      new UserError("file-invalid", {
        what: kind,
        problems: found
          .map(({ code, params, pointer, target, repair }) =>
            finding(path, { code, params, pointer, ...(repair ? { repair } : {}), ...placeOf(pointer, target) }),
          )
          .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
      }),
  };
  if (kind !== "cases" && kind !== "import" && quickValidator(kind).isValid(value)) return file;
  const validator = await loadValidator(kind);
  if (validator.validate(value) === null) return file;
  const edited = readEdited(text, real);
  const offsets = createOffsets(text, edited.roots);
  throw file.invalid(
    repairableFindings(value, validator, {
      people: people(value),
      locate: (pointer, target) => ({ text, offset: offsets(0, pointer, target) }),
      canEdit: (pointer, repair) => editsFor(edited, { document: 0, pointer }, repair) !== null,
    }),
  );
}

/** What {@link finding} needs to know; code and parameters belong together, which the callers ensure. */
type LocatedProblem = Pick<DataProblem, "code" | "params"> &
  Partial<Pick<Finding, "line" | "column" | "document" | "pointer" | "repair" | "excerpt">>;

function finding(path: string, { code, params, ...place }: LocatedProblem): Finding {
  return createFinding(code, params, { path, severity: "error", ...place });
}
