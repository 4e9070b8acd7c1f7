import { applyRules } from "../../src/assess/apply-rules.ts";
import { loadValidator, type SchemaInfo } from "../../src/evidence/validators.ts";
import type { Config } from "../../src/model/config.ts";
import type { Rule } from "../../src/model/rule.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { applySettings } from "../../src/policy/apply-settings.ts";
import { prepareRules } from "../../src/rules/prepare-rules.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { builtinPolicy } from "../oracle/report-of.ts";
import { casesOf, documentsOf, peopleOf, type RuleCase } from "./cases.ts";

const standard = await loadStandard();
const outputs = outputsOf(standard).map(({ id }) => id);
const { rules } = await builtinPolicy("baseline");

/** Asks a rule about one of its cases on a day: how much it finds. */
export function asksOn(id: string, name: string): (day: string) => Promise<number> {
  const given = casesOf(id)[name];
  if (!given) throw new Error(`${id} has no case ${name}`);
  return asksOf(id, given);
}

/** The same for evidence that is not among its cases. */
export function asksOf(id: string, given: RuleCase): (day: string) => Promise<number> {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return async (day) => (await evaluate(rule, { ...given, as_of: day })).findings.length;
}

async function evaluate(rule: Rule, given: RuleCase) {
  const base = await builtinPolicy(given.level === undefined ? "baseline" : `csma-${given.level.toLowerCase()}`);
  const settings = Object.entries(given.parameters ?? {}).map(
    ([name, value]) => [name, { value: value as never, reason: "case" }] as const,
  );
  const policy = applySettings({ ...base, rules: [rule] }, Object.fromEntries(settings), () => null);
  const config = {
    organization: { name: "市立醫院", level: given.level ?? null, government: given.government ?? false },
    timezone: "Asia/Taipei",
    people: "people.yaml",
    notApplicable: [],
  } as unknown as Config;
  const documents = await documentsOf(given);
  const people = peopleOf(given);
  const asOf = given.as_of ?? "2026-10-01";
  const schemas = new Map<string, SchemaInfo>();
  for (const { output } of documents) if (output) schemas.set(output, (await loadValidator(output)).info);
  const { organization, timezone } = config;
  const facts = { organization, timezone, asOf, people, applicable: outputs, standardCodes: competencyCodes(standard) };
  const prepared = await prepareRules({ ...facts, rules: [rule], parameters: policy.parameters });
  const context = { asOf, config, policy, people, applicable: outputs, documents, schemas, prepared };
  return applyRules({ ...context, refused: new Set() });
}
