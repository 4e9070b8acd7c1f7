// Many repositories rolled up: node bench/merge.mjs [COUNT]. Prints a Markdown table row; see bench/README.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const count = Number(process.argv[2] ?? 10_000);
const folder = join(root, ".bench/reports");
const names = ["city-hospital", "city-hospital-gaps", "private-company", "small-school", "starter"];
const reports = names.map((name) => readFileSync(join(root, `examples/${name}/report.json`), "utf8"));
const { asOf } = JSON.parse(reports[0]);

mkdirSync(folder, { recursive: true });
const words = [];
let bytes = 0;
for (let at = 0; at < count; at++) {
  const text = reports[at % reports.length].replace(/"asOf": "[^"]*"/, `"asOf": "${asOf}"`);
  const file = `${at}.json`;
  if (!existsSync(join(folder, file))) writeFileSync(join(folder, file), text);
  bytes += text.length;
  words.push(`r${at}=${file}`);
}

const command = [process.execPath, join(root, "dist/cli.js"), "merge", ...words, "--as-of", asOf];
const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", ...command, "--format", "json=merged.json"], {
  cwd: folder,
  encoding: "utf8",
});
const [user, system, peak] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
const { totals } = JSON.parse(readFileSync(join(folder, "merged.json"), "utf8"));
if (status !== 1 || totals.repositories.unknown > 0) throw new Error(`${status}: ${stderr.slice(0, 2000)}`);

console.log("| reports | MiB | CPU, s | a report, ms | peak, MiB |\n|---:|---:|---:|---:|---:|");
const cpu = user + system;
const mebibytes = (bytes / 2 ** 20).toFixed(0);
console.log(
  `| ${count} | ${mebibytes} | ${cpu.toFixed(1)} | ${((cpu / count) * 1000).toFixed(2)} | ${(peak / 1024).toFixed(0)} |`,
);
