import type { EvidenceDocument } from "../model/evidence.ts";

/**
 * Where a new document of an output belongs: beside its newest document, else beside one of the same task or duty, else
 * in the first folder of evidence, there in the folder whose name begins with the code of the task or duty, if any.
 *
 * @param patterns - of the configuration: `evidence`, `evidence/**\/*.yaml`
 * @param foldersIn - the names of the folders in one
 */
export function draftFolder(
  output: string,
  documents: readonly Pick<EvidenceDocument, "output" | "path" | "date">[],
  patterns: readonly string[],
  foldersIn: (folder: string) => readonly string[] = () => [],
): string {
  const [duty = "", number] = output.split(".");
  const task = `${duty}.${number}`;
  const newest = documents.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  for (const code of [output, task, duty]) {
    const near = newest.find((document) => `${document.output ?? ""}.`.startsWith(`${code}.`));
    if (near) return near.path.slice(0, Math.max(near.path.lastIndexOf("/"), 0));
  }
  const [first = ""] = patterns;
  const fixed = first
    .split("/")
    .filter((_, index, parts) => !parts.slice(0, index + 1).some((part) => /[*?[{]/.test(part)));
  const folder = fixed.filter((part) => !/\.(?:ya?ml|json)$/.test(part)).join("/");
  const isDeep = first.includes("**") || folder === first.replace(/\/$/, "");
  const named = isDeep ? foldersIn(folder) : [];
  const codeOf = (name: string) =>
    name
      .toUpperCase()
      .split(/[^A-Z0-9.]/)[0]
      ?.replace("T", "O");
  const own = [task, duty].flatMap((code) => named.filter((name) => codeOf(name) === code))[0];
  return own === undefined ? folder : [folder, own].filter((part) => part !== "").join("/");
}
