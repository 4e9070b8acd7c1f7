import type { ReadPulls } from "../model/approvals.ts";
import type { Checkpoint } from "../model/deadline.ts";
import type { HistoryReason } from "../model/history-reason.ts";
import type { YardstickHistory } from "../model/yardstick-history.ts";
import type { HistoryInput } from "../rules/programs/program.ts";
import { commitSignatures } from "../source/commit-signatures.ts";
import { followedHistory, type ProjectPlace } from "../source/followed-history.ts";
import { noCommitReason } from "../source/git.ts";
import { type GitHistory, whyIncomplete } from "../source/git-history.ts";
import { historyViews } from "../source/history-views.ts";
import type { SourceState } from "../source/source.ts";
import { tagSignatures } from "../source/tag-signatures.ts";
import { loadOutputForms } from "../standard/output-forms.ts";
import { today } from "../time/calendar.ts";
import { milliseconds } from "../time/milliseconds.ts";
import { type DocumentDigest, documentReader } from "./digest-documents.ts";
import { type CommittedHistory, evidenceHistory } from "./evidence-history.ts";
import { withUndone } from "./merges.ts";
import { historyPrograms } from "./programs/history-programs.ts";
import { pullsOf } from "./pulls.ts";
import { createSharedHistory, historyAt, type SharedHistory } from "./shared-history.ts";

/** Which commits, and how their files are read. */
export interface CommittedRequest {
  /** The folder whose files are the evidence. */
  readonly folder: string;
  /** The commit that the files are at. */
  readonly state: SourceState;
  /** The file of the configuration in the folder; null for a project without. */
  readonly anchor: string | null;
  readonly timezone: string;
  readonly asOf: string;
  /** Largest version of a file that is read, in bytes. */
  readonly fileBytes: number;
  /** With histories of other commits. */
  readonly shared?: SharedHistory | undefined;
  readonly checkpoint?: Checkpoint | undefined;
}

export interface HistoryRequest extends CommittedRequest {
  /** Whether people are known by accounts and addresses: else nothing of signatures and approvals is of use. */
  readonly hasAccounts: boolean;
  /** Asks a forge for the pull requests by which commits came. */
  readonly readPulls?: ReadPulls | undefined;
  /** What became of the yardstick by these commits; null where no rule asks. */
  readonly yardsticks?: ((history: CommittedHistory) => Promise<YardstickHistory>) | null;
}

/** Files that can be evidence, whatever the configuration of then called evidence. */
const evidenceFile = /\.(?:ya?ml|json)$/i;

/**
 * The history of the evidence, for the rules that need `git`; each content is read once, however many commits have it.
 *
 * @throws UserError `deadline-passed`
 */
export function loadHistory(request: HistoryRequest): Promise<HistoryInput> {
  return orReason(() => loaded(request));
}

type NoHistory = { readonly kind: "none"; readonly reason: HistoryReason };

/** Where git fails, what it did not say is not guessed. */
async function orReason<Result>(ask: () => Promise<Result>): Promise<Result | NoHistory> {
  try {
    return await ask();
  } catch (error) {
    return { kind: "none", reason: noCommitReason(error) };
  }
}

async function loaded(request: HistoryRequest): Promise<HistoryInput> {
  const { folder, hasAccounts, readPulls, checkpoint = () => {} } = request;
  const evidence = await committedHistory(request);
  if (evidence.kind === "none") return evidence;
  checkpoint();
  const last = hasAccounts ? lastCommits(evidence) : [];
  const signatures = await commitSignatures(folder, last);
  const ids = new Set(evidence.commits.map(({ id }) => id));
  const tags = hasAccounts ? await tagSignatures(folder, ids, milliseconds) : [];
  const pulls = readPulls && hasAccounts ? await pullsOf(evidence.commits, last, readPulls) : null;
  const views = await historyViews(folder);
  const yardsticks = (await request.yardsticks?.(evidence)) ?? { loosened: [], compared: 0, hasMore: false };
  return { kind: "history", programs: historyPrograms({ ...evidence, signatures, tags, yardsticks, pulls, views }) };
}

/**
 * What the commits themselves say of the evidence.
 *
 * @throws UserError `deadline-passed`
 */
export function committedHistory(request: CommittedRequest): Promise<Committed | NoHistory> {
  return orReason(() => committed(request));
}

type Committed = { readonly kind: "history" } & CommittedHistory;

async function committed(request: CommittedRequest): Promise<Committed | NoHistory> {
  const { folder, state, anchor, timezone, asOf, checkpoint = () => {}, shared = createSharedHistory() } = request;
  if (state.kind === "none") return { kind: "none", reason: state.reason };
  checkpoint();
  const history = await listedAt({ folder, commit: state.commit, prefix: state.prefix, anchor }, shared);
  if (history.kind === "none") return history;
  const digests = await readContents(history, { ...request, checkpoint, shared });
  if (digests === "incomplete") return { kind: "none", reason: await whyIncomplete(folder) };
  if (digests === "too-long") return { kind: "none", reason: digests };

  const now = today(timezone);
  const options = { timezone, today: asOf > now ? asOf : now };
  const digestsOf = (id: string, path: string) => (evidenceFile.test(path) ? (digests.get(id) ?? []) : []);
  return { kind: "history", ...evidenceHistory(withUndone(history.commits, history.taken), digestsOf, options) };
}

async function listedAt(
  { folder, commit, ...place }: ProjectPlace & { readonly folder: string; readonly commit: string },
  shared: SharedHistory,
): ReturnType<typeof followedHistory> {
  const { listed } = shared;
  const { prefix } = place;
  const known = listed?.folder === folder && listed.prefix === prefix ? historyAt(listed.history, commit) : null;
  if (known !== null) return known;
  const history = await followedHistory(folder, commit, place);
  if (history.kind === "history") shared.listed = { folder, prefix, history };
  return history;
}

/** What each content of a file says that may be evidence; a reason where they cannot be read. */
async function readContents(
  history: GitHistory,
  request: CommittedRequest & { readonly shared: SharedHistory; readonly checkpoint: Checkpoint },
): Promise<ReadonlyMap<string, readonly DocumentDigest[]> | "incomplete" | "too-long"> {
  const { timezone, fileBytes, checkpoint, shared } = request;
  const way = `${timezone} ${fileBytes}`;
  const digests = shared.digests.get(way) ?? new Map<string, readonly DocumentDigest[]>();
  shared.digests.set(way, digests);
  const wanted = new Map<string, string>();
  for (const { changes } of history.commits) {
    for (const { path, before, after } of changes) {
      if (!evidenceFile.test(path)) continue;
      for (const id of [...before, after]) if (id !== null && !digests.has(id)) wanted.set(id, path);
    }
  }
  if (wanted.size === 0) return digests;
  const read = documentReader(await loadOutputForms(), timezone);
  const reason = await history.readBlobs(wanted.keys(), fileBytes, (id, bytes) => {
    checkpoint();
    digests.set(id, read(bytes, wanted.get(id) ?? ""));
  });
  if (reason !== null) return reason;
  // What is too large is not asked for again.
  for (const id of wanted.keys()) if (!digests.has(id)) digests.set(id, []);
  return digests;
}

/** The commits by which documents say what they say now, the newest first. */
function lastCommits({ commits, documents }: CommittedHistory): string[] {
  const last = new Set<string>();
  for (const changes of documents.values()) {
    const change = changes.findLast(({ before, after }) => after !== null && before?.content !== after.content);
    if (change && changes.at(-1)?.after) last.add(change.commit.id);
  }
  return commits.flatMap(({ id }) => (last.has(id) ? [id] : [])).reverse();
}
