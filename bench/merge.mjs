// Many repositories rolled up: node bench/merge.mjs [COUNT]. Prints a Markdown table row; see bench/README.md.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reportsFolder, root } from "./folders.mjs";

const count = Number(process.argv[2] ?? 10_000);
const { folder, bytes, words } = reportsFolder(count);
const command = [process.execPath, join(root, "dist/cli.js"), "merge", ...words];
const { status, stderr } = spawnSync("/usr/bin/time", ["-f", "%U %S %M", ...command, "--format", "json=report.json"], {
  cwd: folder,
  encoding: "utf8",
});
const [user, system, peak] = (stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
const { totals } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
if (status !== 1 || totals.repositories.unknown > 0) throw new Error(`${status}: ${stderr.slice(0, 2000)}`);

console.log("| reports | MiB | CPU, s | a report, ms | peak, MiB |\n|---:|---:|---:|---:|---:|");
const cpu = user + system;
const mebibytes = (bytes / 2 ** 20).toFixed(0);
console.log(
  `| ${count} | ${mebibytes} | ${cpu.toFixed(1)} | ${((cpu / count) * 1000).toFixed(2)} | ${(peak / 1024).toFixed(0)} |`,
);
