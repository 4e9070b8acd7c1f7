// Imports and exports of many rows beside reading the same workbook: node bench/spreadsheets.mjs [ROWS]; see bench/README.md.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";

const count = Number(process.argv[2] ?? 100_000);
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isms-evidence-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
cpSync(join(root, "examples/city-hospital"), folder, { recursive: true });

const heads = [
  "財產編號",
  "設備名稱",
  "資產類別",
  "權責單位",
  "保管人",
  "存放位置",
  "資產價值",
  "核心系統",
  "含個資",
  "盤點日",
  "使用狀態",
];
const rows = Array.from({ length: count }, (_, at) => {
  const day = at % 2 ? new Date(Date.UTC(2026, 8, (at % 28) + 1)) : `115/9/${(at % 28) + 1}`;
  return [
    `B-${at}`,
    `設備 ${at}`,
    ["硬體", "軟體", "資料"][at % 3],
    "王建宏",
    "黃怡君",
    `B${at % 9} 機房`,
    (at % 27) + 1,
    "否",
    at % 4 ? "否" : "V",
    day,
    "使用中",
  ];
});
writeFileSync(join(folder, "assets.xlsx"), await writeXlsx({ sheets: [{ name: "資產清冊", rows: [heads, ...rows] }] }));

// The time of the processor and the largest memory are those of the child itself.
const alone = `import { readFileSync } from "node:fs"; import { readXlsx } from ${JSON.stringify(import.meta.resolve("hucre/xlsx"))};
await readXlsx(readFileSync("assets.xlsx"));`;
const after = `process.once("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("\\nUSED " + (userCPUTime + systemCPUTime) + " " + maxRSS);
});`;
const run = (words, preload) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(preload)}`, ...words],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  const [, microseconds, kibibytes] = /USED (\d+) (\d+)/.exec(stderr) ?? [];
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(microseconds) / 1e6, mebibytes: Number(kibibytes) / 1024 };
};

const set = ["prepared_by=p-004", "approved_by=p-002", "classification=internal", "unit=資訊室"].flatMap((one) => [
  "--set",
  one,
]);
const cli = join(root, "dist/cli.js");
const imported = [cli, "import", "assets.xlsx", "--output", "O2.1.1", "--as-of", "2026-10-01", ...set];
const shown = ({ seconds, mebibytes }) => `${seconds.toFixed(1)} s of CPU, ${mebibytes.toFixed(0)} MiB`;
const reading = run(["--input-type=module", "-e", alone], after);
console.log(`${count} rows\nreading by hucre: ${shown(reading)}`);
const first = run(imported, after);
console.log(`first import: ${shown(first)}, ${(first.seconds / reading.seconds).toFixed(1)} times`);

const under = join(folder, "evidence/t2-assets-and-risk");
const name = readdirSync(under).find((one) => one.startsWith("O2.1.1-2026-10-01"));
const own = join(under, name);
const text = readFileSync(own, "utf8");
const changed = text.replace("設備 7\n", "設備 七\n").replace(`設備 ${count - 1}\n`, "設備 末\n");
writeFileSync(own, changed);
console.log(`import that changes two records: ${shown(run([...imported, "--out", own], after))}`);
if (changed === text || readFileSync(own, "utf8") !== text) throw new Error("the two records were not updated");
console.log(`export: ${shown(run([cli, "export", own, "--out", "export.xlsx"], after))}`);
