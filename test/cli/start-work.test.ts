import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

// What a check of a small repository costs before and beside its evidence, in counts instead of seconds: the modules that
// are loaded, their size, and the calls, turns of loops and branches that the engine counts in them. A number that is
// exceeded is a reason to look at what is loaded; one that is far below its limit deserves a lower limit.

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = join(root, "dist");

/** The modules of dist/ that a command loads, and what is done in them, as the engine tells it for coverage. */
function workOf(...words: readonly string[]): Work {
  const folder = temporaryFolder();
  const { status, stderr } = spawnSync(process.execPath, [join(dist, "cli.js"), ...words], {
    encoding: "utf8",
    env: { ...process.env, NODE_V8_COVERAGE: folder, CI: "", XDG_CACHE_HOME: temporaryFolder() },
  });
  expect(status, stderr).toBeLessThan(3);
  return workIn(folder);
}

interface Work {
  readonly modules: readonly string[];
  readonly bytes: number;
  readonly steps: number;
}

/** @param folder - where the engine left its coverage */
function workIn(folder: string): Work {
  const [name = ""] = readdirSync(folder);
  const { result } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Coverage;
  const own = result.filter(({ url }) => url.includes("/dist/"));
  const counts = own.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return {
    modules: own.map(({ url }) => basename(url)).sort(),
    bytes: own.reduce((sum, { url }) => sum + statSync(fileURLToPath(url)).size, 0),
    steps: counts.reduce((sum, count) => sum + count, 0),
  };
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

const check = (example: string) => [
  ...["check", "--quiet", "--as-of", "2026-10-01"],
  ...["--config", join(root, "examples", example, "isms-evidence.yaml")],
];

/**
 * At most a fiftieth above what was measured when the limits were set, of steps, which repeat less well, a twentieth: 7
 * modules, 295 KB, 130,395 and 7,972,848 steps. Schemas are read as data, which takes more steps than compiled
 * validators do, and no compiling; most texts are compared sign by sign, which an expression does in none.
 */
const limits = {
  starter: { modules: 7, bytes: 297_000, steps: 137_000 },
  hospital: { modules: 7, bytes: 297_000, steps: 8_370_000 },
};

test("a check of the starter loads and does no more than it should", () => {
  const { modules, bytes, steps } = workOf(...check("starter"));
  // No expression language, no search for patterns, no HTTP, nothing of what is loaded late.
  const unused = ["interpret-rules.js", "out.js", "undici.js", "client.js"];
  const late = ["full-yaml.js", "own-policy.js", "schema-findings.js"];
  for (const name of [...unused, ...late]) expect(modules).not.toContain(name);
  // What is valid needs no validator.
  expect(modules.filter((name) => /^O\d|^config|^people|^validator/.test(name))).toEqual([]);
  expect({ modules: modules.length, bytes, steps }).toEqual(atMost(limits.starter));
});

test("of what is said, the language that is asked for is loaded, and both where a format has both", () => {
  const saidIn = (...words: readonly string[]) =>
    workOf(...check("starter"), ...words).modules.filter((name) => /^(?:english|chinese)/.test(name));
  expect(saidIn("--locale", "en")).toEqual(["english.js"]);
  expect(saidIn("--locale", "zh-TW")).toEqual(["chinese.js"]);
  expect(saidIn("--locale", "en", "--format", "markdown")).toEqual(["english.js"]);
  expect(saidIn("--locale", "en", "--format", "json")).toEqual(["chinese.js", "english.js"]);
  // Nothing but why it could not run.
  expect(saidIn("--locale", "en", "--format", "none")).toEqual(["english-errors.js"]);
});

test("a check of the hospital, with every output and every rule, too", () => {
  const { modules, bytes, steps } = workOf(...check("city-hospital"));
  expect(modules).not.toContain("interpret-rules.js");
  expect({ modules: modules.length, bytes, steps }).toEqual(atMost(limits.hospital));
});

test("help loads nothing of what a check needs", () => {
  const { modules, bytes } = workOf("--help");
  expect(modules).not.toContain("core.js");
  expect({ modules: modules.length, bytes }).toEqual(atMost({ modules: 6, bytes: 129_000 }));
});

test("the Action says what is wrong with its inputs with nothing of what a check needs", () => {
  const folder = temporaryFolder();
  const workspace = join(root, "examples/starter");
  const { status, stdout } = spawnSync(process.execPath, [join(dist, "action.js")], {
    encoding: "utf8",
    env: { PATH: process.env.PATH, NODE_V8_COVERAGE: folder, GITHUB_WORKSPACE: workspace, "INPUT_AS-OF": "2026-02-30" },
  });
  expect(status, stdout).toBe(2);
  expect(stdout).toContain("::error");
  const { modules, bytes } = workIn(folder);
  for (const name of ["core.js", "pretty.js", "schema-findings.js"]) expect(modules).not.toContain(name);
  expect({ modules: modules.length, bytes }).toEqual(atMost({ modules: 7, bytes: 123_000 }));
});

test("a first check of the starter loads no module of Node.js that it does without", () => {
  const nothing = temporaryFolder({ "nothing.mjs": "" });
  const usual = nodeModulesOf(join(nothing, "nothing.mjs"));
  const loaded = nodeModulesOf(join(dist, "cli.js"), ...check("starter")).filter((name) => !usual.includes(name));
  expect(loaded).toContain("child_process"); // git
  // Hashes and compression of a cache, promises of files, and what they load in turn.
  const unused = [
    "crypto",
    "zlib",
    "internal/fs/promises",
    "readline",
    "internal/readline/interface",
    "worker_threads",
  ];
  for (const name of unused) expect(loaded).not.toContain(name);
});

test("a check in which nothing changed since the last one and nothing is found loads no hashes", () => {
  const caches = temporaryFolder();
  const run = () => nodeModulesIn({ XDG_CACHE_HOME: caches }, join(dist, "cli.js"), ...check("city-hospital"));
  expect(run()).toContain("crypto"); // names of what is kept
  run(); // what a slow first run leaves
  const loaded = run();
  expect(loaded).toContain("zlib"); // the cache is read
  expect(loaded).not.toContain("crypto");
});

/** The modules of Node.js that are loaded when a program ends, which finds no cache. */
function nodeModulesOf(program: string, ...words: readonly string[]): string[] {
  return nodeModulesIn({ XDG_CACHE_HOME: temporaryFolder() }, program, ...words);
}

function nodeModulesIn(environment: NodeJS.ProcessEnv, program: string, ...words: readonly string[]): string[] {
  const folder = temporaryFolder({
    "note.cjs": `process.on("exit", () => {
      require("node:fs").writeFileSync(process.env.NOTED, process.moduleLoadList.join());
    });`,
  });
  const noted = join(folder, "noted.txt");
  const { status, stderr } = spawnSync(process.execPath, ["--require", join(folder, "note.cjs"), program, ...words], {
    encoding: "utf8",
    env: { ...process.env, NOTED: noted, CI: "", GITHUB_ACTIONS: "", ...environment },
  });
  expect(status, stderr).toBeLessThan(2);
  return readFileSync(noted, "utf8")
    .split(",")
    .map((line) => line.replace(/^NativeModule /, ""));
}

function atMost(most: Readonly<Record<string, number>>): unknown {
  return Object.fromEntries(
    Object.entries(most).map(([name, limit]) => [
      name,
      expect.toSatisfy((value: number) => value <= limit, `at most ${limit}`),
    ]),
  );
}
