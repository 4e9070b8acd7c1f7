import fs, { readdirSync, readFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { nilStatement, type Outcome, runCli } from "../support/run-cli.ts";
import { repositoryFolder } from "../support/schemas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The calls of node:fs that the program makes, each of which can fail. */
const failing = [
  ...(["accessSync", "chmodSync", "closeSync", "copyFileSync", "fstatSync", "linkSync", "lstatSync"] as const),
  ...(["mkdirSync", "openSync", "readFileSync", "readSync", "readdirSync", "readlinkSync", "realpathSync"] as const),
  ...(["renameSync", "rmSync", "statSync", "unlinkSync", "writeFileSync", "writeSync"] as const),
];
const program = fileURLToPath(repositoryFolder);
type Call = (...given: unknown[]) => unknown;

test("no other call of node:fs is made than those that fail below", () => {
  const sources = new URL("src/", repositoryFolder);
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const imported = files.flatMap((path) =>
    [...readFileSync(new URL(path, sources), "utf8").matchAll(/import (\{[^}]*\}|[^;{]*) from "node:fs";/g)].flatMap(
      ([, names = ""]) => names.match(/\b\w+Sync\b|\*/g) ?? [],
    ),
  );
  expect([...new Set(imported)].sort()).toEqual([...failing].sort());
});

/** Has the calls of the file system fail that have a number of that kind, from 1; returns how many there were. */
async function withFaults(isFault: (call: number) => boolean, action: () => Promise<void>): Promise<number> {
  const originals = failing.map((key) => [key, fs[key]] as const);
  let calls = 0;
  for (const [key, original] of originals) {
    const call: Call = (...given) => {
      // An installation that cannot be read is no matter of the project.
      if (String(given[0]).includes(program)) return (original as Call)(...given);
      if (isFault(++calls)) throw Object.assign(new Error("EIO: i/o error"), { code: "EIO", syscall: key, path: "p" });
      return (original as Call)(...given);
    };
    Object.assign(fs, { [key]: Object.assign(call, original) }); // realpathSync has a function of its own
  }
  syncBuiltinESMExports();
  try {
    await action();
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
  return calls;
}

const files = {
  "isms-evidence.yaml": "version: 1\nlocale: en\npolicy: own.yaml\npeople: people.yaml\n",
  "own.yaml": "id: own\ntitle: { zh-TW: 自訂, en: Own }\nextends: baseline\n",
  "people.yaml": "version: 1\npeople:\n  - { id: p-1, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01 }\n",
  "evidence/a.yaml": nilStatement("a", "attachments: [{ path: files/a.csv }]\n"),
  "evidence/b/b.yaml": nilStatement("b"),
  "files/a.csv": "a,b\n",
};
const commands: readonly (readonly [name: string, ...words: string[]])[] = [
  ["check", "check", "--as-of", "2026-10-01", "--format", "json", "--fail-on", "never", "--no-cache"],
  ["check, into a file", "check", "--as-of", "2026-10-01", "--format", "json=report.json", "--fail-on", "never"],
  [
    "check, with a cache",
    "check",
    "--as-of",
    "2026-10-01",
    "--format",
    "json",
    "--fail-on",
    "never",
    "--cache-dir",
    "../cache",
  ],
  ["seal", "seal", "--out", "../seal.json"],
  ["pack", "pack", "--out", "../pack", "--as-of", "2026-10-01", "--fail-on", "never"],
  ["new", "new", "O2.1.1", "--as-of", "2026-10-01"],
];

/** Outputs that a report calls current; 0 in what is no report. */
function currentIn(out: string): number {
  return out.match(/"state":"current"/g)?.length ?? 0;
}

describe.each(commands)("%s, when the system refuses one call", (_, ...words) => {
  test("ends with a status and never with the stack of a bug", async () => {
    const once = async (isFault: (call: number) => boolean) => {
      const folder = `${temporaryFolder(Object.fromEntries(Object.entries(files).map(([path, text]) => [`p/${path}`, text])))}/p`;
      let outcome: Outcome = { status: null, out: "", error: "" };
      vi.stubEnv("TMPDIR", folder.slice(0, -"/p".length)); // a file that could not be removed goes with it
      const calls = await withFaults(isFault, async () => {
        outcome = await runCli(folder, words);
      });
      vi.unstubAllEnvs();
      return { ...outcome, calls };
    };
    await once(() => false); // what is loaded once
    const usual = await once(() => false);
    expect([usual.status, usual.calls > 10]).toEqual([0, true]);
    for (let number = 1; number <= usual.calls; number++) {
      const { status, out, error } = await once((call) => call === number);
      expect(error, `call ${number}`).not.toContain("This is a bug");
      expect([0, 1, 2], `call ${number}`).toContain(status);
      if (status === 2) expect(error, `call ${number}`).not.toBe("");
      else expect(currentIn(out), `call ${number}`).toBeLessThanOrEqual(currentIn(usual.out));
    }
  });
});
