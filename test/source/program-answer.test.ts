import fs, { readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { programAnswer } from "../../src/source/program-answer.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

afterEach(() => vi.unstubAllEnvs());

const limits = { timeout: 20_000, maxBuffer: 1_000_000 };
const sound = { stdout: "", stderr: "", status: 0, isAbsent: false, isTooLong: false, isTimedOut: false };

const shell = (script: string, options = limits) => programAnswer("/bin/sh", ["-c", script], options);

describe.each([
  ["by a file", () => temporaryFolder()],
  ["by a pipe, where there is no folder for it", () => join(temporaryFolder(), "none")],
])("%s", (_, folder) => {
  test("what is printed, and where", async () => {
    vi.stubEnv("TMPDIR", folder());
    const answer = await shell("printf 資通; printf wrong >&2; printf 安全; exit 3");
    expect(answer).toEqual({ ...sound, stdout: "資通安全", stderr: "wrong", status: 3 });
  });

  test("more than a pipe holds", async () => {
    vi.stubEnv("TMPDIR", folder());
    expect(await shell("head -c 500000 /dev/zero")).toEqual({ ...sound, stdout: "\0".repeat(500_000) });
  });

  test("more than is taken, on either output", async () => {
    vi.stubEnv("TMPDIR", folder());
    const small = { ...limits, maxBuffer: 1_000 };
    for (const to of ["1", "2"]) {
      const answer = await shell(`head -c 5000 /dev/zero >&${to}`, small);
      expect(answer).toMatchObject({ status: null, isTooLong: true, isTimedOut: false });
    }
  });

  test("without end", async () => {
    vi.stubEnv("TMPDIR", folder());
    const answer = await shell("trap '' TERM; while :; do echo more; done", { timeout: 300_000, maxBuffer: 10_000 });
    expect(answer).toMatchObject({ status: null, isTooLong: true, isTimedOut: false });
  });

  test("longer than its time", async () => {
    vi.stubEnv("TMPDIR", folder());
    const answer = await shell("printf begun; exec sleep 20", { ...limits, timeout: 300 });
    expect(answer).toMatchObject({ stdout: "begun", status: null, isTooLong: false, isTimedOut: true });
  });

  test("no such program, and no folder to start it in", async () => {
    const elsewhere = temporaryFolder();
    vi.stubEnv("TMPDIR", folder());
    const absent = { ...sound, status: null, isAbsent: true };
    expect(await programAnswer(join(elsewhere, "git"), [], limits)).toEqual(absent);
    const cwd = join(elsewhere, "gone");
    expect(await programAnswer("/bin/sh", ["-c", "true"], { ...limits, cwd })).toEqual(absent);
  });

  test("no input", async () => {
    vi.stubEnv("TMPDIR", folder());
    expect((await shell("cat; printf end")).stdout).toBe("end");
  });

  test("an input of any length, and bytes that are no text", async () => {
    vi.stubEnv("TMPDIR", folder());
    const input = "資通\n".repeat(100_000);
    const answer = await programAnswer("/bin/cat", [], { ...limits, maxBuffer: 2_000_000, input, encoding: "latin1" });
    expect(Buffer.from(answer.stdout, "latin1").toString()).toBe(input);
    const { stdout } = await programAnswer("/usr/bin/printf", ["\\377"], { ...limits, encoding: "latin1" });
    expect(stdout).toBe("\xff");
    // It need not read all of it.
    expect(await programAnswer("/bin/true", [], { ...limits, input })).toEqual(sound);
  });
});

test("many at once do not mix, and leave nothing", async () => {
  const folder = temporaryFolder();
  vi.stubEnv("TMPDIR", folder);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => shell(`printf ${at}`)));
  expect(answers.map(({ stdout }) => Number(stdout))).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(readdirSync(folder)).toEqual([]);
});

describe("what cannot be written into a file comes by a pipe", () => {
  test("where a file may not become so large", async () => {
    expect(await shell("ulimit -f 1; exec head -c 100000 /dev/zero")).toEqual({
      ...sound,
      stdout: "\0".repeat(100_000),
    });
  });

  test("where it cannot be seen how large the file is, while it grows or at the end", async () => {
    vi.spyOn(fs, "fstatSync").mockImplementation(() => {
      throw new Error("EIO: i/o error");
    });
    syncBuiltinESMExports();
    onTestFinished(() => {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    });
    expect(await shell("sleep 0.1; printf all")).toEqual({ ...sound, stdout: "all" });
  });

  test.each([
    "fatal: write failure on standard output: No space left on device",
    "fatal: write error: Disk quota exceeded",
    "error: File too large",
  ])("where git says %s", async (said) => {
    const script = `[ ! -f /dev/stdout ] || { echo "${said}" >&2; exit 128; }; printf all`;
    expect(await shell(script)).toEqual({ ...sound, stdout: "all" });
  });

  test("and any other failure is one", async () => {
    const script = `[ ! -f /dev/stdout ] || { echo "fatal: not a git repository" >&2; exit 128; }; printf all`;
    expect(await shell(script)).toMatchObject({ stdout: "", status: 128 });
  });
});
