import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

const policiesFolder = new URL("../policies/", import.meta.url);

/**
 * Writes the standard, the built-in policies and the mappings as JSON into a folder, so that no program parses them at
 * run time: standard.json, policy/<id>.json and mapping/<id>.json. Same input, same bytes.
 *
 * @param {string} folder
 */
export async function buildData(folder) {
  for (const kind of ["policy", "mapping"]) mkdirSync(join(folder, kind), { recursive: true });
  for (const [name, data] of readYamlFolder(policiesFolder)) {
    writeJson(join(folder, name === "standard" ? "standard.json" : `policy/${name}.json`), data);
  }
  for (const [name, data] of readYamlFolder(new URL("mappings/", policiesFolder))) {
    writeJson(join(folder, `mapping/${name}.json`), data);
  }
}

/** The parsed YAML files of a folder, by name without the ending. */
function readYamlFolder(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files
    .sort()
    .map((file) => [
      basename(file, ".yaml"),
      parse(readFileSync(new URL(file, folder), "utf8"), { schema: "core", uniqueKeys: true }),
    ]);
}

function writeJson(path, data) {
  writeFileSync(path, `${JSON.stringify(data)}\n`);
}
