// Start and hook, whole processes interleaved: node bench/start.mjs [ROUNDS] [OTHER CHECKOUT]; see bench/README.md.
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { instructionsOf, interleaved, median, ratio } from "./measure.mjs";

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
const commands = [nothing, ...rows.flatMap(({ wordsOf }) => checkouts.map(wordsOf))].map((words) => ({ words }));

const measured = interleaved(commands, rounds);
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
    ...[name, checkout, median(wall).toFixed(3), ratio(wall, floor.wall).toFixed(2), median(cpu).toFixed(3)],
    ...[ratio(cpu, floor.cpu).toFixed(2), counted[index] ?? "–"],
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
