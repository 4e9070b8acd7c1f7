import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const policiesFolder = new URL("../policies/", import.meta.url);

/**
 * Writes the standard and the built-in policies as JSON into a folder, so that no program parses them at run time:
 * standard.json and policy/<id>.json. Same input, same bytes.
 *
 * @param {string} folder
 */
export async function buildData(folder) {
  mkdirSync(join(folder, "policy"), { recursive: true });
  for (const file of readdirSync(policiesFolder).sort()) {
    if (!file.endsWith(".yaml")) continue;
    const name = file.slice(0, -".yaml".length);
    const data = parse(readFileSync(new URL(file, policiesFolder), "utf8"), { schema: "core", uniqueKeys: true });
    writeFileSync(
      join(folder, name === "standard" ? "standard.json" : `policy/${name}.json`),
      `${JSON.stringify(data)}\n`,
    );
  }
}
