import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repositoryFolder } from "./schemas.ts";

/** A folder of examples/ as path → bytes. */
export function exampleFiles(name: string): Record<string, Buffer> {
  const folder = fileURLToPath(new URL(`examples/${name}/`, repositoryFolder));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length).replaceAll("\\", "/"), readFileSync(path)];
    }),
  );
}
