import { relative, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { draftFolder } from "../author/draft-folder.ts";
import { modeline, schemaFolder } from "../author/modeline.ts";
import { keyOf } from "../author/table/apply-tables.ts";
import type { Project } from "../check/load-project.ts";
import type { PlannedDocument } from "../intake/plan-documents.ts";
import { defaultFileBytes } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { UserError } from "../model/user-error.ts";
import { exists } from "../source/exists.ts";
import { foldersIn } from "../source/folders-in.ts";
import { staysInside } from "../source/stays-inside.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { updateYaml } from "../yaml/update-yaml.ts";
import { writeYaml } from "../yaml/write-yaml.ts";
import type { ImportPlan } from "./plan-import.ts";

/** What is written of a plan: without the rows that it was made of, which need much room. */
export interface WritablePlan extends Pick<ImportPlan, "subject" | "evidence" | "tables"> {
  readonly documents: readonly Pick<PlannedDocument, "existing" | "data" | "changes">[];
}

export function writablePlan({ subject, evidence, tables, documents }: ImportPlan): WritablePlan {
  return {
    subject,
    evidence,
    tables,
    documents: documents.map(({ existing, data, changes }) => ({ existing, data, changes })),
  };
}

export interface WrittenDocument {
  readonly document: WritablePlan["documents"][number];
  /** Relative to the root. */
  readonly path: string;
  /** Of the whole file; null where nothing changes. */
  readonly text: string | null;
  readonly isNew: boolean;
}

/** Where documents of an output belong, and the mapping beside them. */
export function importPaths(
  subject: string,
  documents: readonly EvidenceDocument[],
  { config, source }: Pick<Project, "config" | "source">,
): { readonly folder: string; readonly mapping: string } {
  if (subject === "people") return { folder: "", mapping: "people.mapping" };
  const folder = draftFolder(subject, documents, config.evidence, (path) => foldersIn(source.root, path));
  return { folder, mapping: join(folder, `${subject}.mapping`) };
}

/**
 * The files as they are to be.
 *
 * @throws UserError `import-not-updatable`, and `path-outside-root` for a folder of evidence that is a link to elsewhere
 */
export function writtenDocuments(
  plan: WritablePlan,
  { config, source, folder }: Project,
  { out }: { readonly out: string | undefined },
): readonly WrittenDocument[] {
  const texts = new Map<string, string>();
  return plan.documents.map((document): WrittenDocument => {
    const { existing, data } = document;
    if (!existing) {
      const own =
        plan.subject === "people"
          ? (config.people ?? "people.yaml")
          : join(importPaths(plan.subject, plan.evidence, { config, source }).folder, `${String(data.id)}.yaml`);
      if (out === undefined && !staysInside(source.root, own)) throw new UserError("path-outside-root", { path: own });
      const path = out === undefined ? own : relative(source.root, resolve(folder, out)).replaceAll("\\", "/");
      const text = path.endsWith(".json") ? writeJson(data) : `${schemaLine(path)}${writeYaml(data)}`;
      return { document, path, text, isNew: true };
    }
    const { path, index } = existing;
    const before = texts.get(path) ?? readText(path);
    const after = path.endsWith(".json") ? updateJson(before, data) : updateYaml(before, index, data, identify);
    if (after === null) throw new UserError("import-not-updatable", { path });
    texts.set(path, after);
    return { document, path, text: after === before ? null : after, isNew: false };
  });

  /** By which editors find the schema, where `init` or `schema --all` wrote it. */
  function schemaLine(path: string): string {
    const schema = join(schemaFolder, `${plan.subject}.schema.json`);
    const isInside = !path.startsWith("..");
    return isInside && exists(resolve(source.root, schema)) ? `${modeline(plan.subject, path)}\n` : "";
  }

  function readText(path: string): string {
    const content = source.read(path, defaultFileBytes);
    return content.kind === "bytes" ? content.bytes.toString("utf8") : "";
  }

  /** The key of a record, by the list that it is in. */
  function identify(path: string, item: JsonValue): string | null {
    const { key = [] } = plan.tables.find((table) => table.path === `${path}[]`) ?? {};
    return key.length === 0 || !isObject(item) ? null : JSON.stringify(keyOf(item, key));
  }
}

function writeJson(data: JsonObject): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function updateJson(before: string, data: JsonObject): string {
  return isDeepStrictEqual(readYaml(before).documents[0], data) ? before : writeJson(data);
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
