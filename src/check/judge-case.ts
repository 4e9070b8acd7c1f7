import { applyRules } from "../assess/apply-rules.ts";
import { schemaFindings } from "../evidence/schema-findings.ts";
import { loadValidator, type SchemaInfo } from "../evidence/validators.ts";
import type { Person } from "../model/config.ts";
import type { Finding } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import type { Rule, RuleState } from "../model/rule.ts";
import type { CaseFinding, CaseVerdict, RuleCase } from "../model/rule-case.ts";
import type { Standard } from "../model/standard.ts";
import type { ErrorPlace } from "../model/user-error.ts";
import { outputNames, outputsOf } from "../model/walk.ts";
import { applySettings } from "../policy/apply-settings.ts";
import { defaultConfig, organizationOf } from "../policy/load-config.ts";
import type { DataProblem } from "../policy/read-data-file.ts";
import { prepareRules } from "../rules/prepare-rules.ts";
import { competencyCodes } from "../standard/standard.ts";
import { type CaseTemplates, caseDocuments } from "./case-documents.ts";

/** The day of a case that names none. */
const usualDay = "2026-10-01";

/** Steps that a rule may take in a case: there are thousands of cases, and the evidence of each is small. */
const steps = 100_000;

/** What all cases have in common. */
export interface CaseGround {
  readonly policy: Policy;
  readonly standard: Standard;
  readonly templates: CaseTemplates;
  readonly timezone: string;
}

/** A verdict, or what is wrong with the case by pointers into it. */
export type JudgedCase =
  | { readonly verdict: CaseVerdict; readonly state: RuleState | null; readonly findings: readonly Finding[] }
  | { readonly problems: readonly DataProblem[] };

/**
 * Evaluates a rule on the evidence of a case, as a check would on that evidence alone, and compares the findings.
 *
 * @param place where a pointer into the case is in its file
 * @throws UserError as the configuration does for parameters that do not exist or do not fit
 */
export async function judgeCase(
  rule: Rule,
  given: RuleCase,
  ground: CaseGround,
  place: (pointer: string) => ErrorPlace | null,
): Promise<JudgedCase> {
  const { documents, problems } = await caseDocuments(given, ground.templates);
  const people = peopleOf(given);
  const found = [...problems, ...(await rosterProblems(people))];
  if (found.length > 0) return { problems: found };
  const { standard, timezone } = ground;
  const settings = Object.entries(given.parameters ?? {}).map(([name, value]) => [name, { value, reason: "case" }]);
  // A rule that is switched off is judged like any other.
  const alone = { ...ground.policy, rules: [rule], overrides: [] };
  const policy = applySettings(alone, Object.fromEntries(settings), place);
  const organization = organizationOf({ level: given.level, kind: given.kind, government: given.government });
  const config = { ...defaultConfig().config, organization, timezone, people: people && "people.yaml" };
  const asOf = given.as_of ?? usualDay;
  const applicable = outputsOf(standard).map(({ id }) => id);
  const schemas = new Map<string, SchemaInfo>();
  for (const { output } of documents) if (output) schemas.set(output, (await loadValidator(output)).info);
  const facts = { organization, timezone, asOf, people, applicable, standardCodes: competencyCodes(standard) };
  const prepared = await prepareRules({ ...facts, rules: [rule], parameters: policy.parameters });
  const context = { asOf, config, policy, people, applicable, documents, schemas, prepared, steps, history: null };
  const { findings: reported, reports } = applyRules({
    ...context,
    refused: new Set(),
    unread: new Set(),
    outputNames: outputNames(standard),
  });
  const findings = reported.filter(({ code }) => code !== "rules-not-evaluated" && code !== "history-not-judged");
  const [asked = null] = reports;
  return {
    verdict: verdictOn(given.finds ?? [], findings, asked?.lacking ?? []),
    state: asked?.state ?? null,
    findings,
  };
}

function verdictOn(
  expected: readonly CaseFinding[],
  findings: readonly Finding[],
  lacking: readonly string[],
): CaseVerdict {
  // What one condition finds counts, though another could not be asked.
  if (lacking.length > 0 && findings.length === 0) return { kind: "not-evaluated", lacking };
  const found = findings.map(
    ({ code, output, path, pointer }): CaseFinding => ({
      output,
      ...(path === null ? {} : { at: `${path.replace(".yaml", "")}${pointer ?? ""}` }),
      ...(code === "rule-failed" ? { failed: true as const } : {}),
    }),
  );
  const isSame = found.length === expected.length && found.every((one, index) => isAlike(one, expected[index]));
  return isSame ? { kind: "passed" } : { kind: "failed", expected, found };
}

function isAlike(found: CaseFinding, expected: CaseFinding | undefined): boolean {
  return found.output === expected?.output && found.at === expected.at && found.failed === expected.failed;
}

const somebody = { name: "王小明", unit: "資訊室", roles: ["general"], joined: "2020-01-01" };

function peopleOf({ people }: RuleCase): readonly Person[] | null {
  return people?.map((person, index) => ({ id: `p-${index + 1}`, ...somebody, ...person }) as Person) ?? null;
}

async function rosterProblems(people: readonly Person[] | null): Promise<readonly DataProblem[]> {
  if (people === null || people.length === 0) return [];
  const { validate, info } = await loadValidator("people");
  const roster = { version: 1, people: people as unknown as [] };
  return schemaFindings(validate(roster) ?? [], roster, info);
}
