// What bench/run.mjs compares, and what each comparison must reach.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeCorpus } from "./corpus.mjs";
import {
  changedHospital,
  changeTen,
  corpusFolder,
  day,
  exampleFolder,
  fresh,
  historyFolder,
  oneFileFolder,
  registersFolder,
  reportsFolder,
  restore,
  root,
} from "./folders.mjs";
import {
  ajvCli,
  jsonCopies,
  proveThatPeersValidate,
  sourcemeta,
  sourcemetaByNpm,
  work,
  writePeerSchema,
} from "./peers.mjs";

const node = process.execPath;
const program = join(root, "dist/cli.js");
/** Findings planted in the corpus that has some. */
const planted = 200;
/** Rules of the hospital's policy that its evidence asks for. */
const evaluated = 207;

/**
 * Each row, made when it is its turn: `ours` and what it is set `against`. `most` is the highest ratio of the wall time,
 * `peak` the highest memory in MiB, `cpu` the most seconds of CPU, `instructions` the most in millions. `prove` throws when
 * ours did not do what the row says, `after` tidies. `times` so many times the usual rounds.
 */
export const rows = [
  ["examples/starter", starter],
  ["one file", oneFile],
  ["examples/city-hospital, all rules", hospital],
  ["examples/city-hospital, cache warm", hospitalWarm],
  ["the Action to its first error", action],
  ["base and head, 10 documents differ", baseAndHead],
  ["1,000 files, rules off", () => files(1000, { against: peersOfThousand })],
  ["10,000 files, rules off", () => files(10_000, { against: peersAndFloors, peak: 150 })],
  ["10,000 files, all rules", () => files(10_000, { hasRules: true, against: fast(1), peak: 400 })],
  [`10,000 files, all rules, ${planted} planted errors`, plantedErrors],
  ["10,000 files, all rules, cache warm, 10 changed", () => cached(true)],
  ["10,000 files, rules off, cache warm, 10 changed", () => cached(false)],
  ["50,000 files, rules off", () => files(50_000, { against: fast(0.6), times: 0 })],
  ["registers of 160,000 records, all rules", registers],
  ["5,000 commits of 1,000 files, policy trust", history],
  ["merge of 10,000 reports", merge],
];

function starter() {
  return { ours: check(exampleFolder("starter")), instructions: 300, times: 3, against: [nothing(2)] };
}

function oneFile() {
  const folder = oneFileFolder();
  const schema = writePeerSchema(join(work, "one.schema.json"), "O2.1.1");
  const name = "@sourcemeta/jsonschema --fast, its schema alone";
  return {
    ours: check(folder),
    times: 3,
    against: [
      { name: `${name}, by npm`, ...sourcemetaByNpm(folder, schema, "--fast"), most: 1 },
      { name, ...sourcemeta(folder, schema, "--fast") },
      nothing(),
    ],
  };
}

function hospital() {
  const ours = check(exampleFolder("city-hospital"));
  return { ours, prove: proof(ours, { findings: 0, evaluated }), times: 2, against: [nothing(5)] };
}

/** As a hook runs: nothing changed since the runs before. */
function hospitalWarm() {
  const folder = exampleFolder("city-hospital", "city-hospital-warm");
  const cold = check(folder);
  const ours = withCache(folder, "cache-hospital");
  const against = [nothing(2.5), { name: "isms-evidence, cold", ...cold }];
  return { ours, prove: proof(ours, { findings: 0, evaluated }), times: 2, against };
}

/** On a day that is none, which it says once configuration, policies and roster are loaded, before it reads evidence. */
function action() {
  const environment = { "INPUT_AS-OF": "2026-02-30", GITHUB_WORKSPACE: exampleFolder("starter", "action") };
  const ours = { cwd: environment.GITHUB_WORKSPACE, words: [node, join(root, "dist/action.js")], environment };
  const prove = () => {
    const { stdout } = run(ours);
    if (!stdout.startsWith("::error")) throw new Error(stdout);
  };
  return { ours, prove, times: 3, against: [nothing(2.5)] };
}

function baseAndHead() {
  const folder = changedHospital();
  const ours = check(folder, "--base", "HEAD");
  const against = [{ name: "isms-evidence, one run", ...check(folder), most: 1.15 }];
  return { ours, prove: proof(ours, { findings: 0 }), times: 2, against };
}

function files(count, { hasRules = false, against, ...limits }) {
  const folder = corpusFolder(count);
  const ours = checkOf(folder, hasRules);
  const prove = proof(ours, { findings: 0, evaluated: hasRules ? evaluated : 0 });
  return { count, ours, prove, ...limits, against: against(folder) };
}

function plantedErrors() {
  const folder = corpusFolder(10_000, planted);
  const ours = check(folder);
  const prove = proof(ours, { code: "schema-value", findings: planted });
  const against = [{ name: "@sourcemeta/jsonschema", ...sourcemeta(folder, dispatch()) }];
  return { ours, prove, times: 0.6, against };
}

function cached(hasRules) {
  const folder = corpusFolder(10_000);
  const warm = withCache(folder, `cache-${hasRules}`, ...rulesOff(hasRules));
  let changes = 0;
  const ours = { ...warm, before: () => changeTen(folder, `${++changes}`) };
  return {
    ours,
    prove: proof(ours, { findings: 0, evaluated: hasRules ? evaluated : 0 }),
    times: 0.6,
    after: () => restore(folder),
    against: [{ name: "isms-evidence, cold", ...checkOf(folder, hasRules), most: 0.15 }],
  };
}

/** What the rules cost is the difference of the two. */
function registers() {
  const folder = registersFolder(100_000);
  const ours = check(folder);
  const against = [{ name: "isms-evidence, rules off", ...checkOf(folder, false), most: 1.4 }];
  return { ours, prove: proof(ours, { findings: 0 }), times: 0.6, against };
}

/** Every version of every document is read once, and every commit's names and days. */
function history() {
  const folder = historyFolder(1000, 5000);
  const ours = check(folder, "--policy", "csma-c", "--policy", "trust");
  const prove = () => {
    const { findings } = report(ours);
    if (findings.some(({ code }) => code === "history-not-judged")) throw new Error("the history was not judged");
  };
  return { ours, prove, times: 0.6, against: [{ name: "isms-evidence, without trust", ...check(folder), most: 5 }] };
}

function merge() {
  const { folder, words } = reportsFolder(10_000);
  const ours = { cwd: folder, words: [node, program, "merge", ...words, "--format", "json=report.json"] };
  const prove = () => {
    const { totals } = report(ours);
    if (totals.repositories.unknown > 0) throw new Error(JSON.stringify(totals.repositories));
  };
  return { ours, prove, times: 0, cpu: 20, peak: 200, against: [] };
}

function peersOfThousand(folder) {
  return [
    { name: "@sourcemeta/jsonschema", ...sourcemeta(folder, dispatch()), most: 1 },
    { name: "@sourcemeta/jsonschema --fast", ...sourcemeta(folder, dispatch(), "--fast") },
    { name: "ajv-cli, JSON copies", ...ajvCli(jsonCopies(folder), dispatch()) },
  ];
}

function peersAndFloors(folder) {
  return [
    ...fast(0.75)(folder),
    { name: "@sourcemeta/jsonschema", ...sourcemeta(folder, dispatch()) },
    { name: "@sourcemeta/jsonschema --fast, by npm", ...sourcemetaByNpm(folder, dispatch(), "--fast") },
    { name: "floor: JSON.parse of copies", ...floor("json", jsonCopies(folder)) },
    { name: "floor: openSync and readSync", ...floor("read", join(folder, "evidence")) },
    { name: "floor: cat", cwd: folder, words: ["sh", "-c", "find evidence -type f -print0 | xargs -0 cat"] },
  ];
}

function fast(most) {
  return (folder) => [{ name: "@sourcemeta/jsonschema --fast", ...sourcemeta(folder, dispatch(), "--fast"), most }];
}

/** A peer that accepts everything would be fast. */
export function provePeers() {
  const [right, wrong] = [0, 1].map((findings) => {
    const folder = join(work, "corpus", findings ? "wrong" : "right");
    writeCorpus(folder, 250, findings);
    const json = jsonCopies(folder);
    return [sourcemeta(folder, dispatch()), sourcemeta(folder, dispatch(), "--fast"), ajvCli(json, dispatch())];
  });
  proveThatPeersValidate(right, wrong);
}

/** @returns what throws when a check reports something else, or evaluates another number of rules */
function proof(ours, expected) {
  return () => {
    const { summary, findings } = report(ours);
    const found = expected.code ? findings.filter(({ code }) => code === expected.code).length : findings.length;
    const rules = summary.rules.met + summary.rules.broken;
    if (found !== expected.findings || summary.rules.failed > 0 || (expected.evaluated ?? rules) !== rules) {
      const got = `${found} findings, ${JSON.stringify(summary.rules)}`;
      throw new Error(`${ours.words.join(" ")}: ${got}; expected ${JSON.stringify(expected)}`);
    }
  };
}

/** What a command writes, run once. */
function report(ours) {
  const file = join(ours.cwd, "report.json");
  if (existsSync(file)) rmSync(file);
  run(ours);
  return JSON.parse(readFileSync(file, "utf8"));
}

function run({ words: [command, ...words], cwd, environment }) {
  return spawnSync(command, words, { cwd, env: { ...process.env, ...environment }, encoding: "utf8" });
}

function check(folder, ...words) {
  const common = [
    "check",
    "--as-of",
    day,
    "--quiet",
    "--fail-on",
    "never",
    "--no-cache",
    "--format",
    "json=report.json",
  ];
  return { cwd: folder, words: [node, program, ...common, ...words] };
}

const rulesOff = (hasRules) => (hasRules ? [] : ["--policy", "rules-off.yaml"]);

const checkOf = (folder, hasRules) => check(folder, ...rulesOff(hasRules));

/**
 * As a user runs it, with the usual folder for caches, where Node.js keeps compiled code too: after three runs, of which the
 * first writes what it found out and the second what it rests on then.
 */
function withCache(folder, name, ...words) {
  const { words: cold, cwd } = check(folder, ...words);
  // With CI in the environment there is no usual folder.
  const environment = { XDG_CACHE_HOME: fresh(name), CI: "", GITHUB_ACTIONS: "" };
  const ours = { cwd, words: cold.filter((word) => word !== "--no-cache"), environment };
  for (let turn = 0; turn < 3; turn++) run(ours);
  return ours;
}

const nothing = (most) => ({ name: "node -e 0", cwd: root, words: [node, "-e", "0"], most });

const floor = (kind, folder) => ({ cwd: root, words: [node, join(root, "bench/floor.mjs"), kind, folder] });

const dispatch = () => writePeerSchema(join(work, "dispatch.schema.json"));
