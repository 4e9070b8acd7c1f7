import { describe, expect, test } from "vitest";
import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import peopleSchema from "../../schemas/people.schema.json" with { type: "json" };
import policySchema from "../../schemas/policy.schema.json" with { type: "json" };
import { compareProjects } from "../../src/check/compare-projects.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";

/** A project whose files are JSON, which is YAML. */
type Part = Readonly<Record<string, unknown>>;
interface Written {
  readonly config?: Part;
  readonly person?: Part;
  readonly policy?: Part;
}

const text = { "zh-TW": "測試", en: "Test" };
const source = { text, refs: [], date: "2026-01-01", verified: true };

const rule = {
  id: "own-rule",
  title: text,
  severity: "error",
  outputs: ["O2.1.1"],
  codes: [],
  needs: ["O2.1.1"],
  for: { r: "latest O2.1.1" },
  require: 'r.asset_id != ""',
  message: text,
  source,
};

const person = { id: "p-001", name: "王小明", unit: "資訊室", roles: ["it", "manager"], joined: "2020-01-01" };

function written({ config = {}, person: more = {}, policy = {} }: Written) {
  const base = { version: 1, policy: "own.json", people: "people.json" };
  return loadProject({
    source: filesInMemory({
      "isms-evidence.yaml": JSON.stringify({ ...base, ...config }),
      "own.json": JSON.stringify({ id: "own", title: text, extends: ["csma-c", "trust"], ...policy }),
      "other.json": JSON.stringify({ id: "own", title: text, extends: "baseline" }),
      "people.json": JSON.stringify({ version: 1, people: [{ ...person, ...more }] }),
    }),
  });
}

async function changes(before: Written, after: Written): Promise<string[]> {
  const compared = compareProjects(await written(before), await written(after));
  return compared.map(({ direction, part, name }) => `${direction} ${part} ${name}`);
}

/** What is changed of each key, and what is then said; null where it decides nothing. */
type Rows = Readonly<Record<string, null | readonly [value: unknown, ...said: readonly string[]]>>;

const excused = { output: "O4.6.1", approved_by: "p-001", approved_on: "2026-01-01" };

describe("every key is part of the yardstick, or decides nothing", () => {
  const configuration: Rows = {
    version: null,
    organization: [{ level: "C" }, "tightened level – → C"],
    timezone: ["Asia/Tokyo", "changed timezone Asia/Tokyo"],
    locale: null,
    policy: ["other.json"],
    evidence: [["other"], "changed evidence evidence", "tightened evidence other"],
    people: null, // the roster is compared, not its name
    parameters: [{ waiver_max_span: "P2Y" }, "loosened parameter waiver_max_span"],
    not_applicable: [[{ ...excused, reason: "x", review_by: "2026-12-31" }], "loosened not-applicable O4.6.1"],
    provided: [
      [{ ...excused, by: "x", agreement: "x", until: "2026-12-31", review_by: "2026-12-31" }],
      "loosened provided O4.6.1",
    ],
    waivers: [
      [{ ...excused, reason: "x", finding: "evidence-missing", expires: "2026-12-31" }],
      "loosened waiver evidence-missing",
    ],
    limits: [{ file_bytes: 4096 }, "changed limit 4096"],
  };
  test.each(Object.keys(configSchema.properties))("%s of the configuration", async (key) => {
    const row = configuration[key];
    expect(row, "a row of this test").toBeDefined();
    if (!row) return;
    const [value, ...said] = row;
    const found = await changes({}, { config: { [key]: value } });
    if (said.length > 0) expect(found).toEqual(said);
    expect(found).not.toEqual([]);
  });

  const roster: Rows = {
    id: ["p-002", "loosened person p-002", "tightened person p-001"],
    name: null,
    unit: ["會計室", "changed person p-001"],
    title: ["組長", "changed person p-001"],
    employment: ["contractor", "loosened person p-001"],
    vendor: ["範例公司", "loosened person p-001"],
    roles: [["it"], "tightened person p-001"],
    joined: ["2019-01-01", "loosened person p-001"],
    left: ["2026-06-30", "tightened person p-001"],
    leaves: [[{ from: "2026-01-01" }], "changed person p-001"],
    github: ["daming", "changed person p-001"],
    identities: [[{ email: "a@example.tw" }], "changed person p-001"],
  };
  test.each(Object.keys(peopleSchema.$defs.person.properties))("%s of the roster", async (key) => {
    const row = roster[key];
    expect(row, "a row of this test").toBeDefined();
    if (!row) return;
    const [value, ...said] = row;
    expect(await changes({}, { person: { [key]: value } })).toEqual(said);
  });

  test("but not a name that is corrected, nor the order of roles", async () => {
    expect(await changes({}, { person: { name: "王曉明", roles: person.roles.toReversed() } })).toEqual([]);
  });

  const changed = "changed rule own-rule";
  const ownRule: Rows = {
    id: ["other-rule", "loosened rule own-rule", "tightened rule other-rule"],
    formerly: [["older-rule"], changed],
    title: null,
    severity: ["warning", "loosened rule own-rule"],
    outputs: [["O2.2.1"], changed],
    codes: null,
    needs: [["O2.1.1", "O2.2.1"], changed],
    subjects: null,
    for: [{ r: "latest O2.1.1", other: "latest O2.2.1" }, changed],
    let: [{ one: "1" }, changed],
    where: ["false", changed],
    require: ["true", changed],
    also: [[{ require: "true", message: text }], changed],
    program: null, // of built-in rules alone
    at: ["r.asset_id", changed],
    message: null,
    source: null,
    note: null,
  };
  test.each(Object.keys(policySchema.$defs.rule.properties))("%s of a rule", async (key) => {
    const row = ownRule[key];
    expect(row, "a row of this test").toBeDefined();
    if (!row) return;
    const [value, ...said] = row;
    const after = { policy: { rules: [{ ...rule, [key]: value }] } };
    expect(await changes({ policy: { rules: [rule] } }, after)).toEqual(said);
  });
});

test("what a further condition of a rule says is no change", async () => {
  const withMessage = (message: object) => ({ policy: { rules: [{ ...rule, also: [{ require: "true", message }] }] } });
  expect(await changes(withMessage(text), withMessage({ ...text, en: "Other" }))).toEqual([]);
});

describe("the figures by which the program itself asks", () => {
  test.each([
    ["exception_approver_roles", ["head", "ciso", "manager", "general"]],
    ["not_applicable_max_span", "P9Y"],
    ["provided_max_span", "P9Y"],
    ["trust_commit_within", "P9Y"],
    ["trust_bumped_records", 1000],
    ["trust_retention", "P1D"],
  ])("%s", async (name, value) => {
    expect(await changes({}, { config: { parameters: { [name]: value } } })).toEqual([`loosened parameter ${name}`]);
  });
});
