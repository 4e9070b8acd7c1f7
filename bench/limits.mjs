// The stated limits, each once: node bench/limits.mjs [NAME…]. Prints a Markdown row for each; see bench/README.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCorpus } from "./corpus.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const work = process.env.BENCH_FOLDER ?? join(root, ".bench/limits");
const program = process.env.BENCH_PROGRAM ?? join(root, "dist/cli.js");
const asked = process.argv.slice(2);

/** The inventory of a project of large registers, beside which nothing else is asked. */
function register(folder, rows, files) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "evidence"), { recursive: true });
  writeFileSync(join(folder, "isms-evidence.yaml"), "version: 1\nlimits: { file_bytes: 268435456 }\n");
  for (let file = 0; file < files; file++) {
    const from = Math.floor((file * rows) / files);
    const until = Math.floor(((file + 1) * rows) / files);
    const head = [
      "output: O4.8.1",
      `id: backups-${file}`,
      "unit: 資訊室",
      "date: 2026-09-30",
      "prepared_by: p-001",
      "approved_by: p-002",
      "classification: internal",
      "records:",
    ];
    const records = [];
    for (let row = from; row < until; row++) {
      const hour = String(row % 24).padStart(2, "0");
      const day = String((row % 28) + 1).padStart(2, "0");
      records.push(
        `  - job_id: J-${row}\n    asset_id: A-${row % 1000}\n    ended_at: 2026-09-${day}T${hour}:00:00+08:00\n    result: success\n    location: offsite`,
      );
    }
    writeFileSync(join(folder, "evidence", `backups-${file}.yaml`), `${head.join("\n")}\n${records.join("\n")}\n`);
  }
}

const limits = {
  "1,000,000 rows in 100 files": (folder) => register(folder, 1_000_000, 100),
  "300,000 rows in one file": (folder) => register(folder, 300_000, 1),
  "50,000 files, all rules": (folder) => writeCorpus(folder, 50_000),
};

console.log("| what | records | findings | status | CPU, s | peak, MiB |\n|---|---:|---:|---:|---:|---:|");
for (const [name, write] of Object.entries(limits)) {
  if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue;
  const folder = join(work, name.replace(/\W+/g, "-"));
  if (!existsSync(join(folder, "written"))) {
    write(folder);
    writeFileSync(join(folder, "written"), "");
  }
  const words = ["check", "--as-of", "2026-10-01", "--quiet", "--deadline", "3600", "--format", "json=report.json"];
  const run = spawnSync("/usr/bin/time", ["-f", "%U %S %M", process.execPath, program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  const lines = run.stderr.trim().split("\n");
  const [user, system, peak] = (lines.at(-1) ?? "").split(" ").map(Number);
  if (run.status > 1) {
    console.log(
      `| ${name} | | | ${run.status} | ${(user + system).toFixed(1)} | ${Math.round(peak / 1024)} | ${lines[0]}`,
    );
    continue;
  }
  const { summary } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const findings = summary.findings.error + summary.findings.warning;
  const cells = [name, summary.records, findings, run.status, (user + system).toFixed(1), Math.round(peak / 1024)];
  console.log(`| ${cells.join(" | ")} |`);
}
