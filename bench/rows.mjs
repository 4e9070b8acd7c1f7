// What bench/run.mjs compares, and what each comparison must reach.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.mjs";
import {
  ajvCli,
  jsonCopies,
  proveThatPeersValidate,
  sourcemeta,
  sourcemetaByNpm,
  work,
  writePeerSchema,
} from "./peers.mjs";
import { writeRegisters } from "./registers.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const node = process.execPath;
const day = "2026-10-01";
/** Findings planted in the corpus that has some. */
const planted = 200;

/**
 * Each row: `ours`, what it must give (`findings`, and how many rules are `evaluated`), and what it is set against. `most`
 * is the highest ratio of the time, `peak` the highest memory in MiB, `instructions` the most in millions.
 */
export function comparisons() {
  const schema = writePeerSchema(join(work, "dispatch.schema.json"));
  return [
    {
      name: "examples/starter",
      ours: check(example("starter")),
      instructions: 300,
      against: [nothing({ most: 2 })],
    },
    oneFile(),
    {
      name: "examples/city-hospital, all rules",
      ours: check(example("city-hospital")),
      expected: { findings: 0, evaluated: 179 },
      against: [nothing({ most: 5 })],
    },
    baseAndHead(),
    files(1000, { rules: false }, (folder) => [
      { name: "@sourcemeta/jsonschema", ...sourcemeta(folder, schema), most: 1 },
      { name: "@sourcemeta/jsonschema --fast", ...sourcemeta(folder, schema, "--fast") },
      { name: "ajv-cli, JSON copies", ...ajvCli(jsonCopies(folder), schema) },
    ]),
    files(10_000, { rules: false, peak: 150 }, (folder) => [
      { name: "@sourcemeta/jsonschema --fast", ...sourcemeta(folder, schema, "--fast"), most: 0.75 },
      { name: "@sourcemeta/jsonschema", ...sourcemeta(folder, schema) },
      { name: "@sourcemeta/jsonschema --fast, by npm", ...sourcemetaByNpm(folder, schema, "--fast") },
      { name: "floor: JSON.parse of copies", ...floor("json", jsonCopies(folder)) },
      { name: "floor: openSync and readSync", ...floor("read", join(folder, "evidence")) },
      { name: "floor: cat", cwd: folder, words: ["sh", "-c", "find evidence -type f -print0 | xargs -0 cat"] },
    ]),
    files(10_000, { rules: true, peak: 400 }, (folder) => [
      { name: "@sourcemeta/jsonschema --fast", ...sourcemeta(folder, schema, "--fast"), most: 1 },
    ]),
    files(10_000, { rules: true, findings: planted }, (folder) => [
      { name: "@sourcemeta/jsonschema", ...sourcemeta(folder, schema) },
    ]),
    files(50_000, { rules: false, rounds: 1 }, (folder) => [
      { name: "@sourcemeta/jsonschema --fast", ...sourcemeta(folder, schema, "--fast"), most: 0.6 },
    ]),
    registers(),
  ];
}

/** A peer that accepts everything would be fast. */
export function provePeers() {
  const schema = writePeerSchema(join(work, "dispatch.schema.json"));
  const [right, wrong] = [0, 1].map((findings) => {
    const folder = join(work, "corpus", findings ? "wrong" : "right");
    writeCorpus(folder, 250, findings);
    const json = jsonCopies(folder);
    return [sourcemeta(folder, schema), sourcemeta(folder, schema, "--fast"), ajvCli(json, schema)];
  });
  proveThatPeersValidate(right, wrong);
}

/**
 * What a check of the command reports, by the JSON report that it wrote.
 *
 * @throws when that is not what the row says
 */
export function proveRow({ name, ours, expected }) {
  if (!expected) return;
  spawnSync(ours.words[0], ours.words.slice(1), { cwd: ours.cwd, stdio: "ignore" });
  const { summary, findings } = JSON.parse(readFileSync(join(ours.cwd, "report.json"), "utf8"));
  const found = expected.code ? findings.filter(({ code }) => code === expected.code).length : findings.length;
  const evaluated = summary.rules.met + summary.rules.broken;
  if (found !== expected.findings || summary.rules.failed > 0 || (expected.evaluated ?? evaluated) !== evaluated) {
    throw new Error(
      `${name}: ${found} findings, ${JSON.stringify(summary.rules)}; expected ${JSON.stringify(expected)}`,
    );
  }
}

function check(folder, ...words) {
  const common = ["check", "--as-of", day, "--quiet", "--fail-on", "never", "--format", "json=report.json"];
  return { cwd: folder, words: [node, join(root, "dist/cli.js"), ...common, ...words] };
}

const nothing = (limits) => ({ name: "node -e 0", cwd: root, words: [node, "-e", "0"], ...limits });

const floor = (kind, folder) => ({ cwd: root, words: [node, join(root, "bench/floor.mjs"), kind, folder] });

/** A copy, since reports are written beside the evidence. */
function example(name, folderName = name) {
  const folder = join(work, "corpus", folderName);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "examples", name), folder, { recursive: true });
  commit(folder);
  return folder;
}

function oneFile() {
  const folder = join(work, "corpus", "one");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "evidence"), { recursive: true });
  cpSync(
    join(root, "examples/city-hospital/evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml"),
    join(folder, "evidence/O2.1.1.yaml"),
  );
  cpSync(join(root, "examples/city-hospital/people.yaml"), join(folder, "people.yaml"));
  cpSync(join(root, "examples/city-hospital/isms-evidence.yaml"), join(folder, "isms-evidence.yaml"));
  commit(folder);
  const schema = writePeerSchema(join(work, "one.schema.json"), "O2.1.1");
  return {
    name: "one file",
    ours: check(folder),
    against: [
      {
        name: "@sourcemeta/jsonschema --fast, its schema alone, by npm",
        ...sourcemetaByNpm(folder, schema, "--fast"),
        most: 1,
      },
      { name: "@sourcemeta/jsonschema --fast, its schema alone", ...sourcemeta(folder, schema, "--fast") },
      nothing({}),
    ],
  };
}

/** The hospital, of which ten documents differ from the commit before. */
function baseAndHead() {
  const folder = example("city-hospital", "city-hospital-changed");
  const evidence = join(folder, "evidence");
  const names = readdirSync(evidence, { recursive: true }).filter((name) => name.endsWith(".yaml"));
  for (const name of names
    .sort()
    .filter((_, index) => index % 19 === 0)
    .slice(0, 10)) {
    writeFileSync(join(evidence, name), `${readFileSync(join(evidence, name), "utf8")}# read again\n`);
  }
  return {
    name: "base and head, 10 documents differ",
    ours: check(folder, "--base", "HEAD"),
    expected: { findings: 0 },
    against: [{ name: "isms-evidence, one run", ...check(folder), most: 1.15 }],
  };
}

/** Evidence is in git where it is used, and a check asks git. */
function commit(folder) {
  const settings = ["user.name=bench", "user.email=bench@example.org", "commit.gpgsign=false", "gc.auto=0"];
  const git = (...words) => {
    const named = [...settings.flatMap((one) => ["-c", one]), ...words];
    const { status, stderr } = spawnSync("git", named, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  git("init", "-q");
  git("add", "--all");
  git("commit", "-qm", "bench");
}

function files(count, { rules, findings = 0, peak, rounds }, against) {
  const folder = join(work, "corpus", findings > 0 ? `${count}-${findings}` : String(count));
  if (!existsSync(join(folder, ".git"))) {
    writeCorpus(folder, count, findings);
    commit(folder);
  }
  const suffix = findings > 0 ? `, ${findings} planted errors` : "";
  return {
    name: `${count.toLocaleString("en")} files, ${rules ? "all rules" : "rules off"}${suffix}`,
    count,
    ours: rules ? check(folder) : check(folder, "--policy", "rules-off.yaml"),
    expected: findings > 0 ? { code: "schema-value", findings } : { findings: 0, evaluated: rules ? 179 : 0 },
    peak,
    rounds,
    against: against(folder),
  };
}

/** What the rules cost is the difference of the two. */
function registers() {
  const folder = join(work, "corpus", "registers");
  writeRegisters(folder, 100_000);
  commit(folder);
  return {
    name: "registers of 160,000 records, all rules",
    ours: check(folder),
    expected: { findings: 0 },
    against: [{ name: "isms-evidence, rules off", ...check(folder, "--policy", "rules-off.yaml"), most: 1.4 }],
  };
}
