// Writes eager-functions.json: the functions at the top of modules of src/ that a check of the starter calls. For
// Node.js 22.18 or later, which runs src/ as it is.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { functionsOf } from "./eager-functions.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const sources = new URL("../src/", import.meta.url);
const check = ["check", "--as-of", "2026-10-01", "--no-cache", "--config", "examples/starter/isms-evidence.yaml"];

const called = new Map();
for (const words of [check, [...check, "--format", "json"]])
  for (const [path, names] of callsOf(words)) called.set(path, new Set([...(called.get(path) ?? []), ...names]));
const list = [...called].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, names]) => [path, [...names].sort()]);
const file = fileURLToPath(new URL("eager-functions.json", import.meta.url));
writeFileSync(file, JSON.stringify(Object.fromEntries(list)));
spawnSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "format", "--write", file], { cwd: root });

/** The functions that a command calls, by module. */
function callsOf(words) {
  const folder = mkdtempSync(join(tmpdir(), "isms-evidence-calls-"));
  const environment = { ...process.env, NODE_V8_COVERAGE: folder };
  const options = { cwd: root, env: environment, encoding: "utf8" };
  const { status, stderr } = spawnSync(process.execPath, ["src/cli/bin.ts", ...words], options);
  if (status === null || status > 1) throw new Error(stderr);
  const { result } = JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]), "utf8"));
  rmSync(folder, { recursive: true });
  return result
    .filter(({ url }) => url.startsWith(sources.href))
    .flatMap(({ url, functions }) => {
      const known = new Set(functionsOf(readFileSync(new URL(url), "utf8")));
      const names = functions.filter(({ ranges }) => ranges[0].count > 0).map(({ functionName }) => functionName);
      const own = names.filter((name) => known.has(name));
      return own.length > 0 ? [[url.slice(sources.href.length, -".ts".length), own]] : [];
    });
}
