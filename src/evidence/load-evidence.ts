import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument, EvidenceSet } from "../model/evidence.ts";
import type { Finding, FindingCode, FindingParameters } from "../model/finding.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import { mostFindings } from "../model/limit-findings.ts";
import { blobId } from "../source/blob-id.ts";
import type { FileContent, FoundFiles, Source } from "../source/source.ts";
import { type EditedText, editsFor, readEdited } from "../yaml/edit-yaml.ts";
import { createOffsets, type Offsets } from "../yaml/locate.ts";
import { readDocuments } from "../yaml/read-documents.ts";
import type { YamlProblem } from "../yaml/read-yaml.ts";
import { outputOf, problemsOf } from "./document-problems.ts";
import { evidenceDocument } from "./evidence-document.ts";
import { fileNameFindings } from "./file-names.ts";
import type { FileEvidence, KnownFiles, Reading } from "./known-files.ts";
import type { LeanDocument } from "./lean-documents.ts";
import { type LostPart, lostDocument, lostText, outputsOfLost } from "./lost-parts.ts";
import { createPlaces, excerptAt, linesOf, type Places } from "./places.ts";
import { privateFindings } from "./private-findings.ts";
import { type QuickValidator, quickValidator } from "./quick-validators.ts";
import type { FindingContext } from "./schema-finding.ts";
import { loadValidator, type OutputInfo } from "./validators.ts";

export interface LoadOptions extends Reading {
  readonly source: Pick<Source, "read" | "contentId" | "willRead">;
  /** Codes of all outputs of the standard. */
  readonly outputs: readonly string[];
  /** What was read before: this load takes from it and adds to it. */
  readonly known?: KnownFiles;
  /** What is kept of valid documents, if not all. Not together with `known`, which others share. */
  readonly lean?: LeanDocument | null;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface LoadedEvidence extends EvidenceSet {
  /** What the schema says about each output for which a document was read. */
  readonly schemas: ReadonlyMap<string, OutputInfo>;
  /** Outputs to which files and documents seem to belong that could not be read as evidence of any. */
  readonly unread: ReadonlySet<string>;
  /** The files that were read, with the ids that git gives their contents where those are {@link LoadOptions.known}. */
  readonly contents: ReadonlyMap<string, string>;
  /** What tells the contents of the files apart, by path, whoever made them; only with a cache. */
  readonly digests: ReadonlyMap<string, string>;
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
  const validators = new Map<string, QuickValidator>();
  const outputs = new Set(options.outputs);
  const unread = new Set<string>();
  const contents = new Map<string, string>();
  const digests = new Map<string, string>();
  const { known = null } = options;
  const files = new Set(found.files);
  for (const link of found.links) {
    if (link.outside) findings.push(fileFinding("file-outside-root", { target: link.target }, link.path));
    else if (!files.has(link.target)) {
      findings.push(fileFinding("file-link-not-followed", { target: link.target }, link.path));
    }
  }
  findings.push(...fileNameFindings(found.files));
  options.source.willRead?.(found.files.filter((path) => knownFile(path, known, options) === null));
  for (const [index, path] of found.files.entries()) {
    const { id, file } = await fileEvidence(path, known, validators, options);
    if (id !== "") contents.set(path, id);
    if (file.sha256 !== undefined) digests.set(path, file.sha256);
    for (const document of file.documents) documents.push(document);
    for (const finding of file.findings) findings.push({ ...finding, path });
    for (const output of file.lost.flatMap((part) => outputsOfLost(part, path)))
      if (outputs.has(output)) unread.add(output);
    options.onProgress?.(index + 1, found.files.length);
  }
  const schemas = new Map([...validators].map(([output, { info }]) => [output, info]));
  return { files: found.files.length, documents, findings, schemas, unread, contents, digests };
}

async function fileEvidence(
  path: string,
  known: KnownFiles | null,
  validators: Map<string, QuickValidator>,
  options: LoadOptions,
): Promise<{ readonly id: string; readonly file: FileEvidence }> {
  const { source, fileBytes } = options;
  let file = knownFile(path, known, options);
  let id = source.contentId(path) ?? "";
  if (!file) {
    const content = source.read(path, fileBytes);
    const isWhole = content.kind === "bytes";
    // Of what was read: it may have changed since the id was noted. Where nothing is shared, nobody asks for the hash.
    if (known) id = source.contentId(path) ?? (isWhole ? blobId(content.bytes) : `${path} ${content.size}`);
    file = (isWhole && known?.find(id, path, options, content.bytes)) || null;
    if (!file) {
      file = await readContent(content, path, validators, options);
      if (isWhole && known) file = known.add(id, path, content.bytes, options, file);
    }
  }
  for (const { output } of file.documents) if (output !== null) validatorOf(output, validators);
  return { id, file };
}

/** What the file says, where that is known without reading it. */
function knownFile(path: string, known: KnownFiles | null, options: LoadOptions): FileEvidence | null {
  const id = known && options.source.contentId(path);
  return (id && known?.find(id, path, options)) || null;
}

function validatorOf(output: string, validators: Map<string, QuickValidator>): QuickValidator {
  const validator = validators.get(output) ?? quickValidator(output);
  validators.set(output, validator);
  return validator;
}

async function readContent(
  content: FileContent,
  path: string,
  validators: Map<string, QuickValidator>,
  options: LoadOptions,
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
    const validator = isKnown ? validatorOf(output, validators) : null;
    const { people = null, timezone, most } = options;
    const context: FindingContext = {
      people,
      ...(timezone === undefined ? {} : { timezone }),
      ...(most === undefined ? {} : { most }),
      locate: (pointer, target) => ({ text: file.text(), offset: file.offsets()(position, pointer, target) }),
      canEdit: (pointer, repair) => editsFor(file.edited(), { document: position, pointer }, repair) !== null,
    };
    const problems = validator?.isValid(value)
      ? []
      : problemsOf(value, isKnown ? await loadValidator(output) : null, output, options.outputs, context);
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
    findings.push(...privateFindings(content.bytes, { roots: () => file.edited().roots, outputs }));
  }
  for (const [output, count] of more) findings.push(createFinding("findings-omitted", { more: count }, { output }));
  return { documents, findings, lost };
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

function readEvidence(content: FileContent, path: string, { fileBytes }: LoadOptions): FileDocuments {
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

function fileFinding<C extends FindingCode>(code: C, params: FindingParameters[C], path: string): Finding {
  return createFinding(code, params, { path });
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
