import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NamedRepository } from "./api.ts";
import type { GitHub } from "./client.ts";
import { attempt, hasStatus } from "./failure.ts";

/** Where a repository keeps its report: what the Action publishes with `badge-branch`. */
export interface ReportPlace {
  readonly branch: string;
  readonly path: string;
}

/** Caches responses between runs, so that unchanged reports are not downloaded again. */
export interface AnswerCache {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
}

/** Maximum size of a report, in bytes. */
const largestReport = 50 * 1024 * 1024;
const atOnce = 8;

/**
 * The repositories of an organization, without those that are archived.
 *
 * @throws UserError `github-…` when they cannot be listed
 */
export async function listRepositories(github: GitHub, organization: string): Promise<readonly NamedRepository[]> {
  return attempt(github, "metadata: read", () => github.api.repositories(github, organization));
}

/**
 * Processes the items, eight at a time; results are in the order of the items.
 */
export async function eightAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Array<Result>(items.length);
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/**
 * The text of a repository's report; null if the token can see none.
 *
 * @throws UserError `github-…` when it cannot be read
 */
export async function readReportText(
  github: GitHub,
  name: string,
  { branch, path }: ReportPlace,
  cache: AnswerCache | null,
): Promise<string | null> {
  const [owner = "", repo = ""] = name.split("/");
  const kept =
    cache && join(cache.folder, `${createHash("sha256").update(`${name} ${branch} ${path}`).digest("hex")}.json`);
  const answer = kept ? readAnswer(kept) : null;
  return attempt(github, "contents: read", async () => {
    try {
      const place = { repository: { owner, repo }, branch, path, etag: answer?.etag ?? null };
      const { data, etag } = await github.api.file(github, place);
      const text = textOf(data);
      if (text !== null && kept && etag) cache?.write(kept, JSON.stringify({ etag, text }));
      return text ?? "";
    } catch (error) {
      if (answer && hasStatus(error, 304)) return answer.text;
      if (hasStatus(error, 404)) return null;
      throw error;
    }
  });
}

/** The raw media type arrives as text or as bytes; a folder of that name arrives as a list. */
function textOf(data: unknown): string | null {
  if (typeof data === "string") return data.length <= largestReport ? data : null;
  if (data instanceof ArrayBuffer) return data.byteLength <= largestReport ? Buffer.from(data).toString("utf8") : null;
  return null;
}

function readAnswer(path: string): { etag: string; text: string } | null {
  try {
    const { etag, text } = JSON.parse(readFileSync(path, "utf8"));
    return typeof etag === "string" && typeof text === "string" ? { etag, text } : null;
  } catch {
    return null;
  }
}
