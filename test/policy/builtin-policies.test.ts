import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { recordFields } from "../../src/evidence/record-types.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { type OrganizationKind, organizationKinds } from "../../src/model/organization-kind.ts";
import type { Policy } from "../../src/model/policy.ts";
import { outputsOf, tasksOf } from "../../src/model/walk.ts";
import { withAskedRequirements } from "../../src/policy/asked-requirements.ts";
import { loadBuiltinPolicies } from "../../src/policy/builtin-policies.ts";
import { fieldsNamed } from "../../src/policy/check-policy.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { isLooser, requireUnit } from "../../src/policy/parameter-values.ts";
import { rulesOff } from "../../src/policy/rules-off.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { builtinPolicies, loadBuiltin } from "../../src/standard/builtin-data.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { builtinFile, ruleFiles } from "../support/rule-files.ts";

const tasks = tasksOf(await loadStandard());
let outputs: string[];
const policies = new Map<string, Policy>();

beforeAll(async () => {
  outputs = outputsOf(await loadStandard()).map(({ id }) => id);
  const options = { source: filesInMemory({}), outputs, standardCodes: new Set<string>(), parameters: {} };
  // As written: what binds nobody or asks for nothing is still there.
  const merged = await loadBuiltinPolicies();
  for (const name of builtinPolicies) {
    await loadPolicy([name], options);
    policies.set(name, merged.get(name)?.policy as Policy);
  }
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
    expect(await loadBuiltin(`policy/${name}`)).toEqual(builtinFile(name));
  });

  it("has, merged at build, the rules of its files with all that they say", async () => {
    const options = { source: filesInMemory({}), outputs, standardCodes: new Set<string>(), parameters: {} };
    const { policy: loaded } = await loadPolicy([name], options);
    expect(loaded.rules).toEqual(policy(name).rules);
  });

  it("covers every output of the standard, in its order", () => {
    expect(Object.keys(policy(name).cadences)).toEqual(outputs);
    for (const { requirements } of Object.values(policy(name).cadences)) expect(requirements).not.toEqual([]);
  });

  it("has figures that fit their unit, in both languages, with a dated source that exists", () => {
    for (const [id, { unit, value, title, source }] of Object.entries(policy(name).parameters)) {
      // A count of 0 asks for nothing.
      if (!(unit === "count" && value === 0)) requireUnit(id, unit, value, null);
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
      if (/unverified|not read|not available|proposal|gives no number/.test(source.text.en))
        expect(source.verified, id).toBe(false);
    }
  });

  it("takes the articles and items that it cites from the table of laws", () => {
    const { parameters, rules } = policy(name);
    const sources = [...Object.entries(parameters), ...rules.map((rule) => [rule.id, rule] as const)];
    for (const [id, { source }] of sources) {
      if (!source.law) expect(source.text["zh-TW"], id).not.toMatch(/第 ?\d+ ?條|項次 ?\d|附表十第/);
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

describe("the policy of small organizations", () => {
  it.each(["csma-e", "csma-d", "csma-c", "baseline"])("changes nothing of what %s asks", async (name) => {
    const options = { source: filesInMemory({}), outputs, standardCodes: new Set<string>(), parameters: {} };
    const asked = async (names: readonly string[]) => {
      const { first, layers, sha256, ...rest } = (await loadPolicy(names, options)).policy;
      return rest;
    };
    expect(await asked([name, "small"])).toEqual(await asked([name]));
    expect(await asked(["small", name])).toEqual(await asked([name]));
  });

  it("puts the fifteen outputs of the guide first, in its order", () => {
    const page = readFileSync(new URL("../../docs/small-organizations.md", import.meta.url), "utf8");
    const rows = [...page.matchAll(/^\| (\d+) \| \[(O[\d.]+)\]/gm)].map(([, place, id]) => [Number(place), id]);
    expect(rows).toHaveLength(15);
    expect(policy("small").first.map((id, index) => [index + 1, id])).toEqual(rows);
  });

  it("is the only one that says where to begin", () => {
    expect(builtinPolicies.filter((name) => policy(name).first.length > 0)).toEqual(["small"]);
  });
});

describe("the figures of the responsibility levels", () => {
  const figures = [
    "internal_audit",
    "continuity_exercise",
    "vulnerability_scan",
    "penetration_test",
    "health_check",
    "database_review",
    "classification_review",
  ];

  it.each([
    ["csma-a", ["2/P1Y", "1/P1Y", "2/P1Y", "1/P1Y", "1/P1Y", "1/P1Y", "1/P1Y"]],
    ["csma-b", ["1/P1Y", "1/P2Y", "1/P1Y", "1/P2Y", "1/P2Y", "1/P2Y", "1/P1Y"]],
    ["csma-c", ["1/P2Y", "1/P2Y", "1/P2Y", "1/P2Y", "1/P2Y", "0/P2Y", "1/P1Y"]],
    ["csma-d", ["0/P2Y", "0/P2Y", "0/P2Y", "0/P2Y", "0/P2Y", "0/P2Y", "0/P1Y"]],
    ["csma-e", ["0/P2Y", "0/P2Y", "0/P2Y", "0/P2Y", "0/P2Y", "0/P2Y", "0/P1Y"]],
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

  it.each([
    ["csma-a", 4, ["av", "firewall", "mailfilter", "ips", "waf", "apt"]],
    ["csma-b", 2, ["av", "firewall", "mailfilter", "ips", "waf"]],
    ["csma-c", 1, ["av", "firewall", "mailfilter"]],
    ["csma-d", 0, ["av", "firewall"]],
    ["csma-e", 0, []],
  ])("are those of the checklist: %s has %i dedicated staff and %j", (name, staff, protection) => {
    const { dedicated_staff_min, required_protection } = policy(name).parameters;
    expect([dedicated_staff_min?.value, required_protection?.value]).toEqual([staff, protection]);
  });

  const levels = ["csma-e", "csma-d", "csma-c", "csma-b", "csma-a"];

  it.each(levels.slice(1).map((level, index) => [levels[index] ?? "", level] as const))(
    "%s asks for no more than %s: figures, sets, requirements and rules",
    (lower, higher) => {
      const [less, more] = [policy(lower), policy(higher)];
      expect(Object.keys(less.parameters)).toEqual(Object.keys(more.parameters));
      for (const [name, parameter] of Object.entries(less.parameters)) {
        expect(isLooser(parameter, more.parameters[name]?.value ?? 0), name).toBe(false);
        if (parameter.statutory) expect(more.parameters[name]?.statutory, name).toBe(true);
      }
      for (const kind of [null, ...organizationKinds]) {
        const [few, many] = [withAskedRequirements(less, kind), withAskedRequirements(more, kind)];
        for (const output of outputs) {
          const asked = many.cadences[output]?.requirements ?? [];
          expect(asked, `${output} ${kind}`).toEqual(
            expect.arrayContaining([...(few.cadences[output]?.requirements ?? [])]),
          );
        }
      }
      expect(less.rules).toEqual(more.rules);
      expect([...rulesOff(less)]).toEqual([]);
    },
  );

  it("are as strict in the policies that no level has", () => {
    const agencies = ["O7.1.1 drill", "O9.1.3 phishing"];
    const asked = (name: string, kind: OrganizationKind | null) =>
      Object.entries(withAskedRequirements(policy(name), kind).cadences).flatMap(([output, { requirements }]) =>
        requirements.map(({ id }) => `${output} ${id}`).filter((one) => agencies.includes(one)),
      );
    for (const name of levels) {
      expect(asked(name, "agency")).toEqual(agencies);
      expect(asked(name, "supervising_agency")).toEqual(agencies);
      for (const kind of [null, "private", "critical_infrastructure", "state_enterprise"] as const) {
        expect(asked(name, kind)).toEqual([]);
      }
    }
    expect(asked("baseline", "private")).toEqual(["O9.1.3 phishing"]);
  });

  it("leave nothing of audits, exercises and tests for levels D and E", () => {
    const { cadences } = withAskedRequirements(policy("csma-d"), "agency");
    for (const output of ["O7.7.1", "O7.7.2", "O8.3.1", "O4.9.2"]) expect(cadences[output]?.requirements).toEqual([]);
    expect(cadences["O4.5.1"]?.requirements.map(({ id }) => id)).toEqual(["intake"]);
  });

  it("take the place of the baseline's interval", () => {
    const [audit] = policy("csma-a").cadences["O8.3.1"]?.requirements ?? [];
    expect(audit).toMatchObject({ id: "internal-audit", count: { at_least: "internal_audit_count" } });
    expect(audit).not.toHaveProperty("max_age");
  });

  it("say what would settle those that are not verified", () => {
    for (const name of builtinPolicies) {
      for (const [id, { statutory, source }] of Object.entries(policy(name).parameters)) {
        if (statutory && !source.verified) expect(source.settles?.en, `${name} ${id}`).toBeDefined();
      }
    }
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
