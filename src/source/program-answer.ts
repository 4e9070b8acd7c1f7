import { execFile, type SpawnOptions, spawn } from "node:child_process";
import { closeSync, constants, fstatSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a program ended, and what it had printed until then. */
export interface ProgramAnswer {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where it did not end by itself. */
  readonly status: number | null;
  /** There is no such program, or no folder to start it in. */
  readonly isAbsent: boolean;
  /** It had more to print than is taken. */
  readonly isTooLong: boolean;
  /** It was stopped because it took longer than its limit. */
  readonly isTimedOut: boolean;
}

interface ProgramOptions extends Pick<SpawnOptions, "cwd" | "env"> {
  /** In milliseconds. */
  readonly timeout: number;
  /** Bytes that are taken of what it prints. */
  readonly maxBuffer: number;
  /** What it reads; nothing by default. */
  readonly input?: string;
  /** How what it prints becomes text; `latin1` has a character for each byte. */
  readonly encoding?: "utf8" | "latin1";
}

/**
 * Runs a program. What it prints goes into a file without a name, which costs the start of a short run less
 * than a pipe, as Node.js reads pipes; into a pipe where there can be no such file, or no more space in it.
 */
export async function programAnswer(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<ProgramAnswer> {
  const files = namelessFiles(options.input);
  const answer = files && (await answerByFiles(program, args, options, files).finally(() => close(files.all)));
  return answer ?? answerByPipe(program, args, options);
}

/** So often are the sizes of the files looked at while a program prints into them, in milliseconds. */
const watchInterval = 20;

/** Null where it could not print into its files, or they cannot be read. */
function answerByFiles(
  program: string,
  args: readonly string[],
  { maxBuffer, input: _, encoding = "utf8", ...options }: ProgramOptions,
  { printed: files, input }: NamelessFiles,
): Promise<ProgramAnswer | null> {
  return new Promise((resolve) => {
    const started = spawn(program, args, { ...options, stdio: [input ?? "ignore", ...files] });
    // A small repository may have a listing without end, which would fill the disk.
    const watch = setInterval(() => {
      if (hasMore(files, maxBuffer)) started.kill("SIGKILL");
    }, watchInterval);
    const end = (status: number | null, isAbsent: boolean): void => {
      clearInterval(watch);
      const texts = textsIn(files, maxBuffer, encoding);
      const [stdout = "", stderr = ""] = texts ?? [];
      const isTooLong = texts?.length === 0;
      const isTimedOut = started.killed && !isTooLong;
      const isRefused = status === null ? !isAbsent && !isTimedOut && !isTooLong : status !== 0 && noSpace.test(stderr);
      if (texts === null || isRefused) resolve(null);
      else resolve({ stdout, stderr, status: isTooLong ? null : status, isAbsent, isTooLong, isTimedOut });
    };
    started.on("error", ({ code }: NodeJS.ErrnoException) => end(null, code === "ENOENT"));
    started.on("exit", (status) => end(status, false));
  });
}

/** What programs say whose file cannot grow. One that is ended for it says nothing, and has no status. */
const noSpace = /no space left|quota exceeded|file too large|write (?:error|failure)/i;

function answerByPipe(
  program: string,
  args: readonly string[],
  { input, ...options }: ProgramOptions,
): Promise<ProgramAnswer> {
  return new Promise((resolve) => {
    const started = execFile(program, args, options, (error, stdout, stderr) => {
      // A string where Node.js could not run the program or stopped reading, else the status.
      const code: unknown = error ? error.code : 0;
      const isTooLong = code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER";
      resolve({
        stdout,
        stderr,
        status: typeof code === "number" ? code : null,
        isAbsent: code === "ENOENT",
        isTooLong,
        isTimedOut: error?.killed === true && !isTooLong,
      });
    });
    started.stdin?.on("error", () => {}).end(input);
  });
}

/** Open files that nobody else finds, and that are gone once they are closed. */
interface NamelessFiles {
  /** For standard output and standard error. */
  readonly printed: readonly number[];
  /** With what the program reads; null for nothing. */
  readonly input: number | null;
  readonly all: readonly number[];
}

/** Null where the system has none. */
function namelessFiles(input = ""): NamelessFiles | null {
  if (process.platform === "win32") return null; // an open file keeps its name
  const files: number[] = [];
  try {
    while (files.length < (input === "" ? 2 : 3)) {
      const path = join(tmpdir(), `isms-evidence-${process.pid}-${process.hrtime.bigint()}`);
      // No link is followed, and no file of somebody else is taken.
      files.push(openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600));
      unlinkSync(path);
    }
    const [forInput = null] = files.slice(2);
    // At a position: the program reads from where the file is, which is its start.
    if (forInput !== null) writeAt(forInput, Buffer.from(input));
    return { printed: files.slice(0, 2), input: forInput, all: files };
  } catch {
    close(files);
    return null;
  }
}

function close(files: readonly number[]): void {
  for (const file of files) {
    try {
      closeSync(file);
    } catch {
      // It is gone at the end of the process at the latest.
    }
  }
}

function writeAt(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
}

/** Whether one has more bytes than `most`; where that cannot be seen, reading them says so. */
function hasMore(files: readonly number[], most: number): boolean {
  try {
    return files.some((file) => fstatSync(file).size > most);
  } catch {
    return false;
  }
}

/** None where one has more bytes than `most`; null where one cannot be read. */
function textsIn(files: readonly number[], most: number, encoding: BufferEncoding): readonly string[] | null {
  try {
    const sizes = files.map((file) => fstatSync(file).size);
    if (sizes.some((size) => size > most)) return [];
    return files.map((file, index) => textIn(file, sizes[index] ?? 0, encoding));
  } catch {
    return null;
  }
}

function textIn(file: number, size: number, encoding: BufferEncoding): string {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.toString(encoding, 0, length);
}
