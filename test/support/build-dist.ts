import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds dist/ if any source is newer, so that the tests run the current sources. */
export function setup(): void {
  const built = join(root, "dist/cli.js");
  const sources = ["src", "schemas", "policies", "scripts", "package.json", "package-lock.json"];
  if (existsSync(built) && sources.every((name) => newest(join(root, name)) < statSync(built).mtimeMs)) return;
  execFileSync(process.execPath, [join(root, "scripts/build.mjs")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}
