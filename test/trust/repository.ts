import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "../../src/model/report.ts";
import { readReport } from "../../src/saved/read-report.ts";
import { git } from "../support/git.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A commit of a scripted history. */
export interface ScriptedCommit {
  /** `YYYY-MM-DD`, at nine in the morning in Taipei. */
  readonly day: string;
  /** `Name <mail>`. */
  readonly author?: string;
  readonly message?: string;
  /** By path; null removes the file. */
  readonly files: Readonly<Record<string, string | null>>;
  /** The day on the author's clock, if it is another one. */
  readonly authored?: string;
}

const usualDay = "2026-11-30";
const usual = "Lin <lin@example.org>";

/** A repository with such commits, one after another on one branch, checked out. In one process, however many they are. */
export function scriptedRepository(commits: readonly ScriptedCommit[]): string {
  const folder = temporaryFolder();
  git(folder, "init", "-q", "-b", "main");
  execFileSync("git", ["fast-import", "--quiet", "--date-format=raw"], { cwd: folder, input: stream(commits) });
  git(folder, "reset", "-q", "--hard", "main");
  return folder;
}

function stream(commits: readonly ScriptedCommit[]): Buffer {
  const parts: string[] = [];
  for (const { day, authored = day, author = usual, message = "Evidence", files } of commits) {
    parts.push("commit refs/heads/main\n", `author ${author} ${secondsOf(authored)} +0800\n`);
    parts.push(`committer ${author} ${secondsOf(day)} +0800\n`, data(message));
    for (const [path, text] of Object.entries(files)) {
      parts.push(text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`);
    }
  }
  return Buffer.from(parts.join(""));
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function secondsOf(day: string): number {
  return Date.parse(`${day}T09:00:00+08:00`) / 1000;
}

/** Commits what is in the working tree on the day that its clock says. */
export function commitOn(folder: string, day: string, ...words: string[]): void {
  const at = `${day}T09:00:00+08:00`;
  process.env.GIT_AUTHOR_DATE = at;
  process.env.GIT_COMMITTER_DATE = at;
  try {
    git(folder, "add", "-A");
    git(folder, ...(words.length > 0 ? words : ["commit", "-q", "-m", "evidence"]));
  } finally {
    delete process.env.GIT_AUTHOR_DATE;
    delete process.env.GIT_COMMITTER_DATE;
  }
}

/** Writes files that are not committed. */
export function writeIn(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** The report of a repository of which the history is asked. */
export async function reportOf(folder: string, ...words: string[]): Promise<Report> {
  const policies = words.includes("--config") ? [] : ["--policy", "baseline", "--policy", "trust"];
  const { out, error } = await runCli(folder, [
    "check",
    ...policies,
    "--format",
    "json",
    ...(words.includes("--as-of") ? [] : ["--as-of", usualDay]),
    ...words,
  ]);
  if (out === "") throw new Error(error);
  return readReport(out);
}

/** What the history says, as `rule record` or `rule path`. */
export function historySays({ findings }: Pick<Report, "findings">): string[] {
  return findings.flatMap((finding) => {
    if (finding.code === "history-not-judged") return [`${finding.code} ${finding.params.reason}`];
    if (finding.code !== "rule-broken" || !/^(?:history|identity)-/.test(finding.params.rule)) return [];
    return [`${finding.params.rule} ${finding.record ?? finding.documentId ?? "-"}`];
  });
}

export interface RestoreOptions {
  readonly by?: string;
  readonly approver?: string;
  /** Hours of data that were lost. */
  readonly lost?: number;
  readonly approvedAt?: string;
}

/** Restore tests, by number and day. */
export function restoreTests(
  id: string,
  tests: Readonly<Record<string, string>>,
  { by = "p-1", approver = "p-2", lost = 0, approvedAt }: RestoreOptions = {},
): string {
  const records = Object.entries(tests).map(
    ([number, day]) => `  - test_no: ${number}
    asset_id: A-0001
    job_id: BK-001
    test_type: full_restore
    environment: isolated
    started_at: "${day}T09:00:00+08:00"
    ended_at: "${day}T10:00:00+08:00"
    rto_target_h: 4
    rpo_achieved_h: ${lost}
    result: pass
    integrity_check: 檔案數與雜湊值相符。
    tester: ${by}
    witness: ${approver}
`,
  );
  return `output: O4.8.2
id: ${id}
unit: 資訊室
date: 2026-06-30
prepared_by: ${by}
approved_by: ${approver}
${approvedAt === undefined ? "" : `approved_at: ${approvedAt}T08:00:00+08:00\n`}classification: internal
records:
${records.join("")}`;
}
