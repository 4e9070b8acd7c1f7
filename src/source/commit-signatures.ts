import { GitFailure, git } from "./git.ts";
import { type SignatureState, signatureSettings } from "./signature-settings.ts";

/** So many commits are verified, each signed one by a program of its own; of others it is not known. */
const mostVerified = 500;

const states: Readonly<Record<string, SignatureState>> = {
  G: "good",
  B: "bad",
  R: "bad",
  X: "bad",
  Y: "bad",
  N: "none",
};

/**
 * Verifies the signatures of commits by git's own means: gpg with the keys of whoever runs this, ssh-keygen with the
 * allowed signers of the settings of that person. What a repository's own settings name as program or as signers is
 * not used.
 */
export async function commitSignatures(
  folder: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, SignatureState>> {
  const found = new Map<string, SignatureState>(commits.map((commit) => [commit, "uncheckable"]));
  const verified = commits.slice(0, mostVerified);
  if (verified.length === 0) return found;
  try {
    const settings = await signatureSettings(folder);
    const listing = await git(
      folder,
      ...settings,
      "-c",
      "log.showSignature=false",
      "log",
      "--no-walk=unsorted",
      "--format=%H %G?",
      ...verified,
    );
    for (const line of listing.split("\n")) {
      const [commit = "", state = ""] = line.split(" ");
      if (found.has(commit)) found.set(commit, states[state] ?? "uncheckable");
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
  }
  return found;
}
