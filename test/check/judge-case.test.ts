import { describe, expect, test } from "vitest";
import type { CaseTemplates } from "../../src/check/case-documents.ts";
import { judgeCase } from "../../src/check/judge-case.ts";
import type { Rule } from "../../src/model/rule.ts";
import type { RuleCase } from "../../src/model/rule-case.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import { loadStandard } from "../../src/standard/standard.ts";

const standard = await loadStandard();
const { policy } = await loadPolicy(["baseline"], {
  source: filesInMemory({}),
  outputs: outputsOf(standard).map(({ id }) => id),
  standardCodes: new Set<string>(),
  parameters: {},
});
const templates = (await loadBuiltin("case-templates")) as CaseTemplates;
const ground = { policy, standard, templates, timezone: "Asia/Taipei" };

async function judged(rule: string, given: RuleCase, off = false) {
  const found = policy.rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  const change = { kind: "rule", rule, from: "error", to: "off", direction: "loosened", statutory: false } as const;
  const overrides = off ? [{ ...change, reason: "x" }] : [];
  const place = (pointer: string) => ({ path: "own.cases.yaml", line: pointer.length, column: 1 });
  return judgeCase(found, given, { ...ground, policy: { ...policy, overrides } }, place);
}

const onePerson = { "O4.8.2": { prepared_by: "p-1", approved_by: "p-1", records: [{}] } };
const twoPersons = { "O4.8.2": { prepared_by: "p-1", reviewed_by: "p-2", approved_by: "p-3", records: [{}] } };
const found = { output: "O4.8.2", at: "O4.8.2/approved_by" };

describe("a case", () => {
  test.each([
    ["that finds what it says", onePerson, [found], { kind: "passed" }],
    ["that finds nothing, as it says", twoPersons, [], { kind: "passed" }],
    ["that finds more than it says", onePerson, [], { kind: "failed", expected: [], found: [found] }],
    ["that finds less", twoPersons, [found], { kind: "failed", expected: [found], found: [] }],
    [
      "that finds it elsewhere",
      onePerson,
      [{ ...found, at: "O4.8.2/reviewed_by" }],
      { kind: "failed", expected: [{ ...found, at: "O4.8.2/reviewed_by" }], found: [found] },
    ],
    [
      "that finds a broken rule where it says that the expression fails",
      onePerson,
      [{ ...found, failed: true as const }],
      { kind: "failed", expected: [{ ...found, failed: true }], found: [found] },
    ],
  ])("%s", async (_, evidence, finds, verdict) => {
    expect(await judged("gen-preparer-not-approver", { evidence, finds })).toMatchObject({ verdict });
  });

  test("without what the rule needs does not evaluate it", async () => {
    const verdict = { kind: "not-evaluated", lacking: ["O4.8.1", "O4.8.2"] };
    expect(await judged("backup-restore-tested", { evidence: { "O2.1.1": [{}] } })).toMatchObject({ verdict });
  });

  test("without one of the inputs, the rule is not evaluated, whatever the others say", async () => {
    const evidence = { "O2.1.1": [{}], "O4.8.1": [{ asset_id: "A-9" }] };
    const outcome = await judged("backup-restore-tested", { evidence });
    expect(outcome).toMatchObject({ state: "not-evaluated", verdict: { kind: "not-evaluated", lacking: ["O4.8.2"] } });
  });

  test("of a rule that would not end finds that it has failed", async () => {
    const all = 'weekdays("1990-01-01", today)';
    const rule = policy.rules.find(({ id }) => id === "backup-restore-tested") as Rule;
    const { for: _, where: __, at: ___, also: ____, ...rest } = rule;
    const endless = {
      ...rest,
      needs: [],
      let: { all },
      require: "all.all(a, all.all(b, a != b || a == b))",
      message: { "zh-TW": "", en: "" },
    };
    const finds = [{ output: "O4.8.2", failed: true as const }];
    expect(await judgeCase(endless, { evidence: {}, finds }, ground, () => null)).toMatchObject({
      verdict: { kind: "passed" },
      findings: [{ code: "rule-failed", params: { reason: "budget" } }],
    });
  });

  test("of a rule that the policy switches off is judged all the same", async () => {
    const verdict = { kind: "passed" };
    expect(await judged("gen-preparer-not-approver", { evidence: onePerson, finds: [found] }, true)).toMatchObject({
      verdict,
    });
  });

  test.each<[string, Omit<RuleCase, "finds">, string, string]>([
    [
      "a misspelled field",
      { evidence: { "O4.8.2": [{ tset_no: "RT-1" }] } },
      "schema-unknown-key",
      "/evidence/O4.8.2/0/tset_no",
    ],
    [
      "an impossible value",
      { evidence: { "O4.8.2 b": { date: "2026-02-30" } } },
      "schema-format",
      "/evidence/O4.8.2 b/date",
    ],
    ["an output that does not exist", { evidence: { "O4.8.9": [{}] } }, "schema-value", "/evidence/O4.8.9"],
    [
      "a role that does not exist",
      { evidence: {}, people: [{ roles: ["king"] }] },
      "schema-value",
      "/people/0/roles/0",
    ],
  ])("with %s is no valid evidence, at its place", async (_, given, code, pointer) => {
    expect(await judged("gen-preparer-not-approver", given)).toMatchObject({ problems: [{ code, pointer }] });
  });

  test("may change a figure that the policy has, and no other", async () => {
    const given = (value: string) => ({
      as_of: "2026-10-01",
      parameters: { restore_test_max_age: value },
      evidence: {
        "O2.1.1": [{ asset_id: "A-1" }],
        "O4.8.1": [{ job_id: "B-2", asset_id: "A-1" }],
        "O4.8.2": [
          {
            asset_id: "A-1",
            job_id: "B-1",
            started_at: "2026-09-01T08:00:00+08:00",
            ended_at: "2026-09-01T09:00:00+08:00",
          },
        ],
      },
    });
    expect(await judged("backup-restore-tested", given("P1M"))).toMatchObject({ verdict: { kind: "failed" } });
    expect(await judged("backup-restore-tested", given("P3D"))).toMatchObject({ verdict: { kind: "passed" } });
    await expect(judged("backup-restore-tested", given("often"))).rejects.toMatchObject({ code: "parameter-unit" });
    const unknown = { evidence: {}, parameters: { restore_test_max_ages: "P1M" } };
    await expect(judged("backup-restore-tested", unknown)).rejects.toMatchObject({
      code: "parameter-unknown",
      params: { suggestion: "restore_test_max_age" },
      place: { path: "own.cases.yaml" },
    });
  });
});
