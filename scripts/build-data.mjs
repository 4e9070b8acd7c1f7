import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";

const policiesFolder = new URL("../policies/", import.meta.url);
const dataFolder = new URL("../dist/data/", import.meta.url);

/**
 * Writes the standard and the built-in policies as JSON, so that no program parses them at run time: dist/data/
 * standard.json and dist/data/policy/<id>.json. Same input, same bytes.
 */
export async function buildData() {
  mkdirSync(new URL("policy/", dataFolder), { recursive: true });
  for (const file of readdirSync(policiesFolder).sort()) {
    if (!file.endsWith(".yaml")) continue;
    const name = file.slice(0, -".yaml".length);
    const data = parse(readFileSync(new URL(file, policiesFolder), "utf8"), { schema: "core", uniqueKeys: true });
    const target = name === "standard" ? "standard.json" : `policy/${name}.json`;
    writeFileSync(new URL(target, dataFolder), `${JSON.stringify(data)}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildData();
