import { git, noSetting } from "./git.ts";

/**
 * `uncheckable`: signed with a key that this machine does not have, or of which nobody says whose it is, or by a program that
 * it does not have or that said nothing of it. `timed-out`: not verified within the time limit.
 */
export type SignatureState = "good" | "bad" | "none" | "uncheckable" | "timed-out";

/** So long may the verification of all commits take, and that of all tags, in milliseconds. */
export const signatureTime = 60_000;

/**
 * Settings by which git verifies signatures: gpg with the keys of whoever runs this, ssh-keygen with the allowed signers of
 * the settings of that person. What a repository's own settings name as program or as signers is not used.
 */
export async function signatureSettings(folder: string): Promise<readonly string[]> {
  const programs = {
    "gpg.program": "gpg",
    "gpg.openpgp.program": "gpg",
    "gpg.x509.program": "gpgsm",
    "gpg.ssh.program": "ssh-keygen",
    "gpg.ssh.allowedSignersFile": await ownSetting(folder, "gpg.ssh.allowedSignersFile"),
    "gpg.ssh.revocationFile": await ownSetting(folder, "gpg.ssh.revocationFile"),
  };
  return Object.entries(programs).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * A path of the settings of the person or the machine, never of the repository; where there is none an empty one, which
 * is a file that does not exist.
 */
async function ownSetting(folder: string, name: string): Promise<string> {
  for (const scope of ["--global", "--system"]) {
    const path = await git(folder, "config", scope, "--includes", "--type=path", "--get", name).catch(noSetting);
    if (path.trim() !== "") return path.trim();
  }
  return "";
}
