import { GitFailure, git, gitWithin } from "./git.ts";
import { signatureMeaning } from "./signature-meaning.ts";
import { type SignatureState, signatureSettings, signatureTime } from "./signature-settings.ts";

export interface TagSignature {
  readonly name: string;
  /** The commit that it names. */
  readonly commit: string;
  /** `other-name`: a valid signature of a tag that was made under another name, and put here. */
  readonly state: SignatureState | "other-name";
}

/** So many tags are verified, the newest first, each signed one by a program of its own. */
const mostTags = 100;

/**
 * Verifies the tags of commits as {@link signatureSettings} says. Tags that have no message of their own have no signature.
 *
 * @param commits - tags of others are left out
 * @param now - milliseconds on any clock that does not go back
 * @param limit - time that all of it may take, in milliseconds
 * @throws GitFailure when the tags cannot be listed
 */
export async function tagSignatures(
  folder: string,
  commits: ReadonlySet<string>,
  now: () => number,
  limit = signatureTime,
): Promise<readonly TagSignature[]> {
  const tags = (await tagsOf(folder)).filter(({ commit }) => commits.has(commit)).slice(0, mostTags);
  const settings = tags.some(({ isObject }) => isObject) ? await signatureSettings(folder) : [];
  const found: TagSignature[] = [];
  const end = now() + limit;
  for (const { name, commit, object, isObject, named } of tags) {
    const state = isObject ? await verified(folder, settings, object, end - now()) : "none";
    found.push({ name, commit, state: state === "good" && named !== name ? "other-name" : state });
  }
  return found;
}

interface Tag {
  readonly name: string;
  readonly object: string;
  /** Whether it is an object of its own, which can be signed. */
  readonly isObject: boolean;
  /** The name under which it was made. */
  readonly named: string;
  readonly commit: string;
}

async function tagsOf(folder: string): Promise<readonly Tag[]> {
  const fields = ["refname:strip=2", "objecttype", "objectname", "tag", "*objectname"];
  const format = `--format=${fields.map((field) => `%(${field})`).join("%00")}`;
  const listing = await git(folder, "for-each-ref", "--sort=-creatordate", format, "refs/tags");
  return listing.split("\n").flatMap((line) => {
    const [name = "", type, object = "", named = "", target = ""] = line.split("\0");
    const isObject = type === "tag";
    return name === "" ? [] : [{ name, object, isObject, named, commit: isObject ? target : object }];
  });
}

/** @param limit - in milliseconds; none is left where it is not above 0 */
async function verified(
  folder: string,
  settings: readonly string[],
  object: string,
  limit: number,
): Promise<SignatureState> {
  if (limit < 1) return "timed-out";
  try {
    // A key that nobody says is whose it claims to be proves nothing.
    await gitWithin(Math.ceil(limit), folder, ...settings, ...trusted, "verify-tag", "--raw", object);
    return "good";
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return error.isTimedOut ? "timed-out" : signatureMeaning(error.stderr);
  }
}

const trusted = ["-c", "gpg.minTrustLevel=fully"] as const;
