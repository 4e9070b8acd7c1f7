// An import of many rows beside reading the same workbook: node bench/spreadsheets.mjs [ROWS]; see bench/README.md.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

// The largest memory is that of the child itself.
const alone = `import { readFileSync } from "node:fs"; import { readXlsx } from ${JSON.stringify(import.meta.resolve("hucre/xlsx"))};
await readXlsx(readFileSync("assets.xlsx"));`;
const after = `process.once("exit", () => process.stderr.write("\\nMEMORY " + process.resourceUsage().maxRSS));`;
const run = (words, preload) => {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(preload)}`, ...words],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, mebibytes: Number(/MEMORY (\d+)/.exec(stderr)?.[1]) / 1024 };
};

const set = ["prepared_by=p-004", "approved_by=p-002", "classification=internal", "unit=資訊室"].flatMap((one) => [
  "--set",
  one,
]);
const reading = run(["--input-type=module", "-e", alone], after);
const importing = run(
  [join(root, "dist/cli.js"), "import", "assets.xlsx", "--output", "O2.1.1", "--as-of", "2026-10-01", ...set],
  after,
);
const shown = ({ seconds, mebibytes }) => `${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB`;
console.log(
  `${count} rows\nreading by hucre: ${shown(reading)}\nimport: ${shown(importing)}\nratio: ${(importing.seconds / reading.seconds).toFixed(1)}`,
);
