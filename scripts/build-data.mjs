import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { importSource } from "./import-source.mjs";
import { outputForms, sharedForms } from "./output-forms.mjs";
import { quickSchemas } from "./quick-schemas.mjs";
import { recordTypes } from "./record-types.mjs";
import { readSchemas } from "./schema-compiler.mjs";

const policiesFolder = new URL("../policies/", import.meta.url);
const schemasFolder = new URL("../schemas/", import.meta.url);

const { withCitations } = await importSource("src/policy/cite-law.ts");
const { builtinLayers, mergedData, writtenTexts } = await importSource("src/policy/merged-builtin.ts");

/** The table of laws, in the order of the files' names. */
export const instruments = yamlFiles("law/").map((name) => readYaml(`law/${name}`));

/**
 * Writes the standard, the built-in policies, the mappings, the table of laws, the types of records, the schemas, what
 * they say to people, their hashes and the templates of cases as JSON into a folder, so that no program parses them at
 * run time. Same input, same bytes.
 *
 * @param {string} folder
 */
export async function buildData(folder) {
  for (const kind of ["policy", "merged", "mapping", "schema", "quick", "titles"])
    mkdirSync(join(folder, kind), { recursive: true });
  for (const name of yamlFiles("")) {
    if (name === "standard") writeJson(join(folder, "standard.json"), readYaml(name));
    else writeJson(join(folder, `policy/${name}.json`), readPolicy(name));
  }
  for (const name of yamlFiles("mappings/")) {
    writeJson(join(folder, `mapping/${name}.json`), readYaml(`mappings/${name}`));
  }
  writeMergedPolicies(folder);
  writeJson(join(folder, "law.json"), instruments);
  writeJson(join(folder, "spreadsheet-words.json"), readYaml("spreadsheets/words"));
  writeJson(join(folder, "record-types.json"), recordTypes());
  writeJson(join(folder, "output-forms.json"), outputForms(readSchemas()));
  writeJson(join(folder, "shared-forms.json"), sharedForms(readSchemas()));
  writeJson(join(folder, "schemas.json"), schemaHashes());
  for (const [file, schema] of readSchemas())
    writeJson(join(folder, "schema", file.replace(".schema.json", ".json")), schema);
  for (const [name, data] of quickSchemas()) writeJson(join(folder, `${name}.json`), data);
  writeJson(join(folder, "case-templates.json"), caseTemplates());
}

/** Each built-in policy merged with what it extends, and the texts of the rules, which are the same in all of them. */
function writeMergedPolicies(folder) {
  const names = yamlFiles("").filter((name) => name !== "standard");
  const files = new Map(names.map((name) => [name, readPolicy(name)]));
  const all = {};
  for (const name of names) {
    const { policy, texts } = mergedData(builtinLayers(name, files));
    writeJson(join(folder, `merged/${name}.json`), policy);
    for (const [rule, text] of Object.entries(texts)) {
      if (all[rule] && JSON.stringify(all[rule]) !== JSON.stringify(text))
        throw new Error(`${rule} differs in ${name}`);
      all[rule] = text;
    }
  }
  writeFileSync(join(folder, "rule-texts.json"), writtenTexts(all));
}

/** The example of each output's schema with its first record, by output: cases of rules say only what matters. */
function caseTemplates() {
  const outputs = readdirSync(schemasFolder).flatMap((file) => /^(O[\d.]+)\.schema\.json$/.exec(file)?.[1] ?? []);
  const templateOf = (output) => {
    const { examples } = JSON.parse(readFileSync(new URL(`${output}.schema.json`, schemasFolder), "utf8"));
    const { records, ...envelope } = examples.find(({ records }) => records !== undefined);
    return { ...envelope, records: records.slice(0, 1) };
  };
  return Object.fromEntries(outputs.sort().map((output) => [output, templateOf(output)]));
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

/** A built-in policy, its sources in words; the baseline with the rules of policies/rules/ and the figures they bring. */
export function readPolicy(name) {
  return withCitations(name === "baseline" ? readBaseline() : readYaml(name), instruments, (reference, pointer) => {
    throw new Error(`policies/: ${name}${pointer} cites ${reference}, which policies/law/ does not have`);
  });
}

/** The baseline policy with the rules of policies/rules/, in the order of order.yaml, and the figures that each brings. */
function readBaseline() {
  const baseline = readYaml("baseline");
  const files = readRuleFiles();
  const parameters = { ...baseline.parameters };
  for (const [name, parameter] of files.flatMap((file) => Object.entries(file.parameters ?? {}))) {
    if (Object.hasOwn(parameters, name)) throw new Error(`policies/: the parameter ${name} is defined twice`);
    parameters[name] = parameter;
  }
  return { ...baseline, parameters, rules: files.map(({ rule }) => rule) };
}

/** Every rule file of policies/rules/ with its path there, such as `T4.8/backup-restore-tested`, in order. */
export function readRuleFiles() {
  const paths = new Map(rulePaths().map((path) => [basename(path), path]));
  const order = readYaml("rules/order");
  const unlisted = [...paths.keys()].filter((id) => !order.includes(id));
  if (unlisted.length > 0) throw new Error(`policies/rules/order.yaml: missing ${unlisted.join(", ")}`);
  return order.map((id) => {
    const path = paths.get(id);
    if (!path) throw new Error(`policies/rules/order.yaml: no file is named ${id}.yaml`);
    return { path, ...readYaml(`rules/${path}`) };
  });
}

function rulePaths() {
  const folders = readdirSync(new URL("rules/", policiesFolder), { withFileTypes: true });
  const files = folders
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => yamlFiles(`rules/${name}/`).map((file) => `${name}/${file}`));
  const rules = files.filter((path) => !path.endsWith(".cases"));
  const alone = files.find((path) => path.endsWith(".cases") && !rules.includes(path.slice(0, -".cases".length)));
  if (alone !== undefined) throw new Error(`policies/rules/${alone}.yaml: no rule is beside it`);
  return rules;
}

/** The cases of the rule at a path of {@link readRuleFiles}, by name, under the rule's id. */
export function readCases(path) {
  return readYaml(`rules/${path}.cases`);
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
