import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { recordFields } from "../../src/evidence/record-types.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import type { Policy } from "../../src/model/policy.ts";
import { outputsOf, tasksOf } from "../../src/model/walk.ts";
import { fieldsNamed } from "../../src/policy/check-policy.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { requireUnit } from "../../src/policy/parameter-values.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { builtinPolicies, loadBuiltin } from "../../src/standard/builtin-data.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { ruleFiles } from "../support/rule-files.ts";

const tasks = tasksOf(await loadStandard());
let outputs: string[];
const policies = new Map<string, Policy>();

beforeAll(async () => {
  outputs = outputsOf(await loadStandard()).map(({ id }) => id);
  const options = { source: filesInMemory({}), outputs, standardCodes: new Set<string>(), parameters: {} };
  for (const name of builtinPolicies) policies.set(name, (await loadPolicy([name], options)).policy);
});

function policy(name: string): Policy {
  const loaded = policies.get(name);
  if (!loaded) throw new Error(`no policy ${name}`);
  return loaded;
}

describe.each(builtinPolicies)("the built-in policy %s", (name) => {
  it("fits its schema, and the built data is what the file says", async () => {
    const file = parse(readFileSync(new URL(`../../policies/${name}.yaml`, import.meta.url), "utf8"));
    expect((await loadValidator("policy")).validate(file)).toBeNull();
    // The rules of policies/rules/ become part of the baseline when it is built.
    const expected = name === "baseline" ? { ...file, ...rulesLaidOver(file) } : file;
    expect(await loadBuiltin(`policy/${name}`)).toEqual(expected);
  });

  it("covers every output of the standard, in its order", () => {
    expect(Object.keys(policy(name).cadences)).toEqual(outputs);
    for (const { requirements } of Object.values(policy(name).cadences)) expect(requirements).not.toEqual([]);
  });

  it("has figures that fit their unit, in both languages, with a dated source that exists", () => {
    for (const [id, { unit, value, title, source }] of Object.entries(policy(name).parameters)) {
      requireUnit(id, unit, value, null);
      for (const text of [title, source.text]) {
        expect(text["zh-TW"], id).toMatch(/\p{Script=Han}/u);
        expect(text.en, id).not.toMatch(/\p{Script=Han}/u);
        expect(text.en, id).toMatch(/[a-z]/);
      }
      expect(source.date, id).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source.refs, id).not.toEqual([]);
      for (const ref of source.refs) expect(policy(name).sources, id).toHaveProperty(ref);
    }
  });

  it("marks as unverified what is a proposal or comes from a secondary source", () => {
    const doubtful = ["OWN", "L4a", "L4b", "Q"];
    for (const [id, { source }] of Object.entries(policy(name).parameters)) {
      if (source.refs.some((ref) => doubtful.includes(ref))) expect(source.verified, id).toBe(false);
      if (/unverified|not read|not available|proposal/.test(source.text.en)) expect(source.verified, id).toBe(false);
    }
  });

  it("has no rule with an id that another rule had", () => {
    const ids = policy(name).rules.map(({ id }) => id);
    for (const { id, formerly = [] } of policy(name).rules) {
      expect(
        formerly.filter((former) => ids.includes(former)),
        id,
      ).toEqual([]);
    }
  });

  it("names only fields that the records have", async () => {
    for (const [output, { requirements }] of Object.entries(policy(name).cadences)) {
      for (const requirement of requirements) {
        for (const [of, field] of fieldsNamed(output, requirement, "")) {
          if (field !== "$document")
            expect(Object.keys(await recordFields(of)), `${output} ${requirement.id}`).toContain(field);
        }
      }
    }
  });

  it("refuses a nil statement only for event outputs", () => {
    for (const { kind, requirements } of Object.values(policy(name).cadences)) {
      if (requirements.some(({ nil }) => nil !== undefined)) expect(kind).toBe("event");
    }
  });

  it("overrides nothing silently", () => expect(policy(name).overrides).toEqual([]));
});

describe("the figures of the responsibility levels", () => {
  const figures = [
    "internal_audit",
    "continuity_exercise",
    "vulnerability_scan",
    "penetration_test",
    "health_check",
    "classification_review",
  ];

  it.each([
    ["csma-a", ["2/P1Y", "1/P1Y", "2/P1Y", "1/P1Y", "1/P1Y", "1/P1Y"]],
    ["csma-b", ["1/P1Y", "1/P2Y", "1/P1Y", "1/P2Y", "1/P2Y", "1/P1Y"]],
    ["csma-c", ["1/P2Y", "1/P2Y", "1/P2Y", "1/P2Y", "1/P2Y", "1/P1Y"]],
  ])("are those of the Schedules: %s", (name, expected) => {
    const { parameters } = policy(name);
    const found = figures.map(
      (figure) => `${parameters[`${figure}_count`]?.value}/${parameters[`${figure}_period`]?.value}`,
    );
    expect(found).toEqual(expected);
    for (const figure of figures) {
      expect(parameters[`${figure}_count`]).toMatchObject({ statutory: true, stricter: "larger" });
      expect(parameters[`${figure}_period`]).toMatchObject({ statutory: true, stricter: "smaller" });
    }
  });

  it.each(["csma-d", "csma-e"])("leave %s with the drills of agencies and the baseline", (name) => {
    const ofEveryLevel = policy("csma-2026").parameters;
    const statutory = Object.entries(policy(name).parameters).filter(
      ([id, parameter]) => parameter.statutory && !ofEveryLevel[id]?.statutory,
    );
    expect(statutory.map(([id]) => id).sort()).toEqual([
      "contract_third_party_test_amount",
      "exercise_review_after_exercise",
      "notification_drill_count",
      "notification_drill_period",
      "phishing_cycle",
      "phishing_exercise_count",
      "phishing_exercise_period",
    ]);
    expect(policy(name).cadences["O8.3.1"]?.requirements).toMatchObject([{ max_age: "internal_audit_max_age" }]);
  });

  it("take the place of the baseline's interval", () => {
    const [audit] = policy("csma-a").cadences["O8.3.1"]?.requirements ?? [];
    expect(audit).toMatchObject({ id: "internal-audit", count: { at_least: "internal_audit_count" } });
    expect(audit).not.toHaveProperty("max_age");
  });

  it("are beside it where the baseline stays", () => {
    expect(policy("csma-c").cadences["O3.3.1"]?.requirements.map(({ id }) => id)).toEqual([
      "register",
      "firewall-rules",
      "health-check",
    ]);
  });
});

describe("the baseline", () => {
  it("has no statutory figure and needs a reason for none", () => {
    expect(Object.values(policy("baseline").parameters).some(({ statutory }) => statutory)).toBe(false);
  });

  it("gives longer intervals longer warnings and grace", () => {
    expect(policy("baseline").windows).toEqual([
      { at_least: "P12M", due_soon: "P30D", grace: "P30D" },
      { at_least: "P3M", due_soon: "P14D", grace: "P7D" },
      { at_least: "P1M", due_soon: "P7D", grace: "P7D" },
      { at_least: "P0D", due_soon: "P1D", grace: "P0D" },
    ]);
    expect(policy("baseline").count_due_soon).toBe("P60D");
  });
});

describe("the rule files", () => {
  const taskOf = new Map(tasks.flatMap(({ id, outputs }) => outputs.map((output) => [output.id, id] as const)));

  it.each(ruleFiles.map((file) => [file.path, file] as const))(
    "%s fits its schema and lies where its name says",
    async (path, { rule, parameters }) => {
      expect((await loadValidator("rule")).validate({ rule, ...(parameters ? { parameters } : {}) })).toBeNull();
      const [first] = rule.outputs;
      expect(path).toBe(`${first === undefined ? "general" : taskOf.get(first)}/${rule.id}`);
    },
  );

  it.each(ruleFiles.map((file) => [file.path, file] as const))(
    "%s brings only figures that it alone uses",
    (path, { parameters = {} }) => {
      for (const name of Object.keys(parameters)) {
        const users = ruleFiles.filter(({ rule }) =>
          new RegExp(`\\bparameters\\.${name}\\b`).test(JSON.stringify(rule)),
        );
        expect(
          users.map((user) => user.path),
          name,
        ).toEqual([path]);
      }
    },
  );

  it("have no line of the order without a file, and none twice", () => {
    const ids = ruleFiles.map(({ rule }) => rule.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

function rulesLaidOver(baseline: { parameters: object }) {
  return {
    parameters: Object.assign({}, baseline.parameters, ...ruleFiles.map(({ parameters }) => parameters ?? {})),
    rules: ruleFiles.map(({ rule }) => rule),
  };
}
