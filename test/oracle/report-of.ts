import { assess } from "../../src/assess/assess.ts";
import { buildReport } from "../../src/assess/build-report.ts";
import { applicableOutputs } from "../../src/assess/scope.ts";
import { schemaFindings } from "../../src/evidence/schema-findings.ts";
import { loadValidator, type SchemaInfo } from "../../src/evidence/validators.ts";
import type { Config, Person } from "../../src/model/config.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Report } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { applySettings } from "../../src/policy/apply-settings.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { prepareRules } from "../../src/rules/prepare-rules.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import type { MadeUp } from "./organization.ts";

const standard = await loadStandard();
const standardCodes = competencyCodes(standard);
const ids = outputsOf(standard).map(({ id }) => id);
const policies = new Map<string, Promise<Policy>>();

/** A built-in policy as it is loaded for a configuration without figures of its own. */
export function builtinPolicy(name: string): Promise<Policy> {
  let policy = policies.get(name);
  if (!policy) {
    const nothing = { fieldsOf: async () => null, valuesOf: async () => ({}), checkRules: async () => {} };
    policy = loadPolicy([name], { root: ".", outputs: ids, standardCodes, parameters: {}, ...nothing });
    policies.set(name, policy);
  }
  return policy;
}

/** The report of the made-up organisation, as a check of its files gives it, without lines. */
export async function reportOf(given: MadeUp): Promise<Report> {
  const { asOf, timezone, level, notApplicable, waivers } = given;
  const settings = Object.entries(given.parameters).map(([name, value]) => [name, { value, reason: null }] as const);
  const loaded = applySettings(await builtinPolicy(given.policy), Object.fromEntries(settings), () => null);
  const off = new Set(given.rulesOff);
  const ruleOverrides = loaded.rules
    .filter(({ id }) => off.has(id))
    .map(({ id, severity }) => ({ rule: id, from: severity, to: "off" as const, reason: "made up" }));
  const policy = { ...loaded, ruleOverrides };
  const people =
    given.roster?.map((id): Person => ({ id, name: id, unit: "資訊室", roles: ["it"], joined: "2020-01-01" })) ?? null;
  const config: Config = {
    organization: { name: "made up", level, government: true },
    timezone,
    locale: null,
    policy: [given.policy],
    evidence: [],
    people: people && "people.yaml",
    parameters: {},
    notApplicable: notApplicable.map((entry) => ({ ...entry, reason: "made up" })),
    waivers: waivers.map((waiver) => ({ ...waiver, reason: "made up" })),
    limits: { fileBytes: 1 },
  };
  const evidence = await loadMadeUp(given);
  const present = new Set(evidence.documents.filter(({ valid }) => valid).map(({ output }) => output));
  const askable = policy.rules.filter(
    ({ id, needs }) =>
      !off.has(id) &&
      needs.every((need) => need === "level" || (need === "people" ? people !== null : present.has(need))),
  );
  const { organization } = config;
  const applicable = applicableOutputs(ids, config, asOf);
  const facts = { organization, timezone, asOf, people, applicable, standardCodes, parameters: policy.parameters };
  const rules = await prepareRules({ ...facts, rules: askable });
  const assessment = assess({
    standard,
    policy,
    config,
    configPath: "isms-evidence.yaml",
    people,
    evidence,
    asOf,
    rules,
  });
  const { findings } = assessment;
  const counts = { files: evidence.files, documents: evidence.documents.length };
  const rest = { version: "0", source: null, paths: [], mapping: null };
  return buildReport({ standard, policy, config, asOf, assessment, findings, counts, ...rest });
}

async function loadMadeUp({ documents }: MadeUp) {
  const findings: Finding[] = [];
  const schemas = new Map<string, SchemaInfo>();
  const read: EvidenceDocument[] = [];
  for (const { path, data, isBroken } of documents) {
    const output = String(data.output);
    const { validate, info } = await loadValidator(output);
    schemas.set(output, info);
    const errors = validate(data);
    if ((errors !== null) !== isBroken)
      throw new Error(`${path} is not made as it was meant: ${JSON.stringify(errors)}`);
    const problems = errors ? schemaFindings(errors, data, info) : [];
    for (const { code, params, pointer } of problems) {
      findings.push(createFinding(code, params, { output, path, pointer, document: 0 }));
    }
    const valid = problems.length === 0;
    read.push({ path, index: 0, output, id: String(data.id), date: String(data.date), data, valid });
  }
  return { files: documents.length, documents: read, findings, schemas };
}
