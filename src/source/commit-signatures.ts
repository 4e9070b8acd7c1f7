import { GitFailure, git, gitWithin } from "./git.ts";
import { signatureMeaning } from "./signature-meaning.ts";
import { type SignatureState, signatureSettings, signatureTime } from "./signature-settings.ts";

/** So many commits are verified, each signed one by a program of its own; of others it is not known. */
const mostVerified = 500;

/** What git's letters mean of a commit that has a signature; a `B` of ssh-keygen needs its words as well. */
const states: Readonly<Record<string, SignatureState>> = { G: "good", R: "bad", X: "bad", Y: "bad" };

/**
 * Verifies the signatures of commits by git's own means: gpg with the keys of whoever runs this, ssh-keygen with the
 * allowed signers of the settings of that person. What a repository's own settings name as program or as signers is
 * not used.
 *
 * @param limit - time that the verification may take, in milliseconds
 */
export async function commitSignatures(
  folder: string,
  commits: readonly string[],
  limit = signatureTime,
): Promise<ReadonlyMap<string, SignatureState>> {
  const found = new Map<string, SignatureState>(commits.map((commit) => [commit, "uncheckable"]));
  const verified = commits.slice(0, mostVerified);
  if (verified.length === 0) return found;
  try {
    const signed = await signedOf(folder, verified);
    for (const commit of verified) found.set(commit, signed.has(commit) ? "uncheckable" : "none");
    for (const [commit, state] of await verifiedOf(folder, [...signed], limit)) found.set(commit, state);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (error.isTimedOut) for (const commit of verified) found.set(commit, "timed-out");
  }
  return found;
}

/** The commits that have a signature: of one whose verification says nothing, git says the same as of one without. */
async function signedOf(folder: string, commits: readonly string[]): Promise<ReadonlySet<string>> {
  const listing = await git(folder, "rev-list", "--no-walk=unsorted", "--header", ...commits);
  return new Set(
    listing.split("\0").flatMap((commit) => {
      const [head = ""] = commit.split("\n\n", 1);
      return /^gpgsig(?:-sha256)? /m.test(head) ? [head.slice(0, head.indexOf("\n"))] : [];
    }),
  );
}

async function verifiedOf(
  folder: string,
  commits: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, SignatureState>> {
  if (commits.length === 0) return new Map();
  const format = ["-c", "log.showSignature=false", "log", "-z", "--no-walk=unsorted", "--format=%H %G?%n%GG"];
  const settings = await signatureSettings(folder);
  try {
    return statesIn(await gitWithin(limit, folder, ...settings, ...format, ...commits));
  } catch (error) {
    if (!(error instanceof GitFailure && error.isTimedOut)) throw error;
    const inTime = statesIn(error.stdout);
    return new Map(commits.map((commit) => [commit, inTime.get(commit) ?? "timed-out"]));
  }
}

/** Of a listing that may break off: what has no end says nothing. */
function statesIn(listing: string): ReadonlyMap<string, SignatureState> {
  return new Map(
    listing
      .split("\0")
      .slice(0, -1)
      .map((one): [string, SignatureState] => {
        const [, commit = "", letter = "", said = ""] = /^(\S+) (\S)\n([\s\S]*)$/.exec(one) ?? [];
        return [commit, letter === "B" ? badOrNot(said) : (states[letter] ?? "uncheckable")];
      }),
  );
}

/** Only gpg has to say so; what ssh-keygen did not get to say is bad for git too. */
function badOrNot(said: string): SignatureState {
  return /^gpg(?:sm)?: /m.test(said) ? "bad" : signatureMeaning(said);
}
