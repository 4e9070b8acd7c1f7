import type { Person } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument, EvidenceSet } from "../model/evidence.ts";
import type { Finding, FindingCode, FindingParameters } from "../model/finding.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import { mostFindings } from "../model/limit-findings.ts";
import type { FoundFiles, Source } from "../source/source.ts";
import { nearest } from "../text/nearest.ts";
import { cutText } from "../text/plain-text.ts";
import { plainWidth } from "../text/plain-width.ts";
import { createOffsets, type Offsets } from "../yaml/locate.ts";
import { readDocuments } from "../yaml/read-documents.ts";
import { withoutByteOrderMark, type YamlProblem } from "../yaml/read-yaml.ts";
import { createPlaces, excerptAt, type Places } from "./places.ts";
import { type FindingContext, schemaFindings } from "./schema-findings.ts";
import { loadValidator, type SchemaInfo, type Validator } from "./validators.ts";

export interface LoadOptions {
  readonly source: Pick<Source, "read">;
  /** Codes of all outputs of the standard. */
  readonly outputs: readonly string[];
  /** Largest file that is read, in bytes. */
  readonly fileBytes: number;
  /** To name the person whose name is used as an id; null without a roster. */
  readonly people?: readonly Person[] | null;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface LoadedEvidence extends EvidenceSet {
  /** What the schema says about each output for which a document was read. */
  readonly schemas: ReadonlyMap<string, SchemaInfo>;
}

/**
 * Reads every file, selects the schema of each document by its `output` and validates it. A problem in a file or
 * document becomes a finding with its line, and the run continues.
 *
 * @throws UserError `unreadable` for a file that the system does not allow us to read.
 */
export async function loadEvidence(found: FoundFiles, options: LoadOptions): Promise<LoadedEvidence> {
  const documents: EvidenceDocument[] = [];
  const findings: Finding[] = [];
  const validators = new Map<string, Validator>();
  const outputs = new Set(options.outputs);
  const files = new Set(found.files);
  for (const link of found.links) {
    if (link.outside) findings.push(fileFinding("file-outside-root", { target: link.target }, link.path));
    else if (!files.has(link.target)) {
      findings.push(fileFinding("file-link-not-followed", { target: link.target }, link.path));
    }
  }
  for (const [index, path] of found.files.entries()) {
    const file = readEvidence(path, options);
    const more = new Map<string | null, number>();
    let room: number = mostFindings.file;
    findings.push(...file.findings);
    for (const { index: position, value } of file.documents) {
      const output = outputOf(value);
      let validator: Validator | null = null;
      if (output !== null && outputs.has(output)) {
        validator = validators.get(output) ?? null;
        if (!validator) {
          validator = await loadValidator(output);
          validators.set(output, validator);
        }
      }
      const { people = null } = options;
      const locate: FindingContext["locate"] = (pointer, target) => {
        return { text: file.text(), offset: file.offsets()(position, pointer, target) };
      };
      const problems = problemsOf(value, validator, output, options.outputs, { people, locate });
      for (const { code, params, pointer, target } of problems) {
        const about = validator ? output : null;
        if (room-- > 0) {
          const place = { ...file.places()(position, pointer, target), pointer, document: position };
          findings.push(createFinding(code, params, { output: about, path, ...place }));
        } else more.set(about, (more.get(about) ?? 0) + ("more" in params ? params.more : 1));
      }
      if (isObject(value)) {
        documents.push({
          path,
          index: position,
          output: validator ? output : null,
          id: typeof value.id === "string" ? value.id : null,
          date: typeof value.date === "string" ? value.date : null,
          data: value,
          valid: problems.length === 0,
        });
      }
    }
    for (const [output, count] of more) {
      findings.push(createFinding("findings-omitted", { more: count }, { output, path }));
    }
    options.onProgress?.(index + 1, found.files.length);
  }
  const schemas = new Map([...validators].map(([output, { info }]) => [output, info]));
  return { files: found.files.length, documents, findings, schemas };
}

interface FileDocuments {
  /** With their position in the file; empty documents between separators are skipped. */
  readonly documents: readonly { readonly index: number; readonly value: JsonValue }[];
  readonly findings: readonly Finding[];
  // Only for files that have findings, and only until the next file is read.
  readonly places: () => Places;
  /** Without its byte order mark. */
  readonly text: () => string;
  /** Into the text. */
  readonly offsets: () => Offsets;
}

function readEvidence(path: string, options: LoadOptions): FileDocuments {
  const content = options.source.read(path, options.fileBytes);
  if (content.kind === "too-large") {
    return unusable(fileFinding("file-too-large", { bytes: content.size, limit: options.fileBytes }, path));
  }
  const file = readDocuments(content.bytes, path);
  if (file.kind === "not-utf8") {
    const { byte, encoding, line } = file;
    return unusable(createFinding("file-not-utf8", { byte, encoding }, { path, line }));
  }
  if (file.kind === "invalid") return unusable(...yamlFindings(file.problems, path, file.text));
  const documents = file.documents.map((value, index) => ({ index, value })).filter(({ value }) => value !== null);
  if (documents.length === 0) return unusable(fileFinding("document-empty", {}, path));
  const text = once(file.text);
  const offsets = once(() => createOffsets(text()));
  const places = once(() => createPlaces(text(), offsets()));
  return { documents, findings: [], places, text: once(() => withoutByteOrderMark(text())), offsets };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function unusable(...findings: Finding[]): FileDocuments {
  return {
    documents: [],
    findings,
    places: () => () => ({ line: 1, column: 1 }),
    text: () => "",
    offsets: () => () => 0,
  };
}

/** How much of what a document calls its output is repeated, in characters. */
const longestOutput = 200;

type DocumentCode =
  | ReturnType<typeof schemaFindings>[number]["code"]
  | "document-not-a-map"
  | "output-unnamed"
  | "output-unknown";

interface DocumentProblem {
  readonly code: DocumentCode;
  readonly params: FindingParameters[DocumentCode];
  readonly pointer: string;
  readonly target: "value" | "key";
}

function problemsOf(
  value: JsonValue,
  validator: Validator | null,
  output: string | null,
  outputs: readonly string[],
  context: FindingContext,
): readonly DocumentProblem[] {
  if (validator) {
    const errors = validator.validate(value);
    return errors ? schemaFindings(errors, value, validator.info, context) : [];
  }
  if (!isObject(value)) {
    const actual = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
    const wide = typeof value === "string" && value.includes("：");
    return [{ code: "document-not-a-map", params: { actual, wide }, pointer: "", target: "value" }];
  }
  if (output === null) return [{ code: "output-unnamed", params: {}, pointer: "", target: "value" }];
  const suggestion = nearest(plainWidth(output.slice(0, longestOutput)), outputs);
  return [
    {
      code: "output-unknown",
      params: { output: cutText(output, longestOutput), suggestion },
      pointer: "/output",
      target: "value",
    },
  ];
}

function outputOf(value: JsonValue): string | null {
  return isObject(value) && typeof value.output === "string" ? value.output : null;
}

function fileFinding<C extends FindingCode>(code: C, params: FindingParameters[C], path: string): Finding {
  return createFinding(code, params, { path });
}

function yamlFindings(problems: readonly YamlProblem[], path: string, text: string): Finding[] {
  const lines = text.split("\n");
  return problems.map(({ code, params, document, line, column }) =>
    createFinding(code, params, { path, line, column, document, excerpt: excerptAt(lines, line) }),
  );
}
