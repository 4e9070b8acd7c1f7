import { loadValidator } from "../evidence/validators.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import { type Statement, sealType, statementMediaType, statementType } from "../model/seal.ts";
import { UserError, type UserErrorParameters } from "../model/user-error.ts";
import { compareText } from "../text/compare-text.ts";
import { leafOf, merkleRoot } from "./merkle-root.ts";

export interface ReadSeal {
  readonly statement: Statement;
  /** Whether it was in an envelope with signatures (DSSE), which nothing here verifies. */
  readonly isSigned: boolean;
}

/**
 * Reads a seal: a statement, or one in an envelope of DSSE, also within a bundle of Sigstore.
 *
 * @throws UserError `seal-invalid` for what is none, or does not agree with itself
 */
export async function readSeal(bytes: Buffer, path: string): Promise<ReadSeal> {
  const invalid = (why: UserErrorParameters["seal-invalid"]["why"]) => new UserError("seal-invalid", { path, why });
  const parse = (text: string): JsonValue => {
    try {
      return JSON.parse(text);
    } catch {
      throw invalid("json");
    }
  };
  const read = parse(bytes.toString("utf8"));
  const envelope = isObject(read) && isObject(read.dsseEnvelope) ? read.dsseEnvelope : read;
  const isSigned = isObject(envelope) && envelope.payloadType === statementMediaType;
  const statement =
    isSigned && typeof envelope.payload === "string"
      ? parse(Buffer.from(envelope.payload, "base64").toString("utf8"))
      : envelope;
  if (!isObject(statement) || statement._type !== statementType || statement.predicateType !== sealType)
    throw invalid("statement");
  const { validate } = await loadValidator("seal");
  if (validate(statement) !== null) throw invalid("form");
  const seal = statement as unknown as Statement; // it fits seal.schema.json
  const leaves = seal.subject.map(({ name, digest }) => leafOf(name, digest.sha256));
  const { root, leaves: count } = seal.predicate.merkle;
  if (count !== leaves.length || merkleRoot(leaves) !== root) throw invalid("root");
  if (!isAboutItsFiles(seal)) throw invalid("files");
  return { statement: seal, isSigned };
}

/**
 * Whether it names each file once, and says nothing about others. The root is that of the files alone: what a seal says
 * beside them could otherwise be about any file, and excuse a pack from having it.
 */
function isAboutItsFiles({ subject, predicate }: Statement): boolean {
  const names = subject.map(({ name }) => name);
  const isSorted = names.every((name, at) => at === 0 || compareText(names[at - 1] ?? "", name) < 0);
  const sealed = new Set(names);
  const { yardstick, attachments, documents } = predicate;
  const about = [...yardstick.files, ...attachments, ...documents.map(({ path }) => path)];
  return isSorted && about.every((path) => sealed.has(path));
}
