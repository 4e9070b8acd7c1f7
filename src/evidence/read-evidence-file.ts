import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import { mostFindings } from "../model/limit-findings.ts";
import type { FileContent } from "../source/source.ts";
import { type EditedText, editsFor, readEdited } from "../yaml/edit-yaml.ts";
import { createOffsets, type Offsets } from "../yaml/locate.ts";
import { readDocuments } from "../yaml/read-documents.ts";
import type { YamlProblem } from "../yaml/read-yaml.ts";
import { outputOf, problemsOf } from "./document-problems.ts";
import { evidenceDocument } from "./evidence-document.ts";
import { hiddenCharacters } from "./hidden-characters.ts";
import type { FileEvidence, Reading } from "./known-files.ts";
import type { LeanDocument } from "./lean-documents.ts";
import { type LostPart, lostDocument, lostText } from "./lost-parts.ts";
import { createPlaces, excerptAt, linesOf, type Places } from "./places.ts";
import { privateFindings } from "./private-findings.ts";
import { quickValidator } from "./quick-validators.ts";
import type { FindingContext } from "./schema-finding.ts";
import { loadValidator } from "./validators.ts";

export interface FileReading extends Reading {
  /** Codes of all outputs of the standard. */
  readonly outputs: readonly string[];
  /** What is kept of valid documents, if not all. */
  readonly lean?: LeanDocument | null;
}

/** What a file says by itself: depends on its content, the end of its path and the reading. */
export async function readEvidenceFile(
  content: FileContent,
  path: string,
  options: FileReading,
): Promise<FileEvidence> {
  const file = readEvidence(content, path, options);
  const more = new Map<string | null, number>();
  let room: number = options.most ?? mostFindings.file;
  const documents: EvidenceDocument[] = [];
  const findings: Finding[] = [...file.findings];
  const lost: LostPart[] = [...file.lost];
  for (const { index: position, value } of file.documents) {
    const output = outputOf(value);
    const isKnown = output !== null && options.outputs.includes(output);
    const validator = isKnown ? quickValidator(output) : null;
    const problems = validator?.isValid(value)
      ? []
      : problemsOf(
          value,
          isKnown ? await loadValidator(output) : null,
          output,
          options.outputs,
          contextOf(file, position, options),
        );
    if (problems.length > 0 && !validator) {
      lost.push(
        lostDocument(
          output,
          file.documents.flatMap((other) => outputOf(other.value) ?? []),
        ),
      );
    }
    for (const { code, params, pointer, target, repair } of problems) {
      const about = validator ? output : null;
      if (room-- > 0) {
        const at = file.places()(position, pointer, target);
        const place = { ...at, pointer, document: position, ...(repair ? { repair } : {}) };
        findings.push(createFinding(code, params, { output: about, ...place }));
      } else more.set(about, (more.get(about) ?? 0) + ("more" in params ? params.more : 1));
    }
    if (isObject(value)) {
      const valid = problems.length === 0;
      const data = options.lean && valid && validator ? options.lean(value, output ?? "", validator.info) : value;
      documents.push(evidenceDocument(data, { path, index: position, output: validator ? output : null, valid }));
    }
  }
  if (content.kind === "bytes") {
    const outputs = () => new Map(documents.map(({ index, output }) => [index, output]));
    const values = () => file.documents.map(({ value }) => value);
    findings.push(...hiddenCharacters(content.bytes));
    findings.push(...privateFindings(content.bytes, { values, roots: () => file.edited().roots, outputs }));
  }
  for (const [output, count] of more) findings.push(createFinding("findings-omitted", { more: count }, { output }));
  return { documents, findings, lost };
}

/** Made only for documents that are not valid. */
function contextOf(file: FileDocuments, position: number, options: FileReading): FindingContext {
  const { people = null, timezone, most } = options;
  return {
    people,
    ...(timezone === undefined ? {} : { timezone }),
    ...(most === undefined ? {} : { most }),
    locate: (pointer, target) => ({ text: file.text(), offset: file.offsets()(position, pointer, target) }),
    canEdit: (pointer, repair) => editsFor(file.edited(), { document: position, pointer }, repair) !== null,
  };
}

interface FileDocuments {
  /** With their position in the file; empty documents between separators are skipped. */
  readonly documents: readonly { readonly index: number; readonly value: JsonValue }[];
  readonly findings: readonly Finding[];
  /** The file itself, where it could not be read. */
  readonly lost: readonly LostPart[];
  /** Only for files that have findings, and only until the next file is read. */
  readonly places: () => Places;
  /** Without its byte order mark. */
  readonly text: () => string;
  /** Into the text. */
  readonly offsets: () => Offsets;
  readonly edited: () => EditedText;
}

function readEvidence(content: FileContent, path: string, { fileBytes }: FileReading): FileDocuments {
  if (content.kind === "too-large") {
    return unusable(createFinding("file-too-large", { bytes: content.size, limit: fileBytes }));
  }
  const file = readDocuments(content.bytes, path);
  if (file.kind === "not-utf8") {
    const { byte, encoding, line, repair } = file;
    return unusable(createFinding("file-not-utf8", { byte, encoding }, { line, ...(repair ? { repair } : {}) }));
  }
  if (file.kind === "invalid") {
    const findings = yamlFindings(file.problems, file.text);
    return { ...unusable(...findings), lost: [lostText(file.text)] };
  }
  const documents = file.documents.map((value, index) => ({ index, value })).filter(({ value }) => value !== null);
  if (documents.length === 0) return unusable(createFinding("document-empty", {}));
  const text = once(file.text);
  const edited = once(() => readEdited(text(), path));
  const offsets = once(() => createOffsets(text(), edited().roots));
  return {
    documents,
    findings: [],
    lost: [],
    places: once(() => createPlaces(text(), offsets())),
    text: () => edited().text,
    offsets,
    edited,
  };
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
    lost: [lostText("")],
    places: () => () => ({ line: 1, column: 1 }),
    text: () => "",
    offsets: () => () => 0,
    edited: () => ({ text: "", roots: [], isJson: false }),
  };
}

function yamlFindings(problems: readonly YamlProblem[], text: string): Finding[] {
  const lines = linesOf(text);
  return problems.map(({ code, params, document, line, column, repair }) =>
    createFinding(code, params, {
      line,
      column,
      document,
      ...(repair ? { repair } : {}),
      excerpt: excerptAt(lines, line),
    }),
  );
}
