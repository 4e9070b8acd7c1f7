import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { rawText } from "./raw-text.mjs";

/** As files, since what a source imports only when it needs it must be there until the end. */
const folder = mkdtempSync(join(tmpdir(), "isms-evidence-source-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/**
 * Imports a source file of the project, with what it imports; Node 20 cannot run TypeScript.
 *
 * @param {string} name - path from the root of the project
 */
export async function importSource(name) {
  const input = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const build = await rolldown({ input, plugins: [rawText], platform: "node" });
  const dir = mkdtempSync(join(folder, "/"));
  const { output } = await build.write({
    dir,
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  });
  await build.close();
  return import(pathToFileURL(join(dir, output[0].fileName)).href);
}
