import { isUtf8 } from "node:buffer";
import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { createPlaces, excerptAt, type Places } from "../evidence/places.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import { loadValidator } from "../evidence/validators.ts";
import type { Finding, FindingCode, FindingParameters } from "../model/finding.ts";
import type { JsonValue } from "../model/json.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { pathInRoot } from "../source/find-files.ts";
import { decode, readFile } from "../source/read-file.ts";
import { readYaml } from "../yaml/read-yaml.ts";

export type DataFileKind = "config" | "policy" | "people";

/** Largest file that is read when the configuration sets no limit, in bytes (32 MiB). */
export const defaultFileBytes = 32 * 1024 * 1024;

/** A problem in a data file, with the pointer of the value or key that caused it. */
export interface DataProblem {
  readonly code: FindingCode;
  readonly params: FindingParameters[FindingCode];
  readonly pointer: string;
  readonly target: "value" | "key";
}

/** A configuration, policy or roster file that is valid against its schema. */
export interface DataFile {
  readonly value: JsonValue;
  /** Line and column of a value or key, for errors that a schema cannot find. */
  readonly place: (pointer: string, target?: "value" | "key") => ErrorPlace;
  /** The error for further problems in the file. */
  readonly invalid: (problems: readonly DataProblem[]) => UserError<"file-invalid">;
}

/** The path of an existing file inside the root, links resolved; null when there is none. */
export function existingPath(root: string, path: string): string | null {
  if (path.includes("\0")) return null;
  const inside = pathInRoot(root, path);
  if (inside === null) throw new UserError("path-outside-root", { path });
  const full = join(root, inside);
  if (!existsSync(full)) return null;
  const real = pathInRoot(realpathSync(root), realpathSync(full));
  if (real === null) throw new UserError("path-outside-root", { path });
  return real;
}

/**
 * Reads a YAML or JSON file that must contain one document valid against the schema.
 *
 * @throws UserError `unreadable`, `path-outside-root`, and `file-invalid` with every problem and its line.
 */
export async function readDataFile(kind: DataFileKind, root: string, path: string): Promise<DataFile> {
  const real = existingPath(root, path);
  if (real === null) throw new UserError("unreadable", { path, reason: "ENOENT" });
  const content = readFile(root, real, defaultFileBytes);
  const whole = (problem: LocatedProblem) =>
    new UserError("file-invalid", { what: kind, problems: [finding(path, problem)] });
  if (content.kind === "too-large") {
    throw whole({ code: "file-too-large", params: { bytes: content.size, limit: defaultFileBytes } });
  }
  if (!isUtf8(content.bytes)) throw whole({ code: "file-not-utf8", params: { byte: firstInvalidByte(content.bytes) } });
  const text = decode(content.bytes);
  const { documents, problems } = readYaml(text);
  if (problems.length > 0) {
    const lines = text.split("\n");
    const located = problems.map((problem) => finding(path, { ...problem, excerpt: excerptAt(lines, problem.line) }));
    throw new UserError("file-invalid", { what: kind, problems: located });
  }
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
          .map(({ code, params, pointer, target }) =>
            finding(path, { code, params, pointer, ...placeOf(pointer, target) }),
          )
          .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
      }),
  };
  const validator = await loadValidator(kind);
  const errors = validator.validate(value);
  if (errors) throw file.invalid(schemaFindings(errors, value, validator.info));
  return file;
}

/** What {@link finding} needs to know; code and parameters belong together, which the callers ensure. */
type LocatedProblem = Pick<DataProblem, "code" | "params"> &
  Partial<Pick<Finding, "line" | "column" | "document" | "pointer" | "excerpt">>;

/** Decoding replaces what is not UTF-8, so the first difference is the first invalid byte. */
function firstInvalidByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString("utf8"));
  return bytes.findIndex((byte, index) => byte !== again[index]);
}

function finding(path: string, problem: LocatedProblem): Finding {
  const nowhere = { line: null, column: null, document: 0, pointer: null };
  return { severity: "error", output: null, path, ...nowhere, ...problem, waived: null } as Finding;
}
