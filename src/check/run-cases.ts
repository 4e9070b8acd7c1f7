import type { CaseResult, CaseRun, RuleCases } from "../model/rule-case.ts";
import { UserError } from "../model/user-error.ts";
import type { OwnRule } from "../policy/load-policy.ts";
import { type DataFile, readDataFile } from "../policy/read-data-file.ts";
import { rulesNamed } from "../policy/rules-named.ts";
import { builtinPolicies, loadBuiltin } from "../standard/builtin-data.ts";
import { escapeToken } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import type { CaseTemplates } from "./case-documents.ts";
import { type CaseGround, judgeCase } from "./judge-case.ts";
import type { Project } from "./load-project.ts";

/**
 * Judges the cases beside an organization's policies: those of `policies/own.yaml` in
 * `policies/own.cases.yaml`, by rule. They may be of any rule that the policy has, built-in ones too.
 *
 * @param policies by name or path as the project was loaded with them; none for those of its configuration
 * @throws UserError `cases-not-found`, `rule-unknown`, `file-invalid` also for evidence that is not valid, and as the
 * configuration does for parameters
 */
export async function runCases(project: Project, policies: readonly string[]): Promise<CaseRun> {
  const { policy, standard, ownRules, source } = project;
  const templates = (await loadBuiltin("case-templates")) as CaseTemplates;
  const ground: CaseGround = { policy, standard, templates, timezone: project.config.timezone };
  const paths = casePaths(project, policies);
  const files = paths.filter((path) => source.realPath(path) !== null);
  if (files.length === 0) throw new UserError("cases-not-found", { paths });
  const results: CaseResult[] = [];
  for (const path of files) results.push(...(await judgeFile(await readDataFile("cases", source, path), path, ground)));
  return { results, untested: untestedRules(ownRules, results) };
}

/** Where the cases of the policies that are files would be. */
function casePaths({ config, ownRules }: Project, named: readonly string[]): readonly string[] {
  const asked = named.length > 0 ? named : config.policy;
  const files = asked.filter((name) => !builtinPolicies.some((builtin) => builtin === name));
  const extended = ownRules.map(({ place }) => place("").path);
  return [...new Set([...files, ...extended].map((path) => path.replace(/(?:\.ya?ml|\.json)?$/, ".cases.yaml")))];
}

async function judgeFile(file: DataFile, path: string, ground: CaseGround): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const { rules } = ground.policy;
  for (const [id, cases] of Object.entries(file.value as unknown as RuleCases)) {
    const [rule] = rulesNamed(rules, id);
    if (!rule) {
      const ids = rules.map((one) => one.id);
      throw new UserError("rule-unknown", { rule: id, suggestion: nearest(id, ids) }, file.place(`/${id}`, "key"));
    }
    for (const [name, given] of Object.entries(cases)) {
      const pointer = `/${id}/${escapeToken(name)}`;
      const judged = await judgeCase(rule, given, ground, (inCase) => file.place(pointer + inCase));
      if ("problems" in judged) {
        throw file.invalid(judged.problems.map((problem) => ({ ...problem, pointer: pointer + problem.pointer })));
      }
      const { line } = file.place(pointer, "key");
      const { verdict, state } = judged;
      results.push({ rule: rule.id, name, path, line, state, verdict });
    }
  }
  return results;
}

function untestedRules(ownRules: readonly OwnRule[], results: readonly CaseResult[]): string[] {
  const has = (id: string, kind: string) =>
    results.some(({ rule, name, state }) => rule === id && name.startsWith(kind) && state !== "not-applicable");
  return ownRules.map(({ rule }) => rule.id).filter((id) => !has(id, "ok.") || !has(id, "ng."));
}
