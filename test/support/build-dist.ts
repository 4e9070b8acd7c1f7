import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = ["src", "schemas", "policies", "scripts", "package.json", "package-lock.json"];
const remembered = join(root, "node_modules/.cache/isms-evidence/built");

/**
 * Builds dist/ unless it is what the sources built to last time, so that what is tested is what the sources say. By
 * content: after a checkout, times say nothing.
 */
export function setup(): void {
  if (existsSync(remembered) && readFileSync(remembered, "utf8") === digest()) return;
  execFileSync(process.execPath, [join(root, "scripts/build.mjs")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  mkdirSync(dirname(remembered), { recursive: true });
  // A new file: copies of node_modules, as links, may share the old one.
  rmSync(remembered, { force: true });
  writeFileSync(remembered, digest());
}

function digest(): string {
  const hash = createHash("sha256");
  for (const name of [...sources, "dist"].flatMap(filesOf).sort()) hash.update(`${name}\0`).update(read(name));
  return hash.digest("hex");
}

function filesOf(name: string): string[] {
  if (!existsSync(join(root, name))) return [];
  if (/\.json$/.test(name)) return [name];
  const entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function read(name: string): Buffer {
  return readFileSync(name.startsWith(root) ? name : join(root, name));
}
