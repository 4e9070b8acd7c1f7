import { spawn, spawnSync } from "node:child_process";
import { UserError } from "../model/user-error.ts";
import { gitProgram } from "./git-program.ts";
import { type ProgramAnswer, programAnswer } from "./program-answer.ts";

/**
 * What a hook's git, or a person, says about the repository in use: the folder decides which one it is, never these.
 * What sets options or says how to reach a server is kept.
 */
const aboutOneRepository = new Set([
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_ATTR_SOURCE",
  "GIT_COMMON_DIR",
  "GIT_DEFAULT_HASH",
  "GIT_DEFAULT_REF_FORMAT",
  "GIT_DIR",
  "GIT_EXTERNAL_DIFF",
  "GIT_GLOB_PATHSPECS",
  "GIT_GRAFT_FILE",
  "GIT_ICASE_PATHSPECS",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_INDEX_VERSION",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_NAMESPACE",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_QUARANTINE_PATH",
  "GIT_REPLACE_REF_BASE",
  "GIT_SHALLOW_FILE",
  "GIT_WORK_TREE",
]);

/** Paths are names, never patterns; no object is fetched, replaced or grafted; no prompt, no lock, no translation. */
const ourOwn = {
  GIT_GRAFT_FILE: "",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

/** Keeps a repository's settings from running programs, and a checkout from posing as a repository. */
const harmless = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "safe.bareRepository=explicit",
  "gc.auto=0",
  // Said on standard error, which is to be silent.
  "advice.graftFileDeprecated=false",
];

interface Access {
  readonly settings: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const online: Access = { settings: harmless, environment: {} };
/** Whatever a repository's settings allow: a clone without all objects cannot have git fetch them by a program. */
const offline: Access = { settings: [...harmless, "protocol.allow=never"], environment: { GIT_ALLOW_PROTOCOL: "" } };

/** How a command of git is started, in whichever way its answer is read. */
function startOf(folder: string, command: readonly string[], { settings, environment }: Access = offline) {
  const { program, path } = gitProgram();
  const inherited = Object.entries(process.env).filter(([name]) => !aboutOneRepository.has(name.toUpperCase()));
  // Under Windows the name may be written otherwise, and the value is that of before.
  const searched = process.platform === "win32" ? {} : { PATH: path };
  return {
    program,
    args: [...settings.flatMap((setting) => ["-c", setting]), ...command],
    where: { cwd: folder, env: { ...Object.fromEntries(inherited), ...searched, ...ourOwn, ...environment } },
  };
}

const largestAnswer = 256 * 1024 * 1024;

/** So long may a command take, in milliseconds. */
export const gitTime = 60_000;
/** So long may one that reads many objects. */
const batchTime = 600_000;

/**
 * What a command of git prints. It must be one that reads objects, references or the index and runs no filter: not
 * `status`, `diff`, `checkout` or `add`.
 *
 * @throws GitFailure
 */
export async function git(folder: string, ...command: string[]): Promise<string> {
  return gitWithin(gitTime, folder, ...command);
}

/** {@link git} with another limit of time, in milliseconds. */
export async function gitWithin(limit: number, folder: string, ...command: string[]): Promise<string> {
  return answer(startOf(folder, command), { timeout: limit });
}

/** {@link git} with access to the network. */
export async function gitOnline(folder: string, ...command: string[]): Promise<string> {
  return answer(startOf(folder, command, online), { timeout: gitTime });
}

/** {@link git} for a command that is given a text: what it prints, of at most `most` bytes. */
export async function gitBytes(
  folder: string,
  command: readonly string[],
  input: string,
  most: number,
): Promise<Buffer> {
  const given = { input, encoding: "latin1", timeout: batchTime, maxBuffer: most } as const;
  return Buffer.from(await answer(startOf(folder, command), given), "latin1");
}

type AnswerOptions = Partial<Parameters<typeof programAnswer>[2]> & { readonly timeout: number };

async function answer({ program, args, where }: ReturnType<typeof startOf>, options: AnswerOptions): Promise<string> {
  const ended = await programAnswer(program, args, { ...where, maxBuffer: largestAnswer, ...options });
  if (ended.status !== 0) throw new GitFailure(ended);
  return ended.stdout;
}

/** {@link gitBytes} at once. */
export function gitNow(folder: string, command: readonly string[], input: string, most: number): Buffer {
  const { program, args, where } = startOf(folder, command);
  const options = { ...where, input, timeout: batchTime, maxBuffer: most } as const;
  const { error, status, stdout, stderr } = spawnSync(program, args, options);
  if (error || status !== 0) {
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    const ended = {
      isAbsent: code === "ENOENT",
      isTooLong: code === "ENOBUFS",
      isTimedOut: code === "ETIMEDOUT",
      status,
    };
    throw new GitFailure({ stderr: stderr?.toString() ?? "", ...ended });
  }
  return stdout;
}

/**
 * {@link gitBytes} piece by piece as it is printed, so that git works on while a piece is looked at. What `see` throws ends it.
 *
 * @throws GitFailure
 */
export function gitPieces(
  folder: string,
  command: readonly string[],
  input: string,
  see: (piece: Buffer) => void,
): Promise<void> {
  const { program: path, args, where } = startOf(folder, command);
  const program = spawn(path, args, { ...where, timeout: batchTime });
  let stderr = "";
  program.stderr.on("data", (said: Buffer) => {
    if (stderr.length < 10_000) stderr += said.toString();
  });
  // Where it ends before it has read all, its status says so.
  program.stdin.on("error", () => {});
  program.stdin.end(input);
  return new Promise((resolve, reject) => {
    program.stdout.on("data", (piece: Buffer) => {
      try {
        see(piece);
      } catch (error) {
        program.stdout.destroy();
        program.kill();
        reject(error);
      }
    });
    program.on("error", (error: NodeJS.ErrnoException) => {
      reject(new GitFailure({ isAbsent: error.code === "ENOENT", stderr }));
    });
    program.on("close", (status, signal) => {
      if (status === 0) resolve();
      else reject(new GitFailure({ stderr, status, isTimedOut: signal === "SIGTERM" }));
    });
  });
}

/** Git could not be started, was stopped, or ended with an error. */
export class GitFailure extends Error implements ProgramAnswer {
  override readonly name = "GitFailure";
  readonly isAbsent: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly isTooLong: boolean;
  readonly isTimedOut: boolean;
  readonly status: number | null;

  constructor({ isAbsent = false, stdout = "", stderr = "", ...ended }: Partial<ProgramAnswer>) {
    super(isAbsent ? "git is not installed" : stderr.trim());
    this.isAbsent = isAbsent;
    this.stdout = stdout;
    this.stderr = stderr;
    this.isTooLong = ended.isTooLong ?? false;
    this.isTimedOut = ended.isTimedOut ?? false;
    this.status = ended.status ?? null;
  }
}

/**
 * Why a folder has no commit: git or a repository is missing, somebody else owns it, nothing was committed yet, or git did
 * not answer in time.
 */
export type NoCommitReason =
  | "no-git"
  | "no-repository"
  | "repository-not-trusted"
  | "no-commit"
  | "timed-out"
  | "unreadable";

export function noCommitReason(error: unknown): NoCommitReason {
  if (!(error instanceof GitFailure)) throw error;
  if (error.isAbsent) return "no-git";
  if (error.isTimedOut) return "timed-out";
  if (/dubious ownership|unsafe repository/i.test(error.stderr)) return "repository-not-trusted";
  return /not a git repository/i.test(error.stderr) ? "no-repository" : "unreadable";
}

/** What a folder is in its repository, and the commit that a revision names there; null for none. */
export interface NamedRevision {
  /** The path of the folder, with `/` at the end; empty for the top. */
  readonly prefix: string;
  readonly commit: string | null;
}

/**
 * What git says when asked; its failure as an error that says what to do.
 *
 * @throws UserError `git-missing`, `repository-not-trusted`, `not-a-repository`, `git-failed`
 */
export async function askingGit<Answer>(folder: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const reason = noCommitReason(error);
    if (reason === "repository-not-trusted") throw new UserError(reason, { folder });
    if (reason === "no-git") throw new UserError("git-missing", {});
    if (reason === "no-repository") throw new UserError("not-a-repository", { folder });
    const { stderr, isTooLong } = error as GitFailure;
    const [said = ""] = stderr
      .split("\n")
      .filter((line) => line !== "")
      .slice(-1);
    throw new UserError("git-failed", { folder, said: reason === "timed-out" ? null : said, isTooLong });
  }
}

/**
 * @param limit - time that git may take, in milliseconds
 * @throws UserError `git-missing`, `repository-not-trusted`, `not-a-repository`, `git-failed`
 */
export async function namedRevision(folder: string, revision: string, limit = gitTime): Promise<NamedRevision> {
  const wanted = ["--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const answer = await askingGit(folder, () =>
    gitWithin(limit, folder, "rev-parse", "--is-inside-work-tree", "--show-prefix", ...wanted)
      .catch((error: unknown) => {
        // The prefix was printed, if only its line break: there is a repository, without such a commit.
        if (error instanceof GitFailure && error.status === 1 && error.stdout !== "") return error.stdout;
        throw error;
      })
      .then((said) => {
        // Where settings call the repository bare, any folder would be its top.
        if (!said.startsWith("true\n")) throw new GitFailure({ stderr: "the folder is in no work tree", status: 128 });
        return said.slice("true\n".length);
      }),
  );
  // A folder's name may hold a line break; an id does not.
  const [, prefix = "", commit = null] = /^([\s\S]*?)\n(?:([0-9a-f]+)\n)?$/.exec(answer) ?? [];
  return { prefix, commit };
}

/** @throws GitFailure */
export async function isShallow(folder: string): Promise<boolean> {
  return (await git(folder, "rev-parse", "--is-shallow-repository")).trim() === "true";
}

/** For git that has nothing to say; one that did not get to it does not mean that there is no setting. */
export function noSetting(error: unknown): string {
  if (error instanceof GitFailure && error.status !== null) return "";
  throw error;
}
