import type { HistoryInput } from "../rules/programs/program.ts";
import { commitSignatures } from "../source/commit-signatures.ts";
import { gitHistory } from "../source/git-history.ts";
import type { SourceState } from "../source/source.ts";
import { loadOutputForms } from "../standard/output-forms.ts";
import { today } from "../time/calendar.ts";
import { type DocumentDigest, documentReader } from "./digest-documents.ts";
import { evidenceHistory, type UnsignedHistory } from "./evidence-history.ts";
import { historyPrograms } from "./programs/history-programs.ts";

export interface HistoryRequest {
  /** The folder whose files are the evidence. */
  readonly folder: string;
  /** The commit that the files are at. */
  readonly state: SourceState;
  readonly timezone: string;
  readonly asOf: string;
  /** Largest version of a file that is read, in bytes. */
  readonly fileBytes: number;
  /** Whether signatures are verified. */
  readonly signed: boolean;
}

/** Files that can be evidence, whatever the configuration of then called evidence. */
const evidenceFile = /\.(?:ya?ml|json)$/i;

/** The history of the evidence, for the rules that need `git`; each content is read once, however many commits have it. */
export async function loadHistory({
  folder,
  state,
  timezone,
  asOf,
  fileBytes,
  signed,
}: HistoryRequest): Promise<HistoryInput> {
  if (state.kind === "none") return { kind: "none", reason: state.reason };
  const history = await gitHistory(folder, state.commit, state.prefix);
  if (history.kind === "none") return history;

  const read = documentReader(await loadOutputForms(), timezone);
  const wanted = new Map<string, string>();
  for (const { changes } of history.commits) {
    for (const { path, before, after } of changes) {
      if (!evidenceFile.test(path)) continue;
      for (const id of [...before, after]) if (id !== null) wanted.set(id, path);
    }
  }
  const digests = new Map<string, readonly DocumentDigest[]>();
  const reason = history.readBlobs(wanted.keys(), fileBytes, (id, bytes) => {
    digests.set(id, read(bytes, wanted.get(id) ?? ""));
  });
  if (reason !== null) return { kind: "none", reason };

  const now = today(timezone);
  const options = { timezone, today: asOf > now ? asOf : now };
  const digestsOf = (id: string, path: string) => (evidenceFile.test(path) ? (digests.get(id) ?? []) : []);
  const evidence = evidenceHistory(history, digestsOf, options);
  const signatures = signed ? await commitSignatures(folder, lastCommits(evidence)) : new Map();
  return { kind: "history", programs: historyPrograms({ ...evidence, signatures }) };
}

/** The commits by which documents say what they say now, the newest first. */
function lastCommits({ commits, documents }: UnsignedHistory): string[] {
  const last = new Set<string>();
  for (const changes of documents.values()) {
    const change = changes.findLast(({ before, after }) => after !== null && before?.content !== after.content);
    if (change && changes.at(-1)?.after) last.add(change.commit.id);
  }
  return commits.flatMap(({ id }) => (last.has(id) ? [id] : [])).reverse();
}
