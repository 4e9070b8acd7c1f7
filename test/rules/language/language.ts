import type { EvidenceDocument } from "../../../src/model/evidence.ts";
import type { JsonObject } from "../../../src/model/json.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { evaluateRule } from "../../../src/rules/evaluate-rule.ts";
import type { InterpretedRule } from "../../../src/rules/interpreted-rule.ts";
import { createFacts, type RuleInput } from "../../../src/rules/language/facts.ts";
import { type PreparedRules, prepareRules } from "../../../src/rules/prepare-rules.ts";

const text = { "zh-TW": "測試。", en: "Test." };

function ruleOf(parts: Partial<Rule>): Rule {
  const source = { text, refs: [], date: "2026-11-24", verified: true };
  const common = {
    id: "own-rule",
    title: text,
    severity: "error" as const,
    codes: [],
    needs: [],
    source,
    message: text,
  };
  return { ...common, outputs: ["O4.8.2"], require: "true", ...parts };
}

/** The language with two parameters, on 2026-10-01 in Taipei, for records of the outputs named in the rules. */
export async function prepared(...rules: readonly Partial<Rule>[]): Promise<PreparedRules> {
  const figure = { stricter: "smaller" as const, statutory: false, title: text, source: ruleOf({}).source };
  const found = await prepareRules({
    rules: rules.map((rule, index) => ruleOf({ id: `own-rule-${index}`, ...rule })),
    parameters: {
      age: { value: "P6M", unit: "duration", ...figure },
      limit: { value: 3, unit: "count", ...figure },
      words: { value: ["a", "b"], unit: "list", ...figure },
      public_holidays: { value: ["2026-10-09"], unit: "list", ...figure },
    },
    organization: { name: "市立醫院", level: "C", kind: "agency", government: true },
    timezone: "Asia/Taipei",
    asOf: "2026-10-01",
    people: [{ id: "p-1", name: "王小明", unit: "資訊室", roles: ["it"], joined: "2020-01-01" }],
    applicable: ["O4.8.2"],
    standardCodes: new Set(["K01"]),
  });
  if (!found) throw new Error("no rules");
  return found;
}

export function documentOf(
  output: string,
  date: string,
  records: readonly JsonObject[],
  more: JsonObject = {},
): EvidenceDocument {
  const id = `${output}-${date}`;
  const data = { output, id, date, prepared_by: "p-1", approved_by: "p-2", records: [...records], ...more };
  return { path: `${id}.yaml`, index: 0, output, id, date, data, valid: true };
}

export function factsOf({ keys, views }: PreparedRules, documents: readonly EvidenceDocument[]) {
  const input = {
    asOf: "2026-10-01",
    config: { people: "people.yaml", timezone: "Asia/Taipei" },
    policy: {},
    people: [],
    applicable: [],
    documents,
  };
  return createFacts(input as unknown as RuleInput, keys, views);
}

/** The value of an expression over the documents. */
export async function resultOf(expression: string, documents: readonly EvidenceDocument[] = []): Promise<unknown> {
  const rules = await prepared({
    let: { value: expression },
    require: "true",
    outputs: ["O2.1.1", "O4.8.1", "O4.8.2", "O4.2.3"],
  });
  const [variant] = (rules.compiled.get("own-rule-0") as InterpretedRule | undefined)?.variants ?? [];
  rules.runtime.use(factsOf(rules, documents));
  return variant?.values[0]?.expression.evaluate({});
}

const backups = (count: number) => [
  documentOf(
    "O4.8.1",
    "2026-09-30",
    Array.from({ length: count }, (_, index) => ({
      ...{ job_id: `J-${index}`, asset_id: `A-${index}`, result: "success" },
      ended_at: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
    })),
  ),
];

/** What comes of a rule over so many backup runs. */
export async function runOverBackups(parts: Partial<Rule>, count: number, steps = 1_000_000) {
  const rules = await prepared(parts);
  const compiled = rules.compiled.get("own-rule-0");
  if (!compiled) throw new Error("not compiled");
  rules.runtime.budget.allow(steps);
  return evaluateRule(compiled, factsOf(rules, backups(count)), rules.runtime);
}
