import type { EvidenceDocument } from "../model/evidence.ts";
import { attachmentsOf } from "./attachments-of.ts";

/** Gives the text of an office file; null for one that cannot be read. */
export type OfficeText = (bytes: Uint8Array) => string | null;

/** How what is private is found in an attachment: not at all in pictures, PDF files and everything else. */
export function formatOf(path: string): "text" | "office" | "other" {
  if (/\.(?:docx|docm|dotx|xlsx|xlsm|xltx|pptx|pptm|odt|ods|odp)$/i.test(path)) return "office";
  return /\.(?:txt|csv|tsv|log|md|json|ya?ml|xml|html?|eml|conf|cfg|ini|env|pem|key|crt|sql|ps1|sh|bat|properties|toml)$/i.test(
    path,
  )
    ? "text"
    : "other";
}

/** What reads office files, where the documents name any; it brings a library with it. */
export async function loadOfficeText(documents: readonly EvidenceDocument[]): Promise<OfficeText | null> {
  const isOffice = ({ path }: { readonly path: string }) => formatOf(path) === "office";
  if (!documents.some((document) => attachmentsOf(document).some(isOffice))) return null;
  return (await import("./office-text.ts")).officeText;
}
