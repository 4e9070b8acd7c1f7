import { attachmentsOf } from "../attachments/attachments-of.ts";
import { attachmentInspector, largestAttachment } from "../attachments/inspect-attachment.ts";
import type { Project } from "../check/load-project.ts";
import { type SealedDocument, type Statement, sealType, statementType } from "../model/seal.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { compareText } from "../text/compare-text.ts";
import { version } from "../version.ts";
import { leafOf, merkleRoot } from "./merkle-root.ts";
import { sealedDocuments } from "./sealed-documents.ts";

/** The files of a project that are sealed, and what is in them. */
export interface SealableFiles {
  /** SHA-256 by path, in the order of code units; of an attachment in Git LFS, that of its content. */
  readonly files: ReadonlyMap<string, string>;
  readonly documents: readonly SealedDocument[];
  readonly attachments: readonly string[];
  readonly notSealed: readonly string[];
}

/** @throws UserError `unreadable`, and those of loading evidence */
export async function sealableFiles({ source, config, standard, files: yardstick }: Project): Promise<SealableFiles> {
  const found = await source.find(config.evidence, { eachMustMatch: false });
  const outputs = outputsOf(standard).map(({ id }) => id);
  const { fileBytes } = config.limits;
  const { sealed, documents } = await sealedDocuments(found.files, {
    source,
    outputs,
    fileBytes,
    timezone: config.timezone,
  });
  const hashes = new Map<string, string>();
  for (const path of [...found.files, ...yardstick]) {
    const sha256 = source.sha256(path, largestAttachment);
    if (sha256 === null) throw new UserError("unreadable", { path, reason: "EFBIG" });
    hashes.set(path, sha256);
  }
  const inspect = attachmentInspector({ source, tracked: null, textBytes: 0, officeText: null });
  const attachments = new Set<string>();
  const notSealed = new Set<string>();
  for (const { path: named } of documents.flatMap(attachmentsOf)) {
    const path = pathInRoot(source.root, named) ?? named;
    if (hashes.has(path)) continue;
    const file = inspect(named);
    if (file.kind !== "file" || file.sha256 === null) notSealed.add(path);
    else {
      hashes.set(path, file.sha256);
      attachments.add(path);
    }
  }
  return {
    files: new Map([...hashes].sort(([a], [b]) => compareText(a, b))),
    documents: sealed,
    attachments: [...attachments].sort(compareText),
    notSealed: [...notSealed].sort(compareText),
  };
}

/**
 * The statement about every file of evidence, attachment and file of the yardstick. The same files of the same commit
 * give the same statement: no time is in it.
 */
export async function makeSeal(project: Project): Promise<Statement> {
  const { source, config, policy, files: yardstick } = project;
  const { files, documents, attachments, notSealed } = await sealableFiles(project);
  const state = await source.state(async () => [...files.keys()]);
  return {
    _type: statementType,
    subject: Array.from(files, ([name, sha256]) => ({ name, digest: { sha256 } })),
    predicateType: sealType,
    predicate: {
      version: 1,
      tool: { name: "isms-evidence", version },
      organization: config.organization.name,
      source: state.kind === "commit" ? { commit: state.commit, dirty: state.dirty } : null,
      merkle: { root: merkleRoot(Array.from(files, ([path, sha256]) => leafOf(path, sha256))), leaves: files.size },
      yardstick: {
        policy: policy.id,
        sha256: policy.sha256,
        files: [...yardstick].sort(compareText),
        schemas: (await loadBuiltin("schemas")) as Readonly<Record<string, string>>,
      },
      documents,
      attachments,
      notSealed,
    },
  };
}
