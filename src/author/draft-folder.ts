import type { EvidenceDocument } from "../model/evidence.ts";

/**
 * Where a new document of an output belongs: beside its newest document, else beside one of the same task or duty, else
 * in the first folder of evidence.
 *
 * @param patterns - of the configuration: `evidence`, `evidence/**\/*.yaml`
 */
export function draftFolder(
  output: string,
  documents: readonly Pick<EvidenceDocument, "output" | "path" | "date">[],
  patterns: readonly string[],
): string {
  const task = output.split(".").slice(0, 2).join(".");
  const duty = output.split(".")[0] ?? "";
  const newest = documents.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  for (const code of [output, task, duty]) {
    const near = newest.find((document) => `${document.output ?? ""}.`.startsWith(`${code}.`));
    if (near) return near.path.slice(0, Math.max(near.path.lastIndexOf("/"), 0));
  }
  const [first = ""] = patterns;
  const fixed = first
    .split("/")
    .filter((_, index, parts) => !parts.slice(0, index + 1).some((part) => /[*?[{]/.test(part)));
  return fixed.filter((part) => !/\.(?:ya?ml|json)$/.test(part)).join("/");
}
