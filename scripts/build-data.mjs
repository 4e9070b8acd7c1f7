import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { recordTypes } from "./record-types.mjs";

const policiesFolder = new URL("../policies/", import.meta.url);
const schemasFolder = new URL("../schemas/", import.meta.url);

/**
 * Writes the standard, the built-in policies, the mappings, the types of records and the hashes of the schemas as JSON
 * into a folder, so that no program parses them at run time. The same input gives the same bytes.
 *
 * @param {string} folder
 */
export async function buildData(folder) {
  for (const kind of ["policy", "mapping"]) mkdirSync(join(folder, kind), { recursive: true });
  for (const name of yamlFiles("")) {
    const data = name === "baseline" ? readBaseline() : readYaml(name);
    writeJson(join(folder, name === "standard" ? "standard.json" : `policy/${name}.json`), data);
  }
  for (const name of yamlFiles("mappings/")) {
    writeJson(join(folder, `mapping/${name}.json`), readYaml(`mappings/${name}`));
  }
  writeJson(join(folder, "record-types.json"), recordTypes());
  writeJson(join(folder, "schemas.json"), schemaHashes());
}

/**
 * SHA-256 (hex) of each schema by its file name, by which an auditor's pack shows what the evidence was validated
 * against.
 */
function schemaHashes() {
  const names = readdirSync(schemasFolder).filter((file) => file.endsWith(".schema.json"));
  const hashOf = (name) =>
    createHash("sha256")
      .update(readFileSync(new URL(name, schemasFolder)))
      .digest("hex");
  return Object.fromEntries(names.sort().map((name) => [name, hashOf(name)]));
}

/** The baseline policy with the rules of policies/rules/ and their parameters and sources. */
export function readBaseline() {
  const baseline = readYaml("baseline");
  const files = yamlFiles("rules/").map((name) => readYaml(`rules/${name}`));
  return {
    ...baseline,
    sources: merged("sources", [baseline, ...files]),
    parameters: merged("parameters", [baseline, ...files]),
    rules: files.flatMap(({ rules }) => rules ?? []),
  };
}

function merged(key, files) {
  const result = {};
  for (const [name, value] of files.flatMap((file) => Object.entries(file[key] ?? {}))) {
    if (Object.hasOwn(result, name)) throw new Error(`policies/: ${key}.${name} is defined twice`);
    result[name] = value;
  }
  return result;
}

function yamlFiles(folder) {
  return readdirSync(new URL(folder, policiesFolder))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
}

function readYaml(name) {
  return parse(readFileSync(new URL(`${name}.yaml`, policiesFolder), "utf8"), { schema: "core", uniqueKeys: true });
}

function writeJson(path, data) {
  writeFileSync(path, `${JSON.stringify(data)}\n`);
}
