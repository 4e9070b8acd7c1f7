// Start and hook, whole processes interleaved: node bench/start.mjs [ROUNDS] [OTHER CHECKOUT]; see bench/README.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const rounds = Number(process.argv[2] ?? 9);
const other = process.argv[3];
const node = process.execPath;
const checkouts = [fileURLToPath(new URL("../", import.meta.url)), ...(other ? [resolve(other)] : [])];

const checkOf = (root, example) => [
  ...[node, join(root, "dist/cli.js"), "check", "--quiet", "--as-of", "2026-10-01"],
  ...["--config", join(root, "examples", example, "isms-evidence.yaml")],
];
const rows = [
  { name: "--help", wordsOf: (root) => [node, join(root, "dist/cli.js"), "--help"] },
  { name: "examples/starter", wordsOf: (root) => checkOf(root, "starter") },
  { name: "examples/city-hospital", wordsOf: (root) => checkOf(root, "city-hospital") },
];
const nothing = [node, "-e", "0"];
const commands = [nothing, ...rows.flatMap(({ wordsOf }) => checkouts.map(wordsOf))];

const measured = commands.map(() => ({ wall: [], cpu: [] }));
for (let round = 0; round <= rounds; round++) {
  for (const [index, words] of commands.entries()) {
    const { wall, cpu } = timed(words);
    if (round === 0) continue; // the first one reads the files from the disk
    measured[index].wall.push(wall);
    measured[index].cpu.push(cpu);
  }
}
const counted = commands.map(process.env.NO_INSTRUCTIONS ? () => null : instructionsOf);

const [floor] = measured;
console.log(`Node ${process.version}, ${availableParallelism()} cores, medians of ${rounds} rounds.\n`);
console.log("| run | checkout | wall, s | ÷ node -e 0 | CPU, s | ÷ node -e 0 | million instructions |");
console.log("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
print("node -e 0", "", 0);
for (const [row, { name }] of rows.entries()) {
  for (const [column] of checkouts.entries()) {
    print(name, column === 0 ? "this" : "other", 1 + row * checkouts.length + column);
  }
}

function print(name, checkout, index) {
  const { wall, cpu } = measured[index];
  const cells = [
    ...[name, checkout, median(wall).toFixed(3), ratio(wall, floor.wall), median(cpu).toFixed(3)],
    ...[ratio(cpu, floor.cpu), counted[index] ?? "–"],
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

/** The median of the ratios of the same round: a change in the machine's speed affects both. */
function ratio(times, others) {
  return median(times.map((time, round) => time / others[round])).toFixed(2);
}

/** Wall time and CPU time (user and system) of a process, in seconds. */
function timed(words) {
  const script = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null 2>&1';
  const { stderr, error } = spawnSync("bash", ["-c", script, "bash", ...words], { encoding: "utf8" });
  const [wall, user, system] = stderr.trim().split(" ").map(Number);
  if (error || system === undefined) throw new Error(`${words.join(" ")}: ${error ?? stderr}`);
  return { wall, cpu: user + system };
}

/** What the process and its children execute, in millions, by cachegrind; null where it is not installed. */
function instructionsOf(words) {
  const folder = mkdtempSync(join(tmpdir(), "isms-evidence-bench-"));
  const options = ["--tool=cachegrind", "--cache-sim=no", `--cachegrind-out-file=${join(folder, "%p")}`];
  const { stderr, error } = spawnSync("valgrind", [...options, ...words], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const count = /I\s+refs:\s+([\d,]+)/.exec(stderr ?? "")?.[1];
  return error || !count ? null : (Number(count.replaceAll(",", "")) / 1e6).toFixed(0);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
