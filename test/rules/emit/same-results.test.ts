import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type CaseTemplates, caseDocuments } from "../../../src/check/case-documents.ts";
import { findEvidence } from "../../../src/check/find-evidence.ts";
import { loadProject } from "../../../src/check/load-project.ts";
import { loadEvidence } from "../../../src/evidence/load-evidence.ts";
import { loadRecordTypes, type RecordTypes } from "../../../src/evidence/record-types.ts";
import type { Config, Person } from "../../../src/model/config.ts";
import type { EvidenceDocument } from "../../../src/model/evidence.ts";
import type { JsonObject, JsonValue } from "../../../src/model/json.ts";
import type { Instrument } from "../../../src/model/law.ts";
import type { Policy } from "../../../src/model/policy.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { outputsOf } from "../../../src/model/walk.ts";
import { organizationOf } from "../../../src/policy/load-config.ts";
import type { CompiledRule } from "../../../src/rules/compiled-rule.ts";
import { type EmittedRules, loadEmittedRules } from "../../../src/rules/emitted-rules.ts";
import { evaluateRule } from "../../../src/rules/evaluate-rule.ts";
import { interpretRules } from "../../../src/rules/interpret-rules.ts";
import { createFacts, type RuleInput } from "../../../src/rules/language/facts.ts";
import { createRuntime, type Runtime } from "../../../src/rules/language/runtime.ts";
import { createViewTypes } from "../../../src/rules/language/views.ts";
import { functionContext } from "../../../src/rules/prepare-rules.ts";
import { ruleConstants } from "../../../src/rules/rule-constants.ts";
import { loadBuiltin } from "../../../src/standard/builtin-data.ts";
import { competencyCodes, loadStandard } from "../../../src/standard/standard.ts";
import { createRandom, type Random } from "../../oracle/random.ts";
import { builtinPolicy } from "../../support/builtin-policy.ts";
import { casesBeside, ruleFiles } from "../../support/rule-files.ts";

// What is compiled to JavaScript at build says the same as the library of the expression language: every finding with
// its place, its values and their labels, every failure with its words, what is left undecided, and how many steps it
// took.

const standard = await loadStandard();
const applicable = outputsOf(standard).map(({ id }) => id);
const standardCodes = competencyCodes(standard);
let emitted: EmittedRules;
let types: RecordTypes;
let instruments: readonly Instrument[];

beforeAll(async () => {
  [emitted, types] = [loadEmittedRules(), await loadRecordTypes()];
  instruments = (await loadBuiltin("law")) as readonly Instrument[];
});

interface Ground {
  readonly policy: Policy;
  readonly organization: Config["organization"];
  readonly people: readonly Person[] | null;
  readonly documents: readonly EvidenceDocument[];
  readonly asOf: string;
  readonly steps?: number;
}

/** What comes of each rule, and the steps it takes, by either way. */
function bothWays(rules: readonly Rule[], ground: Ground, withheld: ReadonlySet<string> = new Set()) {
  const { policy, organization, people, documents, asOf, steps = 1_000_000 } = ground;
  const input = {
    asOf,
    config: { people: "people.yaml", timezone: "Asia/Taipei" },
    policy,
    people,
    applicable,
    documents,
  } as unknown as RuleInput;
  const { parameters } = policy;
  const common = { parameters, organization, timezone: "Asia/Taipei", asOf, people, applicable, standardCodes };
  const constants = ruleConstants(common, instruments);

  function results(compiledBy: (runtime: Runtime) => readonly CompiledRule[], views: ReturnType<typeof viewsOf>) {
    const runtime = createRuntime(() => {});
    const facts = createFacts(input, emitted.keys, views);
    return compiledBy(runtime).map((compiled) => {
      runtime.budget.allow(steps);
      const { rule, ...result } = evaluateRule(compiled, facts, runtime, withheld);
      // Texts take tenths of steps, which are added in another order.
      return { rule: rule.id, ...result, taken: Number((steps - runtime.budget.left()).toFixed(3)) };
    });
  }

  const viewsOf = () => {
    const outputs = JSON.stringify(rules).match(/\bO\d+\.\d+\.\d+\b/g) ?? [];
    return createViewTypes(types, ["Person", "Document", ...outputs]);
  };
  const views = viewsOf();
  const interpreted = (runtime: Runtime) =>
    interpretRules(rules, {
      ...{ runtime, constants, parameters, types, views },
      functions: functionContext(common, runtime),
    });
  const compiled = (runtime: Runtime) =>
    emitted.compile(rules, { runtime, constants, functions: functionContext(common, runtime) });
  return { expected: results(interpreted, views), found: results(compiled, new Map()) };
}

const expressed = ruleFiles.filter(({ rule }) => rule.program === undefined);

test("every rule that has no program is compiled", () => {
  expect(expressed.filter(({ rule }) => !emitted.has(rule.id)).map(({ rule }) => rule.id)).toEqual([]);
});

describe("in its cases", async () => {
  const templates = (await loadBuiltin("case-templates")) as CaseTemplates;

  test.each(expressed.map((file) => [file.rule.id, file] as const))("%s", async (id, file) => {
    for (const [name, given] of Object.entries(casesBeside(file)[id] ?? {})) {
      const { level, kind, government, as_of: asOf = "2026-10-01", people } = given;
      const policy = await builtinPolicy(level === undefined ? "baseline" : `csma-${level.toLowerCase()}`);
      const values = Object.entries(given.parameters ?? {}).map(([parameter, value]) => [
        parameter,
        { ...policy.parameters[parameter], value },
      ]);
      const parameters = { ...policy.parameters, ...Object.fromEntries(values) };
      const { documents } = await caseDocuments(given, templates);
      const roster = people?.map((person, index) => ({ id: `p-${index + 1}`, name: "王小明", ...person }) as Person);
      const ground = { policy: { ...policy, parameters }, organization: organizationOf({ level, kind, government }) };
      const { expected, found } = bothWays([file.rule], { ...ground, people: roster ?? null, documents, asOf });
      expect(found, name).toEqual(expected);
    }
  });
});

const examples = ["city-hospital", "city-hospital-gaps", "private-company"] as const;

async function groundOf(example: string): Promise<Ground> {
  const folder = new URL(`../../../examples/${example}/`, import.meta.url).pathname;
  const project = await loadProject({ folder });
  const { source, config, people, policy } = project;
  const found = await findEvidence(project);
  const options = { source, fileBytes: config.limits.fileBytes, outputs: applicable, people };
  const { documents } = await loadEvidence(found, options);
  return { policy, organization: config.organization, people, documents, asOf: "2026-10-01" };
}

describe.each(examples)("in examples/%s", (example) => {
  let ground: Ground;
  let rules: readonly Rule[];

  beforeAll(async () => {
    ground = await groundOf(example);
    rules = ground.policy.rules.filter(({ program }) => program === undefined);
  });

  test("as it is", () => {
    const { expected, found } = bothWays(rules, ground);
    expect(found).toEqual(expected);
  });

  test("without some of the inputs", () => {
    for (const withheld of [["O2.1.1", "people"], ["O4.8.1", "O4.8.2", "O7.1.1"], ["people"]]) {
      const { expected, found } = bothWays(rules, ground, new Set(withheld));
      expect(found).toEqual(expected);
      expect(found.some(({ undecided }) => undecided.length > 0)).toBe(true);
    }
  });

  // The library goes through the empty list; of compiled rules the code is not even read.
  test("without any records to go through", () => {
    const known = Object.entries(emitted.begins).flatMap(([id, outputs]) => {
      const rule = rules.find((one) => one.id === id);
      return rule && outputs ? [{ rule, outputs }] : [];
    });
    expect(known.length).toBeGreaterThan(150);
    for (const { rule, outputs } of known) {
      const documents = ground.documents.filter(({ output }) => !outputs.includes(output ?? ""));
      for (const withheld of [[], ["O2.1.1", "people"]]) {
        const { expected, found } = bothWays([rule], { ...ground, documents }, new Set(withheld));
        expect(found, rule.id).toEqual(expected);
      }
    }
  });

  test("with fewer steps than it takes", () => {
    for (const steps of [10, 60, 250]) {
      const { expected, found } = bothWays(rules, { ...ground, steps });
      // How many it asks for when there are no more says nothing.
      const counted = (results: typeof found) =>
        results.map(({ taken, ...rest }) => ({ ...rest, taken: Math.min(taken, steps) }));
      expect(counted(found)).toEqual(counted(expected));
      expect(found.some(({ failures }) => failures.some(({ reason }) => reason === "budget"))).toBe(true);
    }
  });

  // Nothing that a schema refuses gets here: so that each error is the same too.
  test.each([1, 2, 3, 4])("with damaged records, seed %i", (seed) => {
    const random = createRandom(seed);
    const documents = ground.documents.map((document) => ({ ...document, data: damaged(document.data, random) }));
    const { expected, found } = bothWays(rules, { ...ground, documents });
    expect(found).toEqual(expected);
    expect(found.flatMap(({ failures }) => failures).length).toBeGreaterThan(0);
  });
});

const wrong: readonly JsonValue[] = [
  null,
  0,
  -1,
  "",
  "x",
  "2026-13-01",
  true,
  [],
  [1, null],
  {},
  { a: 1 },
  "x".repeat(300),
];

/** A copy in which some fields are missing or of another type, and days are off by much. */
function damaged(data: JsonObject, random: Random): JsonObject {
  const change = (value: JsonValue | undefined, depth: number): JsonValue | undefined => {
    if (depth > 1 && random.chance(0.08)) return random.chance(0.4) ? undefined : random.pick(wrong);
    if (Array.isArray(value)) return value.flatMap((item) => change(item, depth + 1) ?? []);
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).map(([field, inner]) => [field, change(inner, depth + 1)] as const);
    return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined)) as JsonObject;
  };
  return change(data, 0) as JsonObject;
}

test("the built code is what the rules are compiled to", async () => {
  const { ruleCode } = await import(new URL("../../../scripts/rule-code.mjs", import.meta.url).href);
  const built = (name: string) => readFileSync(new URL(`../../../dist/data/${name}`, import.meta.url), "utf8");
  const { quick, exact } = await ruleCode();
  expect([built("rules.txt"), built("rules-exact.txt")]).toEqual([quick, exact]);
});
