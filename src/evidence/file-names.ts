import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { NameTrouble } from "../model/name-trouble.ts";
import { windowsTrouble } from "../source/windows-name.ts";

/** Windows allows 260 characters, and the folder in which a repository is takes some of them. */
const longestPath = 200;

/**
 * Names that a colleague's machine cannot have, though this one has them: there, the repository cannot be checked out,
 * or one of two files takes the place of the other.
 */
export function fileNameFindings(paths: readonly string[]): Finding[] {
  const byFolded = new Map<string, string>();
  return paths.flatMap((path) => {
    // Neither Windows nor macOS knows two names apart that differ in case only; macOS none that differ in composition.
    const folded = path.normalize("NFC").toLowerCase();
    const other = byFolded.get(folded) ?? null;
    if (other === null) byFolded.set(folded, path);
    const reason = other === null ? troubleOf(path) : "case";
    if (reason === null) return [];
    return [createFinding("file-name-not-portable", { reason, other }, { path })];
  });
}

function troubleOf(path: string): NameTrouble | null {
  // On systems other than Windows, a backslash is a character like others.
  if (path.includes("\\")) return "character";
  return windowsTrouble(path) ?? (path.length > longestPath ? "length" : null);
}
