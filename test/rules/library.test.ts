import { beforeAll, describe, expect, test } from "vitest";
import type { CaseTemplates } from "../../src/check/case-documents.ts";
import { judgeCase } from "../../src/check/judge-case.ts";
import { type FieldType, isChoice, isFields, isList, loadRecordTypes } from "../../src/evidence/record-types.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { RuleCase } from "../../src/model/rule-case.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { differingPlaceholders } from "../../src/policy/check-rules.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { rulePrograms } from "../../src/rules/programs/rule-programs.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { casesBeside, ruleFiles } from "../support/rule-files.ts";

const standard = await loadStandard();
const outputs = outputsOf(standard).map(({ id }) => id);
const templates = (await loadBuiltin("case-templates")) as CaseTemplates;
const ground = { standard, templates, timezone: "Asia/Taipei" };
const policies = new Map<string, Policy>();
const rawNames = new Set(Object.values(await loadRecordTypes()).flatMap(rawNamesOf));

/** Values and names of fields for which a Chinese reader has a word: no message shows them. */
function rawNamesOf(type: FieldType): string[] {
  if (isChoice(type)) {
    return Object.entries(type.choice).flatMap(([value, label]) => (label === value ? [] : [value]));
  }
  if (isList(type)) return rawNamesOf(type.list);
  if (!isFields(type)) return [];
  return Object.entries(type.fields).flatMap(([name, inner]) => [
    ...(name.includes("_") ? [name] : []),
    ...rawNamesOf(inner),
  ]);
}

beforeAll(async () => {
  for (const level of ["", "a", "b", "c", "d", "e"]) {
    const options = { source: filesInMemory({}), outputs, standardCodes: new Set<string>(), parameters: {} };
    const { policy } = await loadPolicy([level === "" ? "baseline" : `csma-${level}`], options);
    policies.set(level, policy);
  }
});

describe("every rule", () => {
  test.each(ruleFiles.map(({ rule }) => [rule.id, rule] as const))(
    "%s names what exists, alike in both languages",
    (_id, rule) => {
      const codes = competencyCodes(standard);
      expect(rule.codes.filter((code) => !codes.has(code))).toEqual([]);
      expect(rule.codes).not.toEqual([]);
      expect([...rule.outputs, ...rule.needs].filter((id) => id.startsWith("O") && !outputs.includes(id))).toEqual([]);
      expect(differingPlaceholders(rule)).toEqual([]);
      const { sources, rules } = policies.get("") as Policy;
      const refs = rules.find(({ id }) => id === rule.id)?.source.refs ?? [];
      expect(refs).not.toEqual([]);
      expect(refs.filter((ref) => !Object.hasOwn(sources, ref))).toEqual([]);
      if (rule.program !== undefined) expect(Object.keys(rulePrograms)).toContain(rule.program);
    },
  );

  test("for several outputs says which of them lacks something: by condition, or by the record that it is about", () => {
    const silent = ruleFiles.filter(({ rule: { outputs, require, also = [], for: sources = {} } }) => {
      const byRecord = Object.values(sources).some((source) => typeof source !== "string");
      const named = also.map(({ output }) => output);
      return typeof require !== "object" && !byRecord && outputs.slice(1).some((output) => !named.includes(output));
    });
    expect(silent.map(({ rule }) => rule.id)).toEqual([]);
    for (const { rule } of ruleFiles) {
      if (typeof rule.require === "object") expect(Object.keys(rule.require).sort()).toEqual(rule.outputs.toSorted());
    }
  });
});

describe.each(ruleFiles.map((file) => [file.rule.id, file] as const))("%s", (id, file) => {
  const beside = casesBeside(file);
  const cases = Object.entries(beside[id] ?? {});

  async function judge(given: RuleCase) {
    const policy = policies.get(given.level?.toLowerCase() ?? "") as Policy;
    const judged = await judgeCase(file.rule, given, { ...ground, policy }, () => null);
    if (!("verdict" in judged)) throw new Error(JSON.stringify(judged.problems));
    return judged;
  }

  test("has beside it a case that finds nothing and one that finds something, and none of another rule", async () => {
    expect((await loadValidator("cases")).validate(beside)).toBeNull();
    expect(Object.keys(beside)).toEqual([id]);
    expect([...new Set(cases.map(([name]) => name.split(".")[0]))].sort()).toEqual(["ng", "ok"]);
  });

  test("is met in a case, not merely applied to nothing", async () => {
    const good = cases.filter(([name]) => name.startsWith("ok."));
    const judged = await Promise.all(good.map(([, given]) => judge(given)));
    expect(judged.map(({ state }) => state)).toContain("met");
  });

  test.each(cases)("%s", async (name, given) => {
    const judged = await judge(given);
    expect(judged.verdict).toEqual({ kind: "passed" });
    expect(judged.findings.length > 0).toBe(name.startsWith("ng."));
    for (const finding of judged.findings) {
      if (finding.code !== "rule-broken") continue;
      expect(Object.values(finding.params.values)).not.toContain("?");
      expect(finding.severity).toBe(file.rule.severity);
      const text = (await messagesFor("zh-TW")).finding(finding);
      expect(
        [...text.matchAll(/(?<![\w.-])[a-z][a-z0-9_]+(?![\w.-])/g)].map(String).filter((word) => rawNames.has(word)),
        text,
      ).toEqual([]);
      const english = (await messagesFor("en")).finding(finding);
      expect(
        [...english.matchAll(/\b\w+_\w+\b/g)].map(String).filter((word) => rawNames.has(word)),
        english,
      ).toEqual([]);
      // An output stands with its name, in brackets after it or before it.
      expect(text).not.toMatch(/(?<![（、])O\d+\.\d+\.\d+|O\d+\.\d+\.\d+(?![）、])/);
      expect(english).not.toMatch(/(?<!\()\bO\d+\.\d+\.\d+\b(?! \()/);
    }
  });
});
