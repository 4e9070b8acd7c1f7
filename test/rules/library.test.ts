import { beforeAll, describe, expect, test } from "vitest";
import { applyRules } from "../../src/assess/apply-rules.ts";
import { loadValidator, type SchemaInfo } from "../../src/evidence/validators.ts";
import type { Config } from "../../src/model/config.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { Standard } from "../../src/model/standard.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { applySettings } from "../../src/policy/apply-settings.ts";
import { differingPlaceholders } from "../../src/policy/check-rules.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { prepareRules } from "../../src/rules/prepare-rules.ts";
import { rulePrograms } from "../../src/rules/programs/rule-programs.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { casesOf, documentsOf, peopleOf, type RuleCase } from "./cases.ts";

const { rules } = (await loadBuiltin("policy/baseline")) as { rules: readonly Rule[] };
let standard: Standard;
let outputs: string[];
const policies = new Map<string, Policy>();

beforeAll(async () => {
  standard = await loadStandard();
  outputs = outputsOf(standard).map(({ id }) => id);
  for (const level of ["", "a", "b", "c", "d", "e"]) {
    const options = { root: ".", outputs, standardCodes: new Set<string>(), parameters: {} };
    const names = [level === "" ? "baseline" : `csma-${level}`];
    policies.set(
      level,
      await loadPolicy(names, {
        ...options,
        fieldsOf: async () => null,
        valuesOf: async () => ({}),
        checkRules: async () => {},
      }),
    );
  }
});

describe("every rule", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s names what exists, alike in both languages",
    (_id, rule) => {
      const codes = competencyCodes(standard);
      expect(rule.codes.filter((code) => !codes.has(code))).toEqual([]);
      expect(rule.codes).not.toEqual([]);
      expect([...rule.outputs, ...rule.needs].filter((id) => id.startsWith("O") && !outputs.includes(id))).toEqual([]);
      expect(differingPlaceholders(rule)).toEqual([]);
      const { sources } = policies.get("") as Policy;
      expect(rule.source.refs.filter((ref) => !Object.hasOwn(sources, ref))).toEqual([]);
      if (rule.program !== undefined) expect(Object.keys(rulePrograms)).toContain(rule.program);
    },
  );
});

async function evaluate(rule: Rule, given: RuleCase) {
  const base = policies.get(given.level?.toLowerCase() ?? "") as Policy;
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

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const cases = casesOf(id);

  test("has a case that holds and one that does not", () => {
    const kinds = new Set(Object.keys(cases).map((name) => name.split(".")[0]));
    expect([...kinds].sort()).toEqual(["ng", "ok"]);
  });

  test.each(Object.entries(cases))("%s", async (name, given) => {
    const { findings, reports } = await evaluate(rule, given);
    const found = findings.map(({ code, output, path, pointer }) => ({
      output,
      ...(path === null ? {} : { at: `${path.replace(".yaml", "")}${pointer}` }),
      ...(code === "rule-broken" ? {} : { failed: true }),
    }));
    expect(reports[0]?.lacking, "inputs that the case lacks").toEqual([]);
    expect(found).toEqual(given.finds ?? []);
    expect(found.length > 0).toBe(name.startsWith("ng."));
    if (name.startsWith("ok.")) expect(reports[0]?.state).toBe("met");
    for (const finding of findings) {
      if (finding.code !== "rule-broken") continue;
      expect(Object.values(finding.params.values)).not.toContain("?");
      expect(finding.severity).toBe(rule.severity);
    }
  });
});
