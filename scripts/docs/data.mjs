import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { instruments, readCases, readPolicy, readRuleFiles } from "../build-data.mjs";
import { importSource } from "../import-source.mjs";
import { outputForms } from "../output-forms.mjs";
import { readSchemas } from "../schema-compiler.mjs";

const policiesFolder = new URL("../../policies/", import.meta.url);

/** The data for the pages: explanations by the baseline, as `isms-evidence explain` gives them without evidence. */
export async function readDocsData() {
  const [{ mergeBuiltinPolicies }, { builtinPolicies }, { severities }, counting, limits, explain, zh, en] =
    await Promise.all([
      importSource("src/policy/builtin-policies.ts"),
      importSource("src/standard/builtin-data.ts"),
      importSource("src/model/severities.ts"),
      importSource("src/report/explanation/counting-texts.ts"),
      importSource("src/report/explanation/limit-texts.ts"),
      importExplain(),
      readWords("zh-tw"),
      readWords("en"),
    ]);
  const schemas = readSchemas();
  const forms = new Map(Object.entries(outputForms(schemas)));
  const standard = parse(readFileSync(new URL("standard.yaml", policiesFolder), "utf8"), { schema: "core" });
  const builtin = mergeBuiltinPolicies(new Map([...builtinPolicies].sort().map((name) => [name, readPolicy(name)])));
  const merged = new Map([...builtin].map(([name, { policy }]) => [name, policy]));
  const project = { standard, policy: merged.get("baseline") };
  // What asks the history is beside the baseline, which it extends.
  const withHistory = { standard, policy: merged.get("trust") };
  const tasks = standard.duties.flatMap((duty) => duty.tasks);
  return {
    standard,
    /** The policies with all they extend, by name, for what no explanation contains. */
    merged,
    tasks: byId(tasks.map((task) => explain.explainTask(task, project, null))),
    outputs: byId(
      tasks.flatMap((task) => task.outputs.map(({ id }) => explain.explainOutput(id, forms, project, null))),
    ),
    rules: withHistory.policy.rules.map((rule) => explain.explainRule(rule, withHistory, null)),
    policies: byId([...builtin.keys()].map((id) => explain.explainPolicy(id, builtin, forms, project))),
    parameters: parameterNames(merged).map(([name, policy]) =>
      explain.explainParameter(name, builtin, { standard, policy }),
    ),
    instruments,
    frameworks: readMappings().map((mapping) => explain.explainFramework(mapping, standard, null)),
    ruleFiles: new Map(readRuleFiles().map(({ path, rule }) => [rule.id, { path, cases: readCases(path)[rule.id] }])),
    examplesOf: (output) => schemas.get(`${output}.schema.json`).examples,
    severities,
    ...counting,
    ...limits,
    words: { "zh-TW": zh, en },
  };
}

async function importExplain() {
  const modules = await Promise.all(
    ["task", "output", "rule", "policy", "parameter", "control"].map((kind) =>
      importSource(`src/explain/explain-${kind}.ts`),
    ),
  );
  return Object.assign({}, ...modules);
}

function byId(explanations) {
  return new Map(explanations.map((explanation) => [explanation.id, explanation]));
}

/** Every parameter with the first policy that has it. */
function parameterNames(policies) {
  const first = new Map();
  for (const policy of policies.values()) {
    for (const name of Object.keys(policy.parameters)) if (!first.has(name)) first.set(name, policy);
  }
  return [...first];
}

async function readWords(folder) {
  const [durations, { terms }, { findingHelp }, { explanationMessages: explanations }] = await Promise.all([
    importSource(`src/messages/${folder}/durations.ts`),
    importSource(`src/messages/${folder}/terms.ts`),
    importSource(`src/messages/${folder}/finding-help.ts`),
    importSource(`src/messages/${folder}/explanations.ts`),
  ]);
  return { ...durations, terms, findingHelp, explanations };
}

/** The mappings, in the order of their names. */
function readMappings() {
  const folder = new URL("mappings/", policiesFolder);
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => parse(readFileSync(new URL(name, folder), "utf8"), { schema: "core" }));
}
