import { GitFailure, git } from "./git.ts";

/**
 * `uncheckable`: signed with a key that this machine does not have, or of which nobody says whose it is, or by a program that
 * it does not have.
 */
export type SignatureState = "good" | "bad" | "none" | "uncheckable";

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
    const programs = {
      "gpg.program": "gpg",
      "gpg.openpgp.program": "gpg",
      "gpg.x509.program": "gpgsm",
      "gpg.ssh.program": "ssh-keygen",
      "gpg.ssh.allowedSignersFile": await ownSetting(folder, "gpg.ssh.allowedSignersFile"),
      "gpg.ssh.revocationFile": await ownSetting(folder, "gpg.ssh.revocationFile"),
      "log.showSignature": "false",
    };
    const settings = Object.entries(programs).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
    const listing = await git(folder, ...settings, "log", "--no-walk=unsorted", "--format=%H %G?", ...verified);
    for (const line of listing.split("\n")) {
      const [commit = "", state = ""] = line.split(" ");
      if (found.has(commit)) found.set(commit, states[state] ?? "uncheckable");
    }
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
  }
  return found;
}

/** A path of the settings of the person or the machine, never of the repository; of an empty file where there is none. */
async function ownSetting(folder: string, name: string): Promise<string> {
  for (const scope of ["--global", "--system"]) {
    const path = await git(folder, "config", scope, "--includes", "--type=path", "--get", name).catch(() => "");
    if (path.trim() !== "") return path.trim();
  }
  return "/dev/null";
}
