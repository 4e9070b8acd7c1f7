import type { CaseTemplates } from "../../src/check/case-documents.ts";
import { judgeCase } from "../../src/check/judge-case.ts";
import type { RuleCase } from "../../src/model/rule-case.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { builtinPolicy } from "../support/builtin-policy.ts";
import { casesBeside, ruleFiles } from "../support/rule-files.ts";

const standard = await loadStandard();
const templates = (await loadBuiltin("case-templates")) as CaseTemplates;

/** Asks a rule about one of its cases on a day: how much it finds. */
export function asksOn(id: string, name: string): (day: string) => Promise<number> {
  const file = ruleFiles.find(({ rule }) => rule.id === id);
  const given = file && casesBeside(file)[id]?.[name];
  if (!given) throw new Error(`${id} has no case ${name}`);
  return asksOf(id, given);
}

/** The same for evidence that is not among its cases. */
export function asksOf(id: string, given: RuleCase, timezone = "Asia/Taipei"): (day: string) => Promise<number> {
  return async (day) => {
    const policy = await builtinPolicy(given.level === undefined ? "baseline" : `csma-${given.level.toLowerCase()}`);
    const rule = policy.rules.find((one) => one.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    const judged = await judgeCase(
      rule,
      { ...given, as_of: day },
      { policy, standard, templates, timezone },
      () => null,
    );
    if ("problems" in judged) throw new Error(JSON.stringify(judged.problems));
    return judged.findings.length;
  };
}
