import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { readBaseline, readCases, readRuleFiles } from "../build-data.mjs";
import { importSource } from "../import-source.mjs";
import { readSchemas, sharedDefinitions } from "../schema-compiler.mjs";

const policiesFolder = new URL("../../policies/", import.meta.url);

/** The data for the pages: the standard, the policies, the schemas and the tool's own texts. */
export async function readDocsData() {
  const [{ mergeLayers }, { severities }, { explainRule }, { explainTask }, { explainRequirement }, zh, en] =
    await Promise.all([
      importSource("src/policy/merge-policies.ts"),
      importSource("src/model/severities.ts"),
      importSource("src/explain/explain-rule.ts"),
      importSource("src/explain/explain-task.ts"),
      importSource("src/explain/explain-requirement.ts"),
      readWords("zh-tw"),
      readWords("en"),
    ]);
  const files = readPolicyFiles();
  const schemas = readSchemas();
  const standard = parse(readFileSync(new URL("standard.yaml", policiesFolder), "utf8"), { schema: "core" });
  const tasks = standard.duties.flatMap((duty) => duty.tasks.map((task) => ({ ...task, duty })));
  const policies = new Map([...files].map(([name, file]) => [name, mergeLayers(layersOf(file, files))]));
  const baseline = { standard, policy: policies.get("baseline") };
  return {
    standard,
    tasks,
    outputs: new Map(tasks.flatMap((task) => task.outputs.map((output) => [output.id, { ...output, task }]))),
    policies,
    policyFiles: files,
    ruleFiles: new Map(readRuleFiles().map(({ path, rule }) => [rule.id, { path, cases: readCases(path)[rule.id] }])),
    mappings: readMappings(),
    schemas: new Map([...schemas].map(([name, schema]) => [name.replace(".schema.json", ""), schema])),
    shared: schemas.get(sharedDefinitions).$defs,
    severities,
    words: { "zh-TW": zh, en },
    /** Explanations by the baseline, as `isms-evidence explain` gives them where no evidence was read. */
    rules: policies.get("baseline").rules.map((rule) => explainRule(rule, baseline, null)),
    explainRequirement,
    explainTask: (task) => explainTask(task, baseline, null),
  };
}

async function readWords(folder) {
  const [durations, { terms }, { findingHelp }] = await Promise.all([
    importSource(`src/messages/${folder}/durations.ts`),
    importSource(`src/messages/${folder}/terms.ts`),
    importSource(`src/messages/${folder}/finding-help.ts`),
  ]);
  return { ...durations, terms, findingHelp };
}

/** The built-in policies by name, the baseline first, with the rules of policies/rules/. */
function readPolicyFiles() {
  const names = readdirSync(policiesFolder).filter((name) => name.endsWith(".yaml") && name !== "standard.yaml");
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -".yaml".length),
        name === "baseline.yaml"
          ? readBaseline()
          : parse(readFileSync(new URL(name, policiesFolder), "utf8"), { schema: "core" }),
      ]),
  );
}

/** The mappings, in the order of their names. */
function readMappings() {
  const folder = new URL("mappings/", policiesFolder);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => parse(readFileSync(new URL(name, folder), "utf8"), { schema: "core" }));
}

function layersOf(file, files) {
  const layer = { origin: file.id, file, source: null };
  return [...[file.extends ?? []].flat().flatMap((name) => layersOf(files.get(name), files)), layer];
}
